// title: Delete nodes
// about: With whatever still hangs on them.
// parameters:
//   rows: { type: LIST<MAP>, about: element }
UNWIND $rows AS row
MATCH (node) WHERE elementId(node) = row.element
DETACH DELETE node
