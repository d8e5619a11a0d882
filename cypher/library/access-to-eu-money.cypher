// title: What bars or admits Korean firms to EU money
// about: Everything the sources tie to the EU's defence and research programmes - who takes part, what was not agreed, what they cover, how they are judged - and what is judged or asked of EU funding as such.
// columns: { topic: STRING, link: STRING, forward: BOOLEAN, other: STRING, kind: STRING, phase: STRING, status: STRING, role: STRING, condition: STRING, heldBy: LIST<STRING>, gists: LIST<STRING> }
WITH [
  'safe', 'safe-category-2', 'edip', 'pesco', 'horizon-europe', 'quantera-iii', 'eu-strategic-autonomy',
  'eu-funding-limits', 'buy-european', 'partly-european'
] AS topics
MATCH (topic:Programme|Assessment|Proposal)-[tie]-(other:Entity)
WHERE topic.id IN topics AND (startNode(tie) = topic OR NOT other.id IN topics)
RETURN
  topic.name AS topic,
  type(tie) AS link,
  startNode(tie) = topic AS forward,
  other.name AS other,
  [label IN labels(other) WHERE NOT label IN ['Entity', 'Actor']][0] AS kind,
  tie.phase AS phase,
  tie.status AS status,
  tie.role AS role,
  tie.condition AS condition,
  COLLECT {
    MATCH (holder:Actor)-[:HOLDS_VIEW|PROPOSES]->(other)
    WHERE other:Assessment OR other:Proposal
    RETURN DISTINCT holder.name AS name ORDER BY name
  } AS heldBy,
  COLLECT {
    UNWIND tie.claimIds AS claimId
    MATCH (:Claim {id: claimId})-[:SUPPORTED_BY]->(evidence:Evidence)
    RETURN DISTINCT evidence.gist AS gist ORDER BY gist
  } AS gists
ORDER BY topic, link, forward, other, tie.id
