// title: Create relationships
// about: One relationship a row, between nodes by the server's names for them.
// parameters:
//   rows: { type: LIST<MAP>, about: 'from, to, type, properties' }
UNWIND $rows AS row
MATCH (from) WHERE elementId(from) = row.from
MATCH (to) WHERE elementId(to) = row.to
CREATE (from)-[relationship:$(row.type)]->(to)
SET relationship = row.properties
