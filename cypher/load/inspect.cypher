// title: What a database holds
// about: The number of all nodes, and the version and state of the dataset where there is one.
// columns: { nodes: INTEGER, version: STRING, state: STRING }
OPTIONAL MATCH (dataset:Dataset)
RETURN COUNT { () } AS nodes, dataset.version AS version, dataset.state AS state
LIMIT 1
