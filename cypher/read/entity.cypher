// title: One entity
// about: An entity with the number of its ties, by its present id or a former one.
// parameters:
//   id: { type: STRING, example: rok }
// columns: { properties: MAP, labels: LIST<STRING>, degree: INTEGER }
MATCH (entity:Entity)
WHERE entity.id = $id OR $id IN entity.formerIds
RETURN properties(entity) AS properties, labels(entity) AS labels, COUNT { (entity)--(:Entity) } AS degree
ORDER BY entity.id = $id DESC
LIMIT 1
