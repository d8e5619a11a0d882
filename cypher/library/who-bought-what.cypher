// title: Who bought what from whom, and at what stage
// about: One row for each sale that a source names - its buyers, its sellers, what it is for, and how far along it is. A sale that a doubt withholds has no row.
// parameters:
//   buyer: { type: STRING, optional: true, about: The id of the buyer, example: poland }
// columns:
//   deal: STRING
//   buyers: LIST<STRING>
//   suppliers: LIST<STRING>
//   systems: LIST<STRING>
//   quantity: INTEGER
//   unit: STRING
//   value: FLOAT
//   currency: STRING
//   phase: STRING
//   status: STRING
//   since: STRING
//   deliverBy: STRING
//   doubts: LIST<STRING>
MATCH (sale:Contract)
WHERE EXISTS { (sale)<-[:BUYER_IN]-(:Actor) }
  AND ($buyer IS NULL OR EXISTS { (sale)<-[:BUYER_IN]-(:Actor {id: $buyer}) })
RETURN
  sale.name AS deal,
  COLLECT { MATCH (buyer:Actor)-[:BUYER_IN]->(sale) RETURN DISTINCT buyer.name AS name ORDER BY name } AS buyers,
  COLLECT {
    MATCH (supplier:Entity)-[:SUPPLIER_IN|CONTRACTOR_IN]->(sale)
    RETURN DISTINCT supplier.name AS name ORDER BY name
  } AS suppliers,
  COLLECT { MATCH (sale)-[:FOR_SYSTEM]->(system:Entity) RETURN DISTINCT system.name AS name ORDER BY name } AS systems,
  sale.quantity AS quantity,
  sale.unit AS unit,
  sale.value AS value,
  sale.currency AS currency,
  sale.phase AS phase,
  sale.status AS status,
  coalesce(sale.since, head(COLLECT { MATCH (:Actor)-[bought:BUYER_IN]->(sale) RETURN bought.since AS day ORDER BY day })) AS since,
  sale.deliverBy AS deliverBy,
  COLLECT {
    MATCH (doubt:Doubt)-[:ABOUT]->(sale)
    WHERE doubt.severity <> 'low'
    RETURN doubt.what AS what ORDER BY what
    UNION
    MATCH (doubt:Doubt)-[:ABOUT]->(:Claim)-[:SUBJECT|OBJECT]->(sale)
    RETURN DISTINCT doubt.what AS what ORDER BY what
  } AS doubts
ORDER BY buyers, deal, sale.id
