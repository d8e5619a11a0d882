// title: Which capability areas no agreement addresses
// about: Areas that the sources name and that, according to them, no agreement, contract or programme in force addresses.
// columns: { area: STRING, about: STRING, proposals: LIST<STRING> }
MATCH (area:CapabilityArea)
WHERE NOT EXISTS {
  MATCH (act:Agreement|Contract|Programme)-[tie:ADDRESSES|FILLS|ADVANCES|FOR_SYSTEM]->(area)
  WHERE tie.phase = 'current'
}
RETURN
  area.name AS area,
  area.about AS about,
  COLLECT { MATCH (proposal:Proposal)-[:ADDRESSES|FILLS|ADVANCES]->(area) RETURN DISTINCT proposal.name AS name ORDER BY name } AS proposals
ORDER BY area
