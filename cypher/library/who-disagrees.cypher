// title: Who disagrees with whom
// about: Claims that contradict one another, also within one work, what one says and another denies, and what one actor demands of another. Where nobody is named, the work itself speaks.
// columns: { form: STRING, who: LIST<STRING>, says: STRING, withWhom: LIST<STRING>, whoSay: STRING }
CALL () {
  MATCH (one:Claim)-[:CONFLICTS_WITH]->(other:Claim)
  RETURN 'contradiction' AS form, one, other, null AS demand
  UNION
  MATCH (one:Claim {stance: 'denies'})-[:SUBJECT]->(subject:Entity)
  OPTIONAL MATCH (one)-[:OBJECT]->(object:Entity)<-[:OBJECT]-(other:Claim {stance: 'supports'})-[:SUBJECT]->(subject)
  WHERE other.predicate = one.predicate
  WITH one, other
  WHERE other IS NOT NULL OR EXISTS { (one)-[:STATED_BY]->(:Actor) }
  RETURN 'denial' AS form, one, other, null AS demand
  UNION
  MATCH (demand:Proposal {act: 'demand'})
  WHERE EXISTS { (demand)<-[:PROPOSES]-(:Actor) }
  RETURN 'demand' AS form, null AS one, null AS other, demand
}
RETURN
  form,
  COLLECT {
    MATCH (one)-[link:STATED_BY|SUBJECT]->(speaker:Actor)
    WHERE type(link) = 'STATED_BY' OR one.predicate IN ['HOLDS_VIEW', 'PROPOSES']
    RETURN DISTINCT speaker.name AS name ORDER BY name
    UNION
    MATCH (demand)<-[:PROPOSES]-(speaker:Actor)
    RETURN DISTINCT speaker.name AS name ORDER BY name
  } AS who,
  coalesce(
    demand.name,
    head(COLLECT { MATCH (one)-[:SUPPORTED_BY]->(evidence:Evidence) RETURN evidence.gist ORDER BY evidence.verdict = 'repeats', evidence.id })
  ) AS says,
  COLLECT {
    MATCH (other)-[link:STATED_BY|SUBJECT]->(speaker:Actor)
    WHERE type(link) = 'STATED_BY' OR other.predicate IN ['HOLDS_VIEW', 'PROPOSES']
    RETURN DISTINCT speaker.name AS name ORDER BY name
    UNION
    MATCH (demand)-[:ADDRESSED_TO]->(speaker:Actor)
    RETURN DISTINCT speaker.name AS name ORDER BY name
  } AS withWhom,
  head(COLLECT { MATCH (other)-[:SUPPORTED_BY]->(evidence:Evidence) RETURN evidence.gist ORDER BY evidence.verdict = 'repeats', evidence.id }) AS whoSay
ORDER BY form, says, one.id, other.id
