// title: All figures
// about: Every number that measures something of somebody.
// columns: { properties: MAP, subject: STRING, metric: STRING, counterparts: LIST<MAP>, partOf: LIST<STRING> }
MATCH (subject:Entity)-[:HAS_FIGURE]->(figure:Figure)-[:MEASURES]->(metric:Metric)
RETURN
  properties(figure) AS properties,
  subject.id AS subject,
  metric.id AS metric,
  COLLECT {
    MATCH (figure)-[part:COUNTERPART]->(other:Entity)
    RETURN {id: other.id, role: part.role} AS counterpart ORDER BY other.id, part.role
  } AS counterparts,
  COLLECT { MATCH (figure)-[:PART_OF]->(whole:Figure) RETURN whole.id AS id ORDER BY id } AS partOf
ORDER BY figure.id
