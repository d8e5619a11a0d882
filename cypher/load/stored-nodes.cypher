// title: The nodes that are there
// about: Every node of the families that belong to the dataset.
// columns: { element: STRING, labels: LIST<STRING>, properties: MAP }
MATCH (node:Entity|Claim|Evidence|Source|Section|Unclaimed|Figure|Doubt|Dataset)
RETURN elementId(node) AS element, labels(node) AS labels, properties(node) AS properties
