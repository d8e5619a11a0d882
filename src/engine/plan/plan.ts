import type { Evaluate } from '../expressions/frame.ts';
import type { AggregateFunction } from '../functions/function-table.ts';
import type { Value } from '../values/value.ts';

/**
 * A logical plan: operators named as Neo4j names them, each with what it needs to run. `rows` is the planner's
 * estimate, `details` what EXPLAIN shows.
 */
export type Plan =
  | Argument
  | NodeScan
  | NodeSeek
  | ElementSeek
  | Expand
  | CountNeighbours
  | VariableExpand
  | QuantifiedExpand
  | ShortestPath
  | SelectPaths
  | BoundRelationship
  | Filter
  | Projection
  | Unwind
  | Aggregation
  | Distinct
  | Sort
  | Skip
  | Limit
  | Apply
  | Optional
  | SemiApply
  | LetSubquery
  | LetLoop
  | HashJoin
  | Union
  | ProcedureCall;

interface Estimated {
  readonly rows: number;
  readonly details: string;
}

interface Step extends Estimated {
  readonly source: Plan;
}

/** One row: whatever the slots hold when it is opened. */
export interface Argument extends Estimated {
  readonly kind: 'Argument';
}

/** All nodes, or those with a label, once for each row of the source. */
export interface NodeScan extends Step {
  readonly kind: 'NodeScan';
  readonly slot: number;
  /** Undefined for all nodes. */
  readonly label: number | undefined;
}

/** Nodes whose property equals a value; `label` is -1 for any. With `isList`, those that may equal one of a list's. */
export interface NodeSeek extends Step {
  readonly kind: 'NodeSeek';
  readonly slot: number;
  readonly label: number;
  readonly key: number;
  readonly value: Evaluate;
  readonly isList: boolean;
}

/** The node or relationship with an id or element id. */
export interface ElementSeek extends Step {
  readonly kind: 'ElementSeek';
  readonly slot: number;
  readonly element: 'node' | 'relationship';
  readonly by: 'id' | 'elementId';
  readonly value: Evaluate;
}

export type Direction = 'out' | 'in' | 'both';

/** The same relationship seen from its other end. */
export const OPPOSITE = { out: 'in', in: 'out', both: 'both' } as const;

/** Slots of relationships of the same MATCH that a new one must differ from; lists hold several. */
export interface Uniqueness {
  readonly single: readonly number[];
  readonly lists: readonly number[];
}

/** What relationships are followed: `types` undefined for any, empty for none. */
export interface Hop {
  readonly direction: Direction;
  readonly types: readonly number[] | undefined;
}

/** From a node to its neighbours; with `into` the other end is bound already and only checked. */
export interface Expand extends Step, Hop {
  readonly kind: 'Expand';
  readonly from: number;
  readonly relationship: number;
  readonly to: number;
  readonly into: boolean;
  readonly unique: Uniqueness;
}

/** How many relationships an Expand would find at each row's node, instead of a row for each of them. */
export interface CountNeighbours extends Step, Hop {
  readonly kind: 'CountNeighbours';
  readonly from: number;
  readonly slot: number;
  /** Rows whose node has none go on with nought, instead of being dropped. */
  readonly keepsNone: boolean;
}

/** `-[r*min..max]->`: the slot of `relationship` gets the list of relationships, in the order of the pattern. */
export interface VariableExpand extends Step, Hop {
  readonly kind: 'VariableExpand';
  readonly from: number;
  readonly relationship: number;
  readonly to: number;
  readonly into: boolean;
  readonly min: number;
  readonly max: number;
  /** The pattern was written from `to` to `from`: the list is turned round. */
  readonly reversed: boolean;
  /** A condition on each relationship, which stands in `stepSlot` while it is tested. */
  readonly condition: Evaluate | undefined;
  readonly stepSlot: number;
  readonly unique: Uniqueness;
}

/** Which paths of each pair of ends are wanted. */
export type Keep = 'any' | 'shortest' | 'all shortest' | 'shortest groups';

/** `((a)-[r]->(b) WHERE …){min,max}`: `inner` is one iteration, beginning where `entry` holds a node. */
export interface QuantifiedExpand extends Step {
  readonly kind: 'QuantifiedExpand';
  readonly inner: Plan;
  readonly from: number;
  readonly to: number;
  readonly into: boolean;
  readonly entry: number;
  readonly exit: number;
  readonly min: number;
  readonly max: number;
  /** Each variable inside, and the slot of its list outside. */
  readonly groups: readonly { readonly inner: number; readonly outer: number }[];
  /** Everything an iteration binds. */
  readonly kept: readonly number[];
  /** Relationships of one iteration as written, left to right, and the slot of the list of them all. */
  readonly relationships: readonly number[];
  readonly walked: number;
  readonly reversed: boolean;
  readonly unique: Uniqueness;
  /** Of the paths between each pair of ends only some are wanted. */
  readonly select: { readonly keep: Keep; readonly count: Evaluate } | undefined;
}

/** A condition on whatever stands in a slot while it is tested. */
export interface SlotCondition {
  readonly slot: number;
  readonly test: Evaluate;
}

