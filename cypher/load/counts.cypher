// title: How much is there
// about: The number of nodes of the dataset and of relationships between them.
// columns: { nodes: INTEGER, relationships: INTEGER }
MATCH (node:Entity|Claim|Evidence|Source|Section|Unclaimed|Figure|Doubt|Dataset)
WITH count(node) AS nodes
OPTIONAL MATCH (:Entity|Claim|Evidence|Source|Section|Unclaimed|Figure|Doubt|Dataset)-[relationship]->(:Entity|Claim|Evidence|Source|Section|Unclaimed|Figure|Doubt|Dataset)
RETURN nodes, count(relationship) AS relationships
