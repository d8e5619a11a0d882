// title: Where Korean firms produce or mean to, in Europe
// about: Plants, lines and centres in Europe and what Korean firms do about them, also joint ventures, investments and footholds without a named site; planned and done told apart. What others recommend is left out; see proposals-to.
// columns: { place: STRING, site: STRING, firm: STRING, does: STRING, phase: STRING, status: STRING, since: STRING, condition: STRING, gists: LIST<STRING> }
MATCH (korean:Firm|Group)-[:MEMBER_OF|PART_OF|SUBSIDIARY_OF|LOCATED_IN|HEADQUARTERED_IN*0..3]->(home:Entity)
WHERE home.id IN ['rok', 'korean-defense-firms', 'korean-conglomerates']
WITH collect(DISTINCT korean) AS koreans
MATCH (place:State|Group)
WHERE place.id = 'europe'
  OR EXISTS {
    MATCH (place)-[:MEMBER_OF]->(club:Organization)
    WHERE club.id IN ['eu', 'nato'] AND NOT place.id IN ['usa', 'canada']
  }
CALL (koreans, place) {
  MATCH (place)<-[lies:LOCATED_IN]-(site:Facility)
  OPTIONAL MATCH (firm:Firm|Group)-[does:ESTABLISHES|OPERATES|OWNS|ACQUIRED|INVESTS_IN]->(site)
  WHERE firm IN koreans
  RETURN site, firm, coalesce(does, lies) AS tie
  UNION
  MATCH (firm:Firm|Group)-[tie:HEADQUARTERED_IN|LOCATED_IN|INVESTS_IN]->(place)
  WHERE firm IN koreans AND (tie.status IS NULL OR tie.status <> 'proposed')
  RETURN null AS site, firm, tie
  UNION
  MATCH (firm:Firm|Group)-[tie:OWNS]->(site:Firm)<-[:OWNS]-(:Firm)-[:HEADQUARTERED_IN|LOCATED_IN|PART_OF]->(place)
  WHERE firm IN koreans
  RETURN site, firm, tie
}
RETURN
  place.name AS place,
  site.name AS site,
  firm.name AS firm,
  type(tie) AS does,
  tie.phase AS phase,
  coalesce(tie.status, site.status) AS status,
  coalesce(tie.since, site.since) AS since,
  tie.condition AS condition,
  COLLECT {
    UNWIND tie.claimIds AS claimId
    MATCH (:Claim {id: claimId})-[:SUPPORTED_BY]->(evidence:Evidence)
    RETURN DISTINCT evidence.gist AS gist ORDER BY gist
  } AS gists
ORDER BY place, site, firm, tie.id
