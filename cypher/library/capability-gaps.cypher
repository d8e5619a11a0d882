// title: Who lacks what, and who could fill it
// about: Each gap in a capability area, with who could supply it, who fills it, and what in force addresses the area.
// parameters:
//   id: { type: STRING, optional: true, about: The id of the actor with the gap, example: nato }
// columns: { actor: STRING, area: STRING, phase: STRING, disputed: BOOLEAN, canSupply: LIST<STRING>, fills: LIST<STRING>, addressedBy: LIST<STRING> }
MATCH (actor:Actor)-[gap:HAS_GAP]->(area:CapabilityArea)
WHERE $id IS NULL OR actor.id = $id
RETURN
  actor.name AS actor,
  area.name AS area,
  gap.phase AS phase,
  gap.disputed AS disputed,
  COLLECT { MATCH (other:Actor)-[:CAN_SUPPLY]->(area) RETURN DISTINCT other.name AS name ORDER BY name } AS canSupply,
  COLLECT { MATCH (other:Entity)-[:FILLS]->(area) RETURN DISTINCT other.name AS name ORDER BY name } AS fills,
  COLLECT {
    MATCH (act:Agreement|Contract|Programme)-[tie:ADDRESSES|FILLS|ADVANCES|FOR_SYSTEM]->(area)
    WHERE tie.phase = 'current'
    RETURN DISTINCT act.name AS name ORDER BY name
  } AS addressedBy
ORDER BY actor, area, gap.id
