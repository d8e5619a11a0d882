// title: All figures
// about: Every number that measures something of somebody.
// columns: { properties: MAP, subject: STRING, metric: STRING, counterparts: LIST<MAP>, partOf: LIST<STRING> }
MATCH (subject:Entity)-[:HAS_FIGURE]->(figure:Figure)-[:MEASURES]->(metric:Metric)
RETURN
  properties(figure) AS properties,
  subject.id AS subject,
  metric.id AS metric,
  [(figure)-[part:COUNTERPART]->(other:Entity) | {id: other.id, role: part.role}] AS counterparts,
  [(figure)-[:PART_OF]->(whole:Figure) | whole.id] AS partOf
ORDER BY figure.id
