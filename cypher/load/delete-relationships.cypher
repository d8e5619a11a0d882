// title: Delete relationships
// about: Those of the rows.
// parameters:
//   rows: { type: LIST<MAP>, about: element }
UNWIND $rows AS row
MATCH ()-[relationship]->() WHERE elementId(relationship) = row.element
DELETE relationship
