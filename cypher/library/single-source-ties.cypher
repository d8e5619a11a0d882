// title: What rests on one work
// about: Ties in force or done that only one of the works we read states, background left out, those that not even another work is cited for first. Judgments, proposals and comparisons are left out, for they rest on whoever makes them.
// parameters:
//   id: { type: STRING, optional: true, about: The id of an entity at either end, example: rok }
// columns: { subject: STRING, tie: STRING, object: STRING, confidence: INTEGER, source: LIST<STRING>, cited: INTEGER }
MATCH (subject:Entity)-[link]->(object:Entity)
WHERE link.sourceCount = 1 AND link.phase = 'current' AND NOT link.background
  AND NOT type(link) IN ['HOLDS_VIEW', 'ASSESSES', 'PROPOSES', 'ADDRESSED_TO', 'PART_OF_STRAND', 'COMPARED_WITH', 'MOTIVATED_BY']
  AND ($id IS NULL OR $id IN [subject.id, object.id])
RETURN
  subject.name AS subject,
  type(link) AS tie,
  object.name AS object,
  link.confidence AS confidence,
  COLLECT {
    UNWIND link.claimIds AS claimId
    MATCH (:Claim {id: claimId})-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(source:Source)
    WHERE source.kind <> 'background'
    RETURN DISTINCT source.id AS id ORDER BY id
  } AS source,
  link.citedCount AS cited
ORDER BY cited, confidence DESC, subject, tie, object, link.id
