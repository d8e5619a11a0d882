// title: Update relationships
// about: Gives each relationship exactly the properties of its row.
// parameters:
//   rows: { type: LIST<MAP>, about: 'element, properties' }
UNWIND $rows AS row
MATCH ()-[relationship]->() WHERE elementId(relationship) = row.element
SET relationship = row.properties
