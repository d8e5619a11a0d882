// title: What was read about an entity
// about: The works that we read in which a claim about an entity stands.
// parameters:
//   id: { type: STRING, about: The id of an entity, example: rok }
// columns: { id: STRING, title: STRING, missing: LIST<STRING> }
MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT]-(:Claim)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(source:Source)
WHERE source.read AND source.kind <> 'background'
RETURN DISTINCT source.id AS id, source.title AS title, source.missing AS missing
ORDER BY id
