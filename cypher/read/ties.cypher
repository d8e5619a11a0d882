// title: All ties
// about: Every tie between two entities.
// columns: { type: STRING, from: STRING, to: STRING, properties: MAP }
MATCH (subject:Entity)-[tie]->(object:Entity)
RETURN type(tie) AS type, subject.id AS from, object.id AS to, properties(tie) AS properties
ORDER BY tie.id
