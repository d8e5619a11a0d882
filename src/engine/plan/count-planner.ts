import type { Expression } from '../../language/syntax-expression.ts';
import type { AggregateCall } from '../expressions/calls.ts';
import type { Environment } from '../expressions/environment.ts';
import { namesIn } from '../expressions/free-variables.ts';
import type { AggregateFunction } from '../functions/function-table.ts';
import type { Graph } from '../graph.ts';
import type { Value } from '../values/value.ts';
import type { Aggregation, CountNeighbours, Expand, NodeScan, Plan } from './plan.ts';

/** What an aggregation counts, and by what it groups, as it is written. */
interface Counted {
  readonly calls: readonly AggregateCall[];
  readonly keys: readonly Expression[];
}

/** Where an aggregation does nothing but count nodes or neighbours, counts that the graph keeps take the place of rows. */
export function countWithoutRows(plan: Aggregation, counted: Counted, environment: Environment): Plan {
  const { source } = plan;
  if (counted.calls.length === 0) return plan;
  if (source.kind === 'NodeScan') return countNodes(plan, source, counted, environment);
  if (source.kind === 'Expand') return countRelationships(plan, source, counted, environment);
  return plan;
}

/** The step that counts what an expansion of each single row would give; undefined where its rows must be looked at. */
export function countNeighbours(
  expand: Plan,
  source: Plan,
  slot: number,
  keepsNone: boolean,
): CountNeighbours | undefined {
  if (expand.kind !== 'Expand' || expand.into) return undefined;
  const { from, direction, types, unique, rows, details } = expand;
  if (unique.single.length > 0 || unique.lists.length > 0) return undefined;
  return { kind: 'CountNeighbours', source, from, direction, types, slot, keepsNone, rows, details };
}

function countNodes(plan: Aggregation, scan: NodeScan, counted: Counted, environment: Environment): Plan {
  const isAll = counted.keys.length === 0 && scan.source.kind === 'Argument';
  if (!isAll || !counted.calls.every((call) => countsRows(call, [scan.slot], environment))) return plan;
  const { graph } = environment.compilation;
  const count = scan.label === undefined ? graph.nodeCount : graph.nodesWithLabel(scan.label).length;
  return constants(plan, scan.source, count);
}

function countRelationships(
  plan: Aggregation,
  expand: Expand,
  { calls, keys }: Counted,
  environment: Environment,
): Plan {
  const found = [expand.relationship, expand.to];
  const isUsed = keys.some((key) =>
    [...namesIn(key)].some((name) => found.includes(environment.names.get(name) ?? -1)),
  );
  const slot = environment.compilation.slots.take();
  const counting = countNeighbours(expand, expand.source, slot, false);
  if (isUsed || !counting) return plan;
  if (!calls.every((call) => countsRows(call, [...found, expand.from], environment))) return plan;
  const total = keys.length === 0 ? storedCount(expand, environment.compilation.graph) : undefined;
  if (total !== undefined) return constants(plan, { kind: 'Argument', rows: 1, details: '' }, total);
  const count = ({ slots }: { readonly slots: readonly Value[] }) => slots[slot]!;
  const aggregates = plan.aggregates.map((item) => ({ ...item, function: SUM_OF_COUNTS, args: [count] }));
  return { ...plan, source: counting, aggregates };
}

/** All relationships from, or to, all nodes or those with a label. */
function storedCount({ source, direction, types }: Expand, graph: Graph): number | undefined {
  if (direction === 'both' || source.kind !== 'NodeScan' || source.source.kind !== 'Argument')
    return undefined;
  const { label } = source;
  return (types ?? [-1]).reduce((sum, type) => {
    if (label === undefined)
      return sum + (type < 0 ? graph.relationshipCount : graph.relationshipCountOfType(type));
    return sum + (direction === 'out' ? graph.outgoingCount(label, type) : graph.incomingCount(label, type));
  }, 0);
}

function constants(plan: Aggregation, source: Plan, count: number): Plan {
  const items = plan.aggregates.map(({ slot }) => ({ slot, value: () => count }));
  return { kind: 'Projection', source, items, rows: 1, details: 'counts that the graph keeps' };
}

/** `count(*)`, or `count(x)` of something that every row has. */
function countsRows(call: AggregateCall, slots: readonly number[], { names }: Environment): boolean {
  if (call.kind === 'CountStar') return true;
  const [arg] = call.args;
  if (call.name.toLowerCase() !== 'count' || call.distinct || arg?.kind !== 'Variable') return false;
  return slots.includes(names.get(arg.name) ?? -1);
}

const SUM_OF_COUNTS: AggregateFunction = {
  name: 'count',
  keepsValues: false,
  create: () => {
    let sum = 0;
    return { add: ([count]) => void (sum += count as number), result: () => sum };
  },
};
