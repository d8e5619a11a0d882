// title: Which works are leant on
// about: Works with the number of claims that stand in them and of passages elsewhere that refer to them.
// columns: { work: STRING, publishedOn: STRING, read: BOOLEAN, claims: INTEGER, references: INTEGER }
MATCH (source:Source)
WITH
  source,
  COUNT { MATCH (claim:Claim)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(source) RETURN DISTINCT claim } AS claims,
  COUNT { (:Evidence)-[:REFERS_TO]->(source) } AS references
WHERE claims > 0 OR references > 0
RETURN source.title AS work, source.publishedOn AS publishedOn, source.read AS read, claims, references
ORDER BY claims DESC, references DESC, work, source.id
