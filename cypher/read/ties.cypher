// title: All ties
// about: Every tie between two entities, value by value and in no order, because there may be millions.
// columns:
//   id: STRING
//   from: STRING
//   to: STRING
//   claimIds: LIST<STRING>
//   bounds: STRING
//   type: STRING
//   status: STRING
//   phase: STRING
//   role: STRING
//   since: STRING
//   until: STRING
//   condition: STRING
//   standing: STRING
//   confidence: INTEGER
//   claimCount: INTEGER
//   sourceCount: INTEGER
//   citedCount: INTEGER
//   disputed: BOOLEAN
//   background: BOOLEAN
MATCH (subject:Entity)-[tie]->(object:Entity)
// One look at all properties costs Neo4j much less than a look at each.
WITH subject, object, type(tie) AS type, properties(tie) AS said
RETURN
  said.id AS id,
  subject.id AS from,
  object.id AS to,
  said.claimIds AS claimIds,
  said.sinceMin + said.sinceMax + said.untilMin + said.untilMax AS bounds,
  type,
  said.status AS status,
  said.phase AS phase,
  said.role AS role,
  said.since AS since,
  said.until AS until,
  said.condition AS condition,
  said.standing AS standing,
  said.confidence AS confidence,
  said.claimCount AS claimCount,
  said.sourceCount AS sourceCount,
  said.citedCount AS citedCount,
  said.disputed AS disputed,
  said.background AS background
