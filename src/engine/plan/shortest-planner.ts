import type { Expression, ListPredicate } from '../../language/syntax-expression.ts';
import type { Environment } from '../expressions/environment.ts';
import type { Evaluate, Frame } from '../expressions/frame.ts';
import { namesIn } from '../expressions/free-variables.ts';
import { not } from '../expressions/truth.ts';
import type { NodeValue, RelationshipValue } from '../values/value.ts';
import { walkFrom } from './paths.ts';
import type { Condition, ShortestConnection } from './pattern-graph.ts';
import type { Assignment, Plan, SlotCondition } from './plan.ts';

/**
 * Plans `shortestPath(…)`. Conditions on every node or relationship of the path steer the search itself; any other
 * on the path makes it try paths one by one.
 */
export function planShortest(
  source: Plan,
  connection: ShortestConnection,
  open: readonly Condition[],
  bound: ReadonlySet<string>,
  environment: Environment,
): { plan: Plan; settled: readonly Condition[] } {
  const own = new Set([connection.name, connection.pathName, connection.singleName]);
  const settled = open.filter(
    ({ names }) =>
      [...names].some((name) => own.has(name)) &&
      [...names].every((name) => own.has(name) || bound.has(name)),
  );
  const step = { relationship: tests(), node: tests(), path: tests() };
  const stepSlot = environment.slotOf(connection.stepName, 0);
  for (const condition of connection.conditions) step.relationship.push(environment.compile(condition));
  const nodeSlot = environment.compilation.slots.take();
  for (const { expression } of settled) {
    const each = conditionOnEach(expression, connection);
    if (!each) step.path.push(environment.compile(expression));
    else {
      const slot = each.of === 'node' ? nodeSlot : stepSlot;
      const inner = environment.withName(each.variable, slot).compile(each.condition);
      step[each.of].push(each.negated ? (frame) => not(inner(frame) as boolean | null) : inner);
    }
  }
  const plan: Plan = {
    kind: 'ShortestPath',
    source,
    from: environment.slotOf(connection.left, 0),
    to: environment.slotOf(connection.right, 0),
    relationship: environment.slotOf(connection.name, 0),
    direction: connection.direction,
    types: connection.types,
    all: connection.all,
    // Neo4j refuses one variable for both ends, also where a path of no length would do.
    min: connection.left === connection.right ? Math.max(1, connection.min) : connection.min,
    max: connection.max,
    relationshipCondition: slotCondition(stepSlot, step.relationship),
    nodeCondition: slotCondition(nodeSlot, step.node),
    items: itemsOf(connection, environment),
    pathCondition: conjunction(step.path),
    rows: source.rows,
    details: connection.all ? 'all shortest paths' : 'shortest path',
  };
  return { plan, settled };
}

const tests = (): Evaluate[] => [];

function conjunction(conditions: readonly Evaluate[]): Evaluate | undefined {
  return conditions.length === 0 ? undefined : (frame) => conditions.every((test) => test(frame) === true);
}

function slotCondition(slot: number, conditions: readonly Evaluate[]): SlotCondition | undefined {
  const test = conjunction(conditions);
  return test && { slot, test };
}

function itemsOf(connection: ShortestConnection, environment: Environment): Assignment[] {
  const [first, list] = [environment.slotOf(connection.left, 0), environment.slotOf(connection.name, 0)];
  const relationships = (frame: Frame) => frame.slots[list] as readonly RelationshipValue[];
  const path: Assignment = {
    slot: environment.slotOf(connection.pathName, 0),
    value: (frame) => walkFrom(frame.slots[first] as NodeValue, relationships(frame)),
  };
  if (connection.singleName === undefined) return [path];
  return [
    path,
    { slot: environment.slotOf(connection.singleName, 0), value: (frame) => relationships(frame)[0]! },
  ];
}

interface EachCondition {
  readonly of: 'node' | 'relationship';
  readonly variable: string;
  readonly condition: Expression;
  readonly negated: boolean;
}

/** `all(x IN nodes(p) WHERE …)` and `none(…)` over the nodes or relationships of the path, nothing else of it. */
function conditionOnEach(expression: Expression, connection: ShortestConnection): EachCondition | undefined {
  if (expression.kind !== 'ListPredicate' || !['all', 'none'].includes(expression.quantifier))
    return undefined;
  const of = listOf(expression, connection);
  if (!of || !expression.where || mentions(expression.where, connection)) return undefined;
  const negated = expression.quantifier === 'none';
  return { of, variable: expression.variable.name, condition: expression.where, negated };
}

function listOf(
  { list }: ListPredicate,
  connection: ShortestConnection,
): 'node' | 'relationship' | undefined {
  if (list.kind === 'Variable') return list.name === connection.name ? 'relationship' : undefined;
  const [arg] = list.kind === 'FunctionCall' ? list.args : [];
  if (list.kind !== 'FunctionCall' || arg?.kind !== 'Variable' || arg.name !== connection.pathName)
    return undefined;
  const name = list.name.toLowerCase();
  if (name === 'nodes') return 'node';
  return name === 'relationships' ? 'relationship' : undefined;
}

function mentions(expression: Expression, { name, pathName, singleName }: ShortestConnection): boolean {
  const names = namesIn(expression);
  return [name, pathName, singleName].some((own) => own !== undefined && names.has(own));
}
