// title: What is proposed to whom
// about: Recommendations, proposals, pledges, goals and demands, with who makes them, how strongly, to whom, and what they would serve.
// parameters:
//   id: { type: STRING, optional: true, about: The id of an addressee, example: rok }
// columns: { proposal: STRING, act: STRING, force: STRING, phase: STRING, by: LIST<STRING>, to: LIST<STRING>, serves: LIST<STRING> }
MATCH (proposal:Proposal)
WHERE $id IS NULL OR EXISTS { (proposal)-[:ADDRESSED_TO]->(:Entity {id: $id}) }
RETURN
  proposal.name AS proposal,
  proposal.act AS act,
  proposal.force AS force,
  proposal.phase AS phase,
  COLLECT { MATCH (actor:Entity)-[:PROPOSES]->(proposal) RETURN DISTINCT actor.name AS name ORDER BY name } AS by,
  COLLECT { MATCH (proposal)-[:ADDRESSED_TO]->(actor:Entity) RETURN DISTINCT actor.name AS name ORDER BY name } AS to,
  COLLECT {
    MATCH (proposal)-[:ADVANCES|ADDRESSES|PART_OF_STRAND]->(aim:Entity)
    RETURN DISTINCT aim.name AS name ORDER BY name
  } AS serves
ORDER BY act, proposal, by, to
