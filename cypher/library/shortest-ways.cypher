// title: The shortest ways between two entities
// about: Every shortest chain of ties of membership, contract and cooperation in force or done. No source states such a chain; it is composed of single ties.
// parameters:
//   from: { type: STRING, about: The id of the first entity, example: rok }
//   to: { type: STRING, about: The id of the last entity, example: eu }
// columns: { hops: INTEGER, names: LIST<STRING>, ties: LIST<STRING>, confidence: INTEGER }
MATCH (first:Entity {id: $from}), (last:Entity {id: $to})
MATCH way = allShortestPaths((first)-[:PARTY_TO|SIGNED|PARTNER_OF|MEMBER_OF|PART_OF|SUBSIDIARY_OF|OWNS|BUYER_IN|RECIPIENT_IN|SUPPLIER_IN|CONTRACTOR_IN|PARTICIPATES_IN|ESTABLISHES|UNDER*..6]-(last))
WHERE all(tie IN relationships(way) WHERE tie.phase = 'current')
RETURN
  length(way) AS hops,
  [entity IN nodes(way) | entity.name] AS names,
  [tie IN relationships(way) | type(tie)] AS ties,
  reduce(least = 100, tie IN relationships(way) | CASE WHEN tie.confidence < least THEN tie.confidence ELSE least END) AS confidence
ORDER BY names, ties
