// title: What a source cites
// about: The works that a source cites, by the marker in its text.
// parameters:
//   id: { type: STRING, example: carnegie-2026 }
// columns: { properties: MAP, work: STRING }
MATCH (:Source {id: $id})-[cites:CITES]->(cited:Source)
RETURN properties(cites) AS properties, cited.id AS work
ORDER BY cites.marker, cited.id
