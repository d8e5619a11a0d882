/** Scenarios in which the engine answers otherwise than the TCK asks, each with the reason. */
export const DEVIATIONS: Readonly<Record<string, string>> = {
  'clauses/match/Match3 [29] Fail when re-using a relationship in the same pattern #1':
    'Neo4j 5.26 runs it and finds nothing',
  'clauses/return-orderby/ReturnOrderBy6 [5] Fail if more complex expressions, even if returned, are used inside an order by item which contains an aggregation expression #1':
    'Neo4j 5.26 runs it: the sum is a grouping key',
  'expressions/list/List11 [2] Create list from `range()` with explicitly given step #11':
    'Neo4j 5.26 gives the start where the step leads away from the end at once',
  'expressions/list/List11 [3] Create an empty list if range direction and step direction are inconsistent #1':
    'Neo4j 5.26 gives the start where the step leads away from the end at once',
};
