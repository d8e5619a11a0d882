// title: All doubts
// about: Every documented problem with what a source says, and what it is about.
// columns: { properties: MAP, about: LIST<STRING> }
MATCH (doubt:Doubt)
RETURN properties(doubt) AS properties, [(doubt)-[:ABOUT]->(thing) | thing.id] AS about
ORDER BY doubt.id
