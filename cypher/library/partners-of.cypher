// title: Partners of an actor
// about: Who takes part in the same agreements, contracts, programmes and bodies, and in which; background is left out.
// parameters:
//   id: { type: STRING, about: The id of the actor, example: rok }
// columns: { partner: STRING, kind: STRING, through: LIST<STRING>, count: INTEGER }
MATCH (actor:Actor {id: $id})-[mine:PARTY_TO|MEMBER_OF|PARTICIPATES_IN|BUYER_IN|RECIPIENT_IN|SUPPLIER_IN|CONTRACTOR_IN]->(shared:Entity)
  <-[theirs:PARTY_TO|MEMBER_OF|PARTICIPATES_IN|BUYER_IN|RECIPIENT_IN|SUPPLIER_IN|CONTRACTOR_IN]-(partner:Actor)
WHERE mine.phase = 'current' AND theirs.phase = 'current' AND NOT mine.background AND NOT theirs.background
  AND partner <> actor
WITH DISTINCT partner, shared
ORDER BY shared.name
WITH partner, collect(shared.name) AS through
RETURN
  partner.name AS partner,
  [label IN labels(partner) WHERE NOT label IN ['Entity', 'Actor']][0] AS kind,
  through,
  size(through) AS count
ORDER BY count DESC, partner
