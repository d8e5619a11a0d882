// title: Contracts by value
// about: Contracts and purchases whose value a source gives, the largest first within each currency.
// parameters:
//   id: { type: STRING, optional: true, about: The id of an actor that takes part, example: hanwha-aerospace }
//   currency: { type: STRING, optional: true, about: A currency code, example: USD }
// columns: { contract: STRING, value: FLOAT, currency: STRING, quantity: INTEGER, unit: STRING, status: STRING, phase: STRING, since: STRING }
MATCH (contract:Contract)
WHERE contract.value IS NOT NULL
  AND ($currency IS NULL OR contract.currency = $currency)
  AND ($id IS NULL OR EXISTS {
    MATCH (:Actor {id: $id})-[:BUYER_IN|SUPPLIER_IN|SIGNED|PARTICIPATES_IN|PARTY_TO]->(contract)
  })
RETURN
  contract.name AS contract,
  contract.value AS value,
  contract.currency AS currency,
  contract.quantity AS quantity,
  contract.unit AS unit,
  contract.status AS status,
  contract.phase AS phase,
  contract.since AS since
ORDER BY currency, value DESC, contract
