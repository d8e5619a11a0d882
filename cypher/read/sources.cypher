// title: All sources
// about: Every work, read or cited, with the number of claims that stand in it.
// columns: { properties: MAP, claimCount: INTEGER }
MATCH (source:Source)
OPTIONAL MATCH (source)<-[:FROM]-(:Evidence)<-[:SUPPORTED_BY]-(claim:Claim)
WITH source, count(DISTINCT claim) AS claimCount
RETURN properties(source) AS properties, claimCount
ORDER BY source.id
