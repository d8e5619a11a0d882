// title: What is disputed
// about: Claims that other claims contradict or that a documented doubt withholds or disputes, with what speaks against each and what the graph does about it. Doubts that only tell the reader something have no row here; they stand with the claims, entities and sources that they are about.
// columns: { subject: STRING, predicate: STRING, object: STRING, value: STRING, says: STRING, live: BOOLEAN, contradicted: LIST<STRING>, doubts: LIST<STRING>, handling: LIST<STRING>, claim: STRING }
MATCH (claim:Claim)-[:SUBJECT]->(subject:Entity)
WHERE EXISTS { (claim)-[:CONFLICTS_WITH]-(:Claim) }
  OR EXISTS { MATCH (doubt:Doubt)-[:ABOUT]->(claim) WHERE doubt.handling <> 'note' }
OPTIONAL MATCH (claim)-[:OBJECT]->(object:Entity)
RETURN
  subject.name AS subject,
  claim.predicate AS predicate,
  object.name AS object,
  claim.valueText AS value,
  head(COLLECT { MATCH (claim)-[:SUPPORTED_BY]->(evidence:Evidence) RETURN evidence.gist ORDER BY evidence.verdict = 'repeats', evidence.id }) AS says,
  claim.live AS live,
  COLLECT {
    MATCH (claim)-[:CONFLICTS_WITH]-(:Claim)-[:SUPPORTED_BY]->(evidence:Evidence)
    RETURN DISTINCT evidence.gist AS gist ORDER BY gist
  } AS contradicted,
  COLLECT { MATCH (doubt:Doubt)-[:ABOUT]->(claim) RETURN doubt.what AS what ORDER BY what } AS doubts,
  COLLECT { MATCH (doubt:Doubt)-[:ABOUT]->(claim) RETURN DISTINCT doubt.handling AS handling ORDER BY handling } AS handling,
  claim.id AS claim
ORDER BY subject, predicate, object, claim
