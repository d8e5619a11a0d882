// title: States with both a contract and an agreement with South Korea
// about: States that buy from South Korea, from its firms, or sell to it, and that are party to an agreement with it; each with its phase.
// columns: { state: STRING, contracts: LIST<STRING>, agreements: LIST<STRING>, bothInForce: BOOLEAN }
MATCH (korean:Actor)-[:MEMBER_OF|PART_OF|SUBSIDIARY_OF|LOCATED_IN|HEADQUARTERED_IN*0..3]->(home:Entity)
WHERE home.id IN ['rok', 'korean-defense-firms', 'korean-conglomerates']
MATCH (korean)-[:SUPPLIER_IN|CONTRACTOR_IN|BUYER_IN]->(contract:Contract)
  <-[bought:BUYER_IN|SUPPLIER_IN]-(:Actor)-[:PART_OF*0..1]->(state:State)
WHERE state.id <> 'rok'
WITH DISTINCT state, contract, bought.phase AS phase
WITH state, contract, phase
ORDER BY contract.name, phase
WITH state, collect(DISTINCT contract.name + ' (' + phase + ')') AS contracts, 'current' IN collect(phase) AS bought
MATCH (state)-[:PARTY_TO|SIGNED]->(agreement:Agreement)<-[party:PARTY_TO|SIGNED]-(:State {id: 'rok'})
WITH DISTINCT state, contracts, bought, agreement, party.phase AS phase
WITH state, contracts, bought, agreement, phase
ORDER BY agreement.name, phase
WITH
  state, contracts, bought,
  collect(DISTINCT agreement.name + ' (' + phase + ')') AS agreements,
  'current' IN collect(phase) AS agreed
RETURN state.name AS state, contracts, agreements, bought AND agreed AS bothInForce
ORDER BY state
