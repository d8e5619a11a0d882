// title: The relationships that are there
// about: Every relationship between nodes that belong to the dataset.
// columns: { element: STRING, type: STRING, properties: MAP, from: STRING, to: STRING }
MATCH (from:Entity|Claim|Evidence|Source|Section|Unclaimed|Figure|Doubt|Dataset)-[relationship]->(to:Entity|Claim|Evidence|Source|Section|Unclaimed|Figure|Doubt|Dataset)
RETURN
  elementId(relationship) AS element,
  type(relationship) AS type,
  properties(relationship) AS properties,
  elementId(from) AS from,
  elementId(to) AS to
