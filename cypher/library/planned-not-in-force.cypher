// title: What is planned and not yet in force
// about: Every tie that is only planned, with its status and the condition a source attaches.
// columns: { subject: STRING, tie: STRING, object: STRING, status: STRING, since: STRING, condition: STRING }
MATCH (subject:Entity)-[tie]->(object:Entity)
WHERE tie.phase = 'planned'
RETURN
  subject.name AS subject,
  type(tie) AS tie,
  object.name AS object,
  coalesce(tie.status, subject.status, object.status) AS status,
  tie.since AS since,
  tie.condition AS condition
ORDER BY subject, tie, object
