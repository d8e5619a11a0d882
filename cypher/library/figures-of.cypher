// title: Figures of an entity
// about: Every number that the sources give of an entity, with what it measures, for when, and how it came about.
// parameters:
//   id: { type: STRING, about: The id of the entity, example: rok }
// columns: { metric: STRING, value: FLOAT, low: FLOAT, high: FLOAT, unit: STRING, period: STRING, nature: STRING, approximate: BOOLEAN, counterparts: LIST<STRING> }
MATCH (:Entity {id: $id})-[:HAS_FIGURE]->(figure:Figure)-[:MEASURES]->(metric:Metric)
RETURN
  metric.name AS metric,
  figure.value AS value,
  figure.low AS low,
  figure.high AS high,
  coalesce(figure.unit, figure.currency) AS unit,
  coalesce(figure.period, figure.asOf) AS period,
  figure.nature AS nature,
  figure.approximate AS approximate,
  COLLECT { MATCH (figure)-[:COUNTERPART]->(other:Entity) RETURN DISTINCT other.name AS name ORDER BY name } AS counterparts
ORDER BY metric, period, nature, value, figure.id
