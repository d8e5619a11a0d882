import type { Binary, Expression } from '../../language/syntax-expression.ts';
import { namesIn } from '../expressions/free-variables.ts';
import type { Graph } from '../graph.ts';
import type { Condition } from './pattern-graph.ts';

/** A condition that finds a node without looking at others: `n.id = …`, `n.id IN …`, `elementId(n) = …`, `id(n) = …`. */
export interface Seek {
  readonly condition: Condition;
  readonly by:
    | { readonly kind: 'property'; readonly key: number; readonly isList: boolean }
    | { readonly kind: 'id' | 'elementId' };
  readonly value: Expression;
  /** Guessed rows among so many candidates. */
  rows(candidates: number): number;
}

const SHARE_OF_EQUALITY = 0.1;

/** The best seek for a node whose value can be computed from what is bound already. */
export function findSeek(
  node: string,
  conditions: readonly Condition[],
  bound: ReadonlySet<string>,
  graph: Graph,
): Seek | undefined {
  const seeks = conditions.flatMap((condition) => seeksIn(node, condition, bound, graph));
  return seeks.toSorted((a, b) => a.rows(graph.nodeCount) - b.rows(graph.nodeCount))[0];
}

function seeksIn(node: string, condition: Condition, bound: ReadonlySet<string>, graph: Graph): Seek[] {
  const { expression, names } = condition;
  if (![...names].every((name) => name === node || bound.has(name))) return [];
  if (expression.kind === 'Binary' && expression.operator === 'IN') {
    const seek = seekInList(node, expression, condition, graph);
    return seek ? [seek] : [];
  }
  if (expression.kind !== 'Comparison' || expression.operators.length !== 1) return [];
  if (expression.operators[0] !== '=') return [];
  const [left, right] = expression.operands as [Expression, Expression];
  return [seekBy(node, left, right, condition, graph), seekBy(node, right, left, condition, graph)].filter(
    (seek) => seek !== undefined,
  );
}

function seekBy(
  node: string,
  found: Expression,
  value: Expression,
  condition: Condition,
  graph: Graph,
): Seek | undefined {
  if (namesIn(value).has(node)) return undefined;
  if (found.kind === 'Property' && isVariable(found.subject, node)) {
    const isIdentifier = found.key === 'id';
    return {
      condition,
      by: { kind: 'property', key: graph.keyId(found.key), isList: false },
      value,
      rows: (candidates) => (isIdentifier ? 1 : candidates * SHARE_OF_EQUALITY),
    };
  }
  if (found.kind !== 'FunctionCall' || !isVariable(found.args[0], node)) return undefined;
  const name = found.name.toLowerCase();
  if (name === 'elementid') return { condition, by: { kind: 'elementId' }, value, rows: () => 1 };
  return name === 'id' ? { condition, by: { kind: 'id' }, value, rows: () => 1 } : undefined;
}

/** Guessed where the list is not written out. */
const GUESSED_LIST = 10;

function seekInList(
  node: string,
  { left, right }: Binary,
  condition: Condition,
  graph: Graph,
): Seek | undefined {
  if (left.kind !== 'Property' || !isVariable(left.subject, node) || namesIn(right).has(node))
    return undefined;
  const length = right.kind === 'ListLiteral' ? right.items.length : GUESSED_LIST;
  const share = left.key === 'id' ? 0 : SHARE_OF_EQUALITY;
  return {
    condition,
    by: { kind: 'property', key: graph.keyId(left.key), isList: true },
    value: right,
    rows: (candidates) => length * Math.max(1, candidates * share),
  };
}

function isVariable(expression: Expression | undefined, name: string): boolean {
  return expression?.kind === 'Variable' && expression.name === name;
}
