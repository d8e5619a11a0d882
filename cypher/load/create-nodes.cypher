// title: Create nodes
// about: One node a row; says what the server calls it.
// parameters:
//   rows: { type: LIST<MAP>, about: 'key, labels, properties' }
// columns: { key: STRING, element: STRING }
UNWIND $rows AS row
CREATE (node:$(row.labels))
SET node = row.properties
RETURN row.key AS key, elementId(node) AS element
