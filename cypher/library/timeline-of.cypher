// title: What happened when
// about: Dated claims about an entity and the life of the agreements, contracts, programmes, sites and events that it is tied to, the earliest first.
// parameters:
//   id: { type: STRING, about: The id of the entity, example: poland }
// columns: { since: STRING, until: STRING, subject: STRING, predicate: STRING, object: STRING, value: STRING, standing: STRING, live: BOOLEAN, source: STRING, line: INTEGER, gist: STRING }
MATCH (entity:Entity {id: $id})
CALL (entity) {
  MATCH (entity)<-[:SUBJECT|OBJECT]-(claim:Claim)
  RETURN claim
  UNION
  MATCH (entity)--(deed:Agreement|Contract|Programme|Facility|Event)<-[:SUBJECT]-(claim:Claim {predicate: 'status'})
  RETURN claim
}
WITH claim
WHERE claim.since IS NOT NULL OR claim.until IS NOT NULL
MATCH (claim)-[:SUBJECT]->(subject:Entity), (claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:FROM]->(source:Source)
WHERE source.id <> 'background-2026'
OPTIONAL MATCH (claim)-[:OBJECT]->(object:Entity)
RETURN
  claim.since AS since,
  claim.until AS until,
  subject.name AS subject,
  claim.predicate AS predicate,
  object.name AS object,
  claim.valueText AS value,
  claim.standing AS standing,
  claim.live AS live,
  source.id AS source,
  evidence.line AS line,
  evidence.gist AS gist
ORDER BY claim.sinceMin, claim.sinceMax, claim.untilMax, subject, predicate, object, claim.id, evidence.id
