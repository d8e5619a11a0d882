// title: All entities
// about: Every entity with the number of its ties, in no order.
// columns: { properties: MAP, labels: LIST<STRING>, degree: INTEGER }
MATCH (entity:Entity)
RETURN properties(entity) AS properties, labels(entity) AS labels, COUNT { (entity)--(:Entity) } AS degree
