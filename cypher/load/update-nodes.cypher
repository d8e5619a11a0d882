// title: Update nodes
// about: Gives each node exactly the labels and properties of its row.
// parameters:
//   rows: { type: LIST<MAP>, about: 'element, labels, properties' }
UNWIND $rows AS row
MATCH (node) WHERE elementId(node) = row.element
REMOVE node:$([label IN labels(node) WHERE NOT label IN row.labels])
SET node:$(row.labels), node = row.properties