/** `shortestPath((a)-[:R*]->(b))` and its like between two nodes that are bound already. */
export interface ShortestPath extends Step, Hop {
  readonly kind: 'ShortestPath';
  readonly from: number;
  readonly to: number;
  /** Gets the list of relationships. */
  readonly relationship: number;
  readonly all: boolean;
  readonly min: number;
  readonly max: number;
  readonly relationshipCondition: SlotCondition | undefined;
  readonly nodeCondition: SlotCondition | undefined;
  /** What is made of each path found, before it is tested or given: its variable, a single relationship. */
  readonly items: readonly Assignment[];
  /** On the whole path. Where there is one, paths are tried one by one in the order of their length. */
  readonly pathCondition: Evaluate | undefined;
}

/** Of the paths between each pair of ends, the shortest; `slots` is what must be kept of a row meanwhile. */
export interface SelectPaths extends Step {
  readonly kind: 'SelectPaths';
  readonly partition: readonly number[];
  readonly length: Evaluate;
  readonly slots: readonly number[];
  readonly keep: Keep;
  readonly count: Evaluate;
}

/** A relationship that is bound already gives its two ends. */
export interface BoundRelationship extends Step, Hop {
  readonly kind: 'BoundRelationship';
  readonly relationship: number;
  readonly from: { readonly slot: number; readonly bound: boolean };
  readonly to: { readonly slot: number; readonly bound: boolean };
  readonly unique: Uniqueness;
}

export interface Filter extends Step {
  readonly kind: 'Filter';
  readonly condition: Evaluate;
}

export interface Assignment {
  readonly slot: number;
  readonly value: Evaluate;
}

export interface Projection extends Step {
  readonly kind: 'Projection';
  readonly items: readonly Assignment[];
}

export interface Unwind extends Step {
  readonly kind: 'Unwind';
  readonly slot: number;
  readonly list: Evaluate;
  /** Of `UNWIND range(…)`, whose list is never made. */
  readonly range: readonly Evaluate[] | undefined;
}

export interface AggregateItem {
  readonly slot: number;
  readonly function: AggregateFunction;
  readonly args: readonly Evaluate[];
  readonly distinct: boolean;
}

/** One row per combination of keys; without keys exactly one row. */
export interface Aggregation extends Step {
  readonly kind: 'Aggregation';
  readonly keys: readonly Assignment[];
  readonly aggregates: readonly AggregateItem[];
}

export interface Distinct extends Step {
  readonly kind: 'Distinct';
  readonly slots: readonly number[];
}

export interface SortKey {
  readonly value: Evaluate;
  readonly descending: boolean;
}

/** `slots` are what a later step may read; `limit` is how many of the first rows are wanted, where that is known. */
export interface Sort extends Step {
  readonly kind: 'Sort';
  readonly keys: readonly SortKey[];
  readonly slots: readonly number[];
  readonly limit: readonly Evaluate[] | undefined;
}

export interface Skip extends Step {
  readonly kind: 'Skip';
  readonly count: Evaluate;
}

export interface Limit extends Step {
  readonly kind: 'Limit';
  readonly count: Evaluate;
}

/** The inner plan for each row of the source. */
export interface Apply extends Step {
  readonly kind: 'Apply';
  readonly inner: Plan;
}

/** Like Apply, but a row for which the inner plan has none goes on with nulls. */
export interface Optional extends Step {
  readonly kind: 'Optional';
  readonly inner: Plan;
  readonly slots: readonly number[];
}

/** Rows for which the inner plan has a row, or has none. */
export interface SemiApply extends Step {
  readonly kind: 'SemiApply';
  readonly inner: Plan;
  readonly negated: boolean;
}

/** Puts what a subquery gives into a slot. */
export interface LetSubquery extends Step {
  readonly kind: 'LetSubquery';
  readonly inner: Plan;
  readonly form: 'exists' | 'count' | 'collect';
  readonly item: Evaluate;
  readonly slot: number;
}

/** Puts what a loop over a list gives into a slot; the inner plan computes for each item what the loop's body needs. */
export interface LetLoop extends Step {
  readonly kind: 'LetLoop';
  readonly inner: Plan;
  readonly form: 'collect' | 'reduce' | 'all' | 'any' | 'none' | 'single';
  readonly list: Evaluate;
  readonly item: number;
  /** Holds the result, and while `reduce` runs its accumulator. */
  readonly slot: number;
  readonly initial: Evaluate | undefined;
  readonly where: Evaluate | undefined;
  readonly result: Evaluate | undefined;
}

/** Joins two plans that know nothing of each other; with no keys every row meets every row. */
export interface HashJoin extends Step {
  readonly kind: 'HashJoin';
  readonly inner: Plan;
  readonly keys: readonly { readonly outer: Evaluate; readonly inner: Evaluate }[];
  /** What the inner plan binds. */
  readonly slots: readonly number[];
}

/** All rows of one plan after the other, each with its columns moved to `slots`. */
export interface Union extends Estimated {
  readonly kind: 'Union';
  readonly parts: readonly { readonly plan: Plan; readonly columns: readonly number[] }[];
  readonly slots: readonly number[];
}

export interface ProcedureCall extends Step {
  readonly kind: 'ProcedureCall';
  readonly name: string;
  readonly args: readonly Evaluate[];
  readonly run: (args: readonly Value[]) => Iterable<readonly Value[]>;
  readonly columns: readonly { readonly from: number; readonly slot: number }[];
  /** Gives nothing: each row of the source goes on as it is. */
  readonly isVoid: boolean;
}
