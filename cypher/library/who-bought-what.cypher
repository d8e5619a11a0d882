// title: Who bought what
// about: Each purchase with its buyer, its sellers, what it is for, and how far along it is.
// parameters:
//   buyer: { type: STRING, optional: true, about: The id of the buyer, example: poland }
// columns:
//   buyer: STRING
//   deal: STRING
//   suppliers: LIST<STRING>
//   systems: LIST<STRING>
//   phase: STRING
//   status: STRING
//   since: STRING
//   value: FLOAT
//   currency: STRING
MATCH (buyer:Actor)-[bought:BUYER_IN]->(deal:Entity)
WHERE $buyer IS NULL OR buyer.id = $buyer
RETURN
  buyer.name AS buyer,
  deal.name AS deal,
  COLLECT {
    MATCH (supplier:Entity)-[:SUPPLIER_IN|CONTRACTOR_IN]->(deal)
    RETURN DISTINCT supplier.name AS name ORDER BY name
  } AS suppliers,
  COLLECT { MATCH (deal)-[:FOR_SYSTEM]->(system:Entity) RETURN DISTINCT system.name AS name ORDER BY name } AS systems,
  bought.phase AS phase,
  deal.status AS status,
  bought.since AS since,
  deal.value AS value,
  deal.currency AS currency
ORDER BY buyer, deal, bought.id
