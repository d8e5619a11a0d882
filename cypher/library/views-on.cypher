// title: How something is judged, and by whom
// about: Every judgment that bears on an entity, with who holds it and what else it bears on.
// parameters:
//   id: { type: STRING, about: The id of the entity, example: poland }
// columns: { judgment: STRING, heldBy: LIST<STRING>, alsoOn: LIST<STRING>, confidence: INTEGER, disputed: BOOLEAN, gists: LIST<STRING> }
MATCH (entity:Entity {id: $id})<-[bearing:ASSESSES]-(judgment:Assessment)
RETURN
  judgment.name AS judgment,
  COLLECT { MATCH (holder:Actor)-[:HOLDS_VIEW]->(judgment) RETURN DISTINCT holder.name AS name ORDER BY name } AS heldBy,
  COLLECT {
    MATCH (judgment)-[:ASSESSES]->(other:Entity)
    WHERE other <> entity
    RETURN DISTINCT other.name AS name ORDER BY name
  } AS alsoOn,
  bearing.confidence AS confidence,
  bearing.disputed AS disputed,
  COLLECT {
    UNWIND bearing.claimIds AS claimId
    MATCH (:Claim {id: claimId})-[:SUPPORTED_BY]->(evidence:Evidence)
    RETURN DISTINCT evidence.gist AS gist ORDER BY gist
  } AS gists
ORDER BY judgment, bearing.id
