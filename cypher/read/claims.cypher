// title: Claims with all that belongs to them
// about: The claims with these ids, each with its speakers, its evidence, what conflicts with it and what is doubtful.
// parameters:
//   ids: { type: LIST<STRING>, example: [] }
// columns:
//   claim: MAP
//   subject: STRING
//   subjectName: STRING
//   object: STRING
//   objectName: STRING
//   statedBy: LIST<MAP>
//   conflictsWith: LIST<STRING>
//   evidence: LIST<MAP>
//   doubts: LIST<MAP>
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (claim)-[:OBJECT]->(object:Entity)
RETURN
  properties(claim) AS claim,
  subject.id AS subject,
  subject.name AS subjectName,
  object.id AS object,
  object.name AS objectName,
  [(claim)-[said:STATED_BY]->(speaker:Entity) | {id: speaker.id, name: speaker.name, on: said.on}] AS statedBy,
  [(claim)-[:CONFLICTS_WITH]-(other:Claim) | other.id] AS conflictsWith,
  [(claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:FROM]->(source:Source) | {
    properties: properties(evidence),
    source: source.id,
    refersTo: [(evidence)-[:REFERS_TO]->(work:Source) | work.id]
  }] AS evidence,
  [(doubt:Doubt)-[:ABOUT]->(claim) | {
    properties: properties(doubt),
    about: [(doubt)-[:ABOUT]->(thing) | thing.id]
  }] AS doubts
ORDER BY claim.id
