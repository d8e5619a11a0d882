import { type Environment, HIDDEN } from '../expressions/environment.ts';
import type { MatchStep } from './match-order.ts';
import { type GroupConnection, type PatternGraph, readElements, variablesIn } from './pattern-graph.ts';
import type { Plan, Uniqueness } from './plan.ts';
import { selectionOf } from './selection.ts';

type PlanGraph = (source: Plan, graph: PatternGraph, environment: Environment) => Plan;

/** Plans `((a)-[r]->(b) WHERE …){min,max}`, walked from the end that is bound. */
export function planGroup(
  source: Plan,
  connection: GroupConnection,
  { from, into, rows }: MatchStep & { kind: 'walk' },
  unique: Uniqueness,
  environment: Environment,
  planGraph: PlanGraph,
): Plan {
  const { group, left, right } = connection;
  const forward = from === left;
  const own = new Set(variablesIn(group.elements));
  const visible = [...environment.names].filter(([name]) => !own.has(name) && !name.startsWith(HIDDEN));
  const outside = environment.withOnly(new Map(visible));
  const inner = readElements(group.elements, group.where, outside);
  const slotOf = (name: string) => inner.environment.slotOf(name, group.start);
  const [entry, exit] = forward ? [inner.first, inner.last] : [inner.last, inner.first];
  const atEntry = outside.withName(entry, slotOf(entry));
  const relationships = inner.connections.map(({ name }) => slotOf(name));
  const kept = [...new Set([...inner.nodes].map(slotOf).concat(relationships))];
  return {
    kind: 'QuantifiedExpand',
    source,
    inner: planGraph({ kind: 'Argument', rows: 1, details: entry }, inner, atEntry),
    from: environment.slotOf(from, 0),
    to: environment.slotOf(forward ? right : left, 0),
    into,
    entry: slotOf(entry),
    exit: slotOf(exit),
    min: connection.min,
    max: connection.max,
    kept,
    groups: [...own].map((name) => ({ inner: slotOf(name), outer: environment.slotOf(name, group.start) })),
    relationships,
    walked: environment.slotOf(connection.name, 0),
    reversed: !forward,
    unique,
    select: connection.selector && selectionOf(connection.selector, environment),
    rows: source.rows * rows,
    details: environment.compilation.text.slice(group.start, group.end),
  };
}
