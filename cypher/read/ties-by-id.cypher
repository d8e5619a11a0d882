// title: Ties by id
// about: The ties with these ids.
// parameters:
//   ids: { type: LIST<STRING>, example: [] }
// columns: { type: STRING, from: STRING, to: STRING, properties: MAP }
MATCH (subject:Entity)-[tie]->(object:Entity)
WHERE tie.id IN $ids
RETURN type(tie) AS type, subject.id AS from, object.id AS to, properties(tie) AS properties
ORDER BY tie.id
