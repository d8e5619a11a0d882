// title: What is disputed
// about: Claims that other claims contradict or that a documented doubt touches, with what speaks against each.
// columns: { claim: STRING, subject: STRING, predicate: STRING, object: STRING, value: STRING, stance: STRING, live: BOOLEAN, contradicted: LIST<STRING>, doubts: LIST<STRING> }
MATCH (claim:Claim)-[:SUBJECT]->(subject:Entity)
WHERE EXISTS { (claim)-[:CONFLICTS_WITH]-(:Claim) } OR EXISTS { (:Doubt)-[:ABOUT]->(claim) }
OPTIONAL MATCH (claim)-[:OBJECT]->(object:Entity)
RETURN
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS predicate,
  object.name AS object,
  claim.valueText AS value,
  claim.stance AS stance,
  claim.live AS live,
  COLLECT { MATCH (claim)-[:CONFLICTS_WITH]-(other:Claim) RETURN DISTINCT other.id AS id ORDER BY id } AS contradicted,
  COLLECT { MATCH (doubt:Doubt)-[:ABOUT]->(claim) RETURN doubt.what AS what ORDER BY what } AS doubts
ORDER BY subject, predicate, object, claim
