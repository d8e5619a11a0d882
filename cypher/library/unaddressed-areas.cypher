// title: Which capability areas no agreement addresses
// about: Areas that the sources name and that, according to them, no agreement, contract or programme in force addresses; with an actor, none to which it is a party. What else touches them is named - statements, bodies, and what is only planned.
// parameters:
//   id: { type: STRING, optional: true, about: The id of an actor, example: rok }
// columns: { area: STRING, about: STRING, lackedBy: LIST<STRING>, offeredBy: LIST<STRING>, proposals: LIST<STRING>, otherwise: LIST<STRING> }
MATCH (area:CapabilityArea)
WHERE NOT EXISTS {
  MATCH (act:Agreement|Contract|Programme)-[tie:ADDRESSES|FILLS|ADVANCES|FOR_SYSTEM]->(area)
  WHERE tie.phase = 'current' AND (
    $id IS NULL
    OR EXISTS {
      MATCH (:Actor {id: $id})-[part:PARTY_TO|SIGNED|PARTICIPATES_IN|BUYER_IN|SUPPLIER_IN|LEADS|FUNDS]->(act)
      WHERE part.phase = 'current'
    }
  )
}
RETURN
  area.name AS area,
  area.about AS about,
  COLLECT { MATCH (actor:Actor)-[gap:HAS_GAP]->(area) WHERE gap.phase = 'current' RETURN DISTINCT actor.name AS name ORDER BY name } AS lackedBy,
  COLLECT { MATCH (actor:Actor)-[:CAN_SUPPLY]->(area) RETURN DISTINCT actor.name AS name ORDER BY name } AS offeredBy,
  COLLECT { MATCH (proposal:Proposal)-[:ADDRESSES|FILLS|ADVANCES]->(area) RETURN DISTINCT proposal.name AS name ORDER BY name } AS proposals,
  COLLECT {
    MATCH (other:Entity)-[tie:ADDRESSES|FILLS|ADVANCES|FOR_SYSTEM|DEVELOPS|INVESTS_IN]->(area)
    WHERE NOT other:Proposal AND NOT other:Assessment
    RETURN DISTINCT other.name + ' (' + tie.phase + ')' AS name ORDER BY name
  } AS otherwise
ORDER BY size(lackedBy) = 0, area, about
