// title: The sections of a source
// about: The lines that claims stand on and the stretches that hold none, in the order of its text.
// parameters:
//   id: { type: STRING, example: carnegie-2026 }
// columns: { section: MAP, claimed: LIST<MAP>, unclaimed: LIST<MAP> }
MATCH (section:Section)-[:SECTION_OF]->(source:Source {id: $id})
RETURN
  properties(section) AS section,
  COLLECT {
    MATCH (source)<-[:FROM]-(evidence:Evidence)<-[:SUPPORTED_BY]-(claim:Claim)
    WHERE section.line <= evidence.line <= section.lastLine
    WITH evidence.line AS line, evidence.lastLine AS lastLine, claim.id AS id
    ORDER BY line, lastLine, id
    WITH line, lastLine, collect(DISTINCT id) AS claimIds
    ORDER BY line, lastLine
    RETURN {line: line, lastLine: lastLine, claimIds: claimIds}
  } AS claimed,
  COLLECT {
    MATCH (stretch:Unclaimed)-[:STANDS_IN]->(section)
    WITH stretch
    ORDER BY stretch.line
    RETURN properties(stretch)
  } AS unclaimed
ORDER BY section.line
