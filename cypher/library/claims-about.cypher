// title: What is claimed about an entity
// about: Every claim whose subject or object it is, also those that are denied or withheld, with the place in the source.
// parameters:
//   id: { type: STRING, about: The id of the entity, example: rok-nato-itpp }
// columns: { subject: STRING, predicate: STRING, object: STRING, value: STRING, stance: STRING, standing: STRING, confidence: INTEGER, live: BOOLEAN, source: STRING, line: INTEGER, gist: STRING }
MATCH (entity:Entity {id: $id})<-[:SUBJECT|OBJECT]-(claim:Claim)
WITH DISTINCT claim
MATCH (claim)-[:SUBJECT]->(subject:Entity), (claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:FROM]->(source:Source)
OPTIONAL MATCH (claim)-[:OBJECT]->(object:Entity)
RETURN
  subject.name AS subject,
  claim.predicate AS predicate,
  object.name AS object,
  claim.valueText AS value,
  claim.stance AS stance,
  claim.standing AS standing,
  claim.confidence AS confidence,
  claim.live AS live,
  source.id AS source,
  evidence.line AS line,
  evidence.gist AS gist
ORDER BY source, line, subject, predicate, object, value, gist, evidence.id
