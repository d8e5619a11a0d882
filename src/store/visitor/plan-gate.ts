/**
 * Whether Neo4j, having planned a visitor's query, would only read. Its own plan is looked at, since no spelling of
 * a query can hide from it. Lists of what is allowed: what they do not know is refused.
 * Operators: https://neo4j.com/docs/cypher-manual/5/planning-and-tuning/operators/
 */
import type { Plan } from 'neo4j-driver';
import { AppError } from '../../domain/errors.ts';
import { listProcedures } from '../../language/procedure-signatures.ts';

const OPERATORS: ReadonlySet<string> = new Set(
  `AllNodesScan PartitionedAllNodesScan NodeByLabelScan PartitionedNodeByLabelScan IntersectionNodeByLabelsScan
  PartitionedIntersectionNodeByLabelsScan UnionNodeByLabelsScan PartitionedUnionNodeByLabelsScan
  SubtractionNodeByLabelsScan PartitionedSubtractionNodeByLabelsScan NodeByIdSeek NodeByElementIdSeek
  NodeIndexSeek PartitionedNodeIndexSeek NodeUniqueIndexSeek MultiNodeIndexSeek NodeIndexSeekByRange
  PartitionedNodeIndexSeekByRange NodeUniqueIndexSeekByRange NodeIndexScan PartitionedNodeIndexScan
  NodeIndexContainsScan NodeIndexEndsWithScan
  DirectedAllRelationshipsScan UndirectedAllRelationshipsScan PartitionedDirectedAllRelationshipsScan
  PartitionedUndirectedAllRelationshipsScan DirectedRelationshipTypeScan UndirectedRelationshipTypeScan
  PartitionedDirectedRelationshipTypeScan PartitionedUndirectedRelationshipTypeScan
  DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan
  PartitionedDirectedUnionRelationshipTypesScan PartitionedUndirectedUnionRelationshipTypesScan
  DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek DirectedRelationshipByElementIdSeek
  UndirectedRelationshipByElementIdSeek DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek
  DirectedRelationshipIndexScan UndirectedRelationshipIndexScan DirectedRelationshipIndexContainsScan
  UndirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan
  UndirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexSeekByRange
  UndirectedRelationshipIndexSeekByRange DirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeek
  Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply
  LetSelectOrSemiApply LetSelectOrAntiSemiApply ConditionalApply AntiConditionalApply RollUpApply Argument
  CartesianProduct NodeHashJoin ValueHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin
  TriadicSelection TriadicBuild TriadicFilter AssertSameNode AssertSameRelationship
  Expand(All) Expand(Into) OptionalExpand(All) OptionalExpand(Into)
  VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning) VarLengthExpand(Pruning,BFS)
  VarLengthExpand(Pruning,BFS,All) VarLengthExpand(Pruning,BFS,Into) BFSPruningVarLengthExpand
  Repeat(Trail) BidirectionalRepeat(Trail) Repeat(Walk) Repeat(Acyclic) NullifyMetadata PathPropagatingBFS
  ShortestPath StatefulShortestPath(All) StatefulShortestPath(Into)
  Optional ProjectEndpoints Eager EagerAggregation OrderedAggregation NodeCountFromCountStore
  RelationshipCountFromCountStore Distinct OrderedDistinct Filter DynamicLabelNodeLookup DynamicDirectedTypeLookup
  DynamicUndirectedTypeLookup Limit ExhaustiveLimit Skip Sort PartialSort Top PartialTop Top1WithTies Union
  OrderedUnion Unwind PartitionedUnwind Projection CacheProperties RemoteBatchProperties
  RemoteBatchPropertiesWithFilter ProduceResults EmptyRow EmptyResult
  ProcedureCall ShowIndexes ShowConstraints ShowFunctions ShowProcedures`.split(/\s+/),
);

const SHOWS = new Set(['ShowIndexes', 'ShowConstraints', 'ShowFunctions', 'ShowProcedures']);

const PROCEDURES: ReadonlySet<string> = new Set(listProcedures().map(({ name }) => name));

/** What is known of a query that may be run. */
export interface Verdict {
  /** Neo4j expects some step of it to give more rows than a quick question does. */
  readonly large: boolean;
}

const MANY_ROWS = 100_000;

/** @throws AppError `refused`, saying what the plan would do. */
export function judgePlan(queryType: string, plan: Plan | false | undefined): Verdict {
  if (!plan) throw refused('the database did not say how it would run this');
  const operators = flatten(plan).map((step) => ({ ...step, name: step.operatorType.replace(/@.*$/, '') }));
  for (const { name } of operators) {
    if (OPERATORS.has(name)) continue;
    throw refused(`it would run the operation ${name}, which is not among those known to only read`);
  }
  const calls = operators.filter(({ name }) => name === 'ProcedureCall').map(procedureName);
  const unknown = calls.find((name) => !PROCEDURES.has(name));
  if (unknown !== undefined)
    throw refused(`the procedure ${unknown} is not among those that may be called here`);
  const shows = operators.some(({ name }) => SHOWS.has(name));
  const reads = queryType === 'r' || (queryType === 's' && (calls.length > 0 || shows));
  if (!reads) throw refused('it is not a query that only reads');
  return { large: operators.some((step) => estimatedRows(step) > MANY_ROWS) };
}

function estimatedRows({ arguments: details }: Plan): number {
  return (details as { readonly EstimatedRows?: number }).EstimatedRows ?? 0;
}

function flatten(plan: Plan): readonly Plan[] {
  return [plan, ...plan.children.flatMap(flatten)];
}

/** The details of a call begin with `db.labels() :: (…)`. */
function procedureName({ arguments: details }: Plan): string {
  const text = (details as { readonly Details?: string }).Details ?? '';
  return /^\s*([\w.]+)/.exec(text)?.[1] ?? text;
}

function refused(why: string): AppError {
  return new AppError('refused', `this query was not run: ${why}. Queries here may only read the graph.`);
}
