// title: The dataset
// about: The version of what the graph says, its state and its counts.
// columns: { properties: MAP }
MATCH (dataset:Dataset)
RETURN properties(dataset) AS properties
