// title: What bars or admits Korean firms to EU money
// about: What the sources say of the EU's defence and research programmes and of the limits to its money - who takes part, what was not agreed, who may be an exception, what they cover, and how all this is judged or asked for, with whoever says so where it is not the work itself.
// columns: { topic: STRING, says: STRING, link: STRING, other: STRING, phase: STRING, status: STRING, role: STRING, condition: STRING, by: LIST<STRING>, source: STRING, line: INTEGER }
WITH [
  'safe', 'safe-category-2', 'edip', 'pesco', 'horizon-europe', 'quantera-iii', 'eu-strategic-autonomy',
  'eu-funding-limits', 'buy-european', 'partly-european', 'safe-participation-unclear', 'safe-missed-for-turmoil'
] AS topics
MATCH (claim:Claim)-[:SUBJECT|OBJECT]->(topic:Programme|Assessment|Proposal)
WHERE topic.id IN topics
WITH DISTINCT claim, topics
MATCH (claim)-[:SUBJECT]->(subject:Entity)
MATCH (claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:FROM]->(source:Source)
OPTIONAL MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (subject)-[tie]->(object)
WHERE claim.id IN tie.claimIds
WITH claim, evidence, source, tie, subject, object, subject.id IN topics AS isSubject
RETURN
  CASE WHEN isSubject THEN subject.name ELSE object.name END AS topic,
  CASE WHEN claim.predicate IN ['feature', 'purpose'] THEN claim.valueText ELSE evidence.gist END AS says,
  claim.predicate AS link,
  CASE WHEN isSubject THEN object.name ELSE subject.name END AS other,
  coalesce(tie.phase, CASE WHEN claim.predicate = 'status' THEN subject.phase END) AS phase,
  coalesce(tie.status, claim.status, CASE WHEN claim.predicate = 'status' THEN claim.valueText END) AS status,
  tie.role AS role,
  tie.condition AS condition,
  COLLECT { MATCH (claim)-[:STATED_BY]->(speaker:Entity) RETURN DISTINCT speaker.name AS name ORDER BY name } AS by,
  source.id AS source,
  evidence.line AS line
ORDER BY topic, source, line, link, other, says, evidence.id
