// title: Agreements of an actor
// about: What an actor is party to or signed, or did not agree to, with the other parties, the earliest first; disputed where a doubt or a contradiction touches the tie or the life of the agreement.
// parameters:
//   id: { type: STRING, about: The id of the actor, example: rok }
//   phase: { type: STRING, optional: true, about: 'current, planned, past or none' }
// columns: { agreement: STRING, others: LIST<STRING>, phase: STRING, status: STRING, since: STRING, until: STRING, disputed: BOOLEAN }
MATCH (actor:Actor {id: $id})-[tie:PARTY_TO|SIGNED]->(agreement:Entity)
WHERE $phase IS NULL OR tie.phase = $phase
RETURN
  agreement.name AS agreement,
  COLLECT {
    MATCH (other:Entity)-[:PARTY_TO|SIGNED]->(agreement)
    WHERE other <> actor
    RETURN DISTINCT other.name AS name ORDER BY name
  } AS others,
  tie.phase AS phase,
  coalesce(agreement.status, tie.status) AS status,
  tie.since AS since,
  coalesce(tie.until, agreement.until) AS until,
  tie.disputed OR EXISTS {
    MATCH (:Doubt {handling: 'dispute'})-[:ABOUT]->(:Claim {predicate: 'status'})-[:SUBJECT]->(agreement)
  } AS disputed
ORDER BY since, agreement, tie.id
