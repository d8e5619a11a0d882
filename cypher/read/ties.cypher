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
RETURN
  tie.id AS id,
  subject.id AS from,
  object.id AS to,
  tie.claimIds AS claimIds,
  tie.sinceMin + tie.sinceMax + tie.untilMin + tie.untilMax AS bounds,
  type(tie) AS type,
  tie.status AS status,
  tie.phase AS phase,
  tie.role AS role,
  tie.since AS since,
  tie.until AS until,
  tie.condition AS condition,
  tie.standing AS standing,
  tie.confidence AS confidence,
  tie.claimCount AS claimCount,
  tie.sourceCount AS sourceCount,
  tie.citedCount AS citedCount,
  tie.disputed AS disputed,
  tie.background AS background
