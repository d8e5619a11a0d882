// title: The shortest paths between two entities, in three groups by length
// about: Every path of the three least lengths whose ties and entities in between are as asked, up to a number of them. An entity may come twice.
// parameters:
//   from: { type: STRING, example: rok }
//   to: { type: STRING, example: nato }
//   types: { type: LIST<STRING>, example: [PARTY_TO, MEMBER_OF] }
//   symmetric: { type: LIST<STRING>, example: [] }
//   directed: { type: BOOLEAN, example: false }
//   phases: { type: LIST<STRING>, example: [current] }
//   endedToo: { type: BOOLEAN, example: false }
//   disputed: { type: BOOLEAN, example: true }
//   background: { type: BOOLEAN, example: true }
//   minConfidence: { type: INTEGER, example: 0 }
//   firstDay: { type: STRING, example: 0001-01-01 }
//   lastDay: { type: STRING, example: 9999-12-31 }
//   kinds: { type: LIST<STRING>, example: [Agreement] }
//   via: { type: LIST<STRING>, example: [] }
//   avoid: { type: LIST<STRING>, example: [] }
//   hubDegree: { type: INTEGER, example: 1000 }
//   limit: { type: INTEGER, example: 100 }
// columns: { entities: LIST<STRING>, ties: LIST<MAP> }
MATCH (first:Entity {id: $from}), (last:Entity {id: $to})
MATCH way = SHORTEST 3 GROUPS (first)
  ((before:Entity)-[tie]-(after:Entity)
    WHERE type(tie) IN $types
      AND (tie.phase IN $phases OR ($endedToo AND tie.phase = 'past' AND tie.untilMax < '9999-12-31'))
      AND tie.confidence >= $minConfidence
      AND tie.sinceMin <= $lastDay AND tie.untilMax >= $firstDay
      AND ($disputed OR NOT tie.disputed)
      AND ($background OR NOT tie.background)
      AND (NOT $directed OR startNode(tie) = before OR type(tie) IN $symmetric)
      AND after <> first
      AND NOT after.id IN $avoid
      AND (after = last OR after.id IN $via OR (
        any(label IN labels(after) WHERE label IN $kinds)
        AND ($hubDegree IS NULL OR COUNT { (after)--(other:Entity) WHERE other <> after } <= $hubDegree)
      ))
  ){1,10} (last)
RETURN
  [entity IN nodes(way) | entity.id] AS entities,
  [tie IN relationships(way) | {type: type(tie), from: startNode(tie).id, to: endNode(tie).id, properties: properties(tie)}] AS ties
LIMIT $limit
