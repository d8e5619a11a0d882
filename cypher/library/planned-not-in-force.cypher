// title: What is planned and not yet in force
// about: What the sources say is to come and is not there yet - agreements, contracts, programmes, plants and bodies that are planned, what someone has pledged, and what actors mean to do. What somebody else recommends or demands is left out; see proposals-to.
// columns: { plan: STRING, kind: STRING, who: LIST<STRING>, status: STRING, asOf: STRING, condition: STRING, gists: LIST<STRING> }
CALL () {
  MATCH (plan:Agreement|Contract|Programme|Facility|Body|Organization|Event|WeaponSystem {phase: 'planned'})
  RETURN
    plan.name AS plan,
    [label IN labels(plan) WHERE NOT label IN ['Entity', 'Actor']][0] AS kind,
    COLLECT {
      MATCH (actor:Actor)-[:PARTY_TO|SIGNED|BUYER_IN|SUPPLIER_IN|CONTRACTOR_IN|RECIPIENT_IN|MEMBER_OF|PARTICIPATES_IN|ESTABLISHES|OPERATES|DEVELOPS|LEADS|OWNS|FUNDS]->(plan)
      RETURN DISTINCT actor.name AS name ORDER BY name
    } AS who,
    plan.status AS status,
    COLLECT {
      MATCH (said:Claim {predicate: 'status', valueText: plan.status, live: true})-[:SUBJECT]->(plan)
      RETURN said.since AS day ORDER BY day
    } AS days,
    null AS condition,
    COLLECT { MATCH (claim:Claim {predicate: 'status', live: true})-[:SUBJECT]->(plan) RETURN claim.id ORDER BY claim.id } AS claimIds
  UNION
  MATCH (plan:Proposal {phase: 'planned'})
  WHERE plan.act = 'pledge'
  RETURN
    plan.name AS plan,
    'pledge' AS kind,
    COLLECT { MATCH (actor:Actor)-[:PROPOSES]->(plan) RETURN DISTINCT actor.name AS name ORDER BY name } AS who,
    plan.status AS status,
    COLLECT {
      MATCH (said:Claim {predicate: 'status', valueText: plan.status, live: true})-[:SUBJECT]->(plan)
      RETURN said.since AS day ORDER BY day
    } AS days,
    null AS condition,
    COLLECT { MATCH (claim:Claim {predicate: 'status', live: true})-[:SUBJECT]->(plan) RETURN claim.id ORDER BY claim.id } AS claimIds
  UNION
  MATCH (actor:Actor)-[tie]->(other:Entity)
  WHERE tie.phase = 'planned' AND tie.status IN ['announced', 'planned', 'pledged', 'selected', 'concluded', 'negotiating']
    AND actor.phase <> 'planned' AND other.phase <> 'planned'
    AND NOT type(tie) IN ['PROPOSES', 'HOLDS_VIEW', 'PART_OF_STRAND', 'ADVANCES', 'REQUIRES', 'COMPETES_WITH']
  RETURN
    other.name AS plan,
    type(tie) AS kind,
    [actor.name] AS who,
    tie.status AS status,
    CASE WHEN tie.since IS NULL THEN [] ELSE [tie.since] END AS days,
    tie.condition AS condition,
    tie.claimIds AS claimIds
}
RETURN
  plan,
  kind,
  who,
  status,
  head(days) AS asOf,
  condition,
  COLLECT {
    UNWIND claimIds AS claimId
    MATCH (:Claim {id: claimId})-[:SUPPORTED_BY]->(evidence:Evidence)
    RETURN DISTINCT evidence.gist AS gist ORDER BY gist
  } AS gists
ORDER BY plan, kind, who, gists
