// title: What is planned and not yet in force
// about: Every tie that is only planned, with its status and the condition a source attaches.
// columns: { subject: STRING, tie: STRING, object: STRING, status: STRING, since: STRING, condition: STRING }
MATCH (subject:Entity)-[link]->(object:Entity)
WHERE link.phase = 'planned'
RETURN
  subject.name AS subject,
  type(link) AS tie,
  object.name AS object,
  coalesce(link.status, subject.status, object.status) AS status,
  link.since AS since,
  link.condition AS condition
ORDER BY subject, tie, object, link.id
