// title: The ties of an entity
// about: Every tie that begins or ends at an entity.
// parameters:
//   id: { type: STRING, example: rok }
// columns: { type: STRING, from: STRING, to: STRING, properties: MAP }
MATCH (entity:Entity {id: $id})-[tie]-(:Entity)
WITH DISTINCT tie
RETURN type(tie) AS type, startNode(tie).id AS from, endNode(tie).id AS to, properties(tie) AS properties
ORDER BY tie.id
