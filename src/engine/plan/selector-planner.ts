import type { Expression } from '../../language/syntax-expression.ts';
import type { GroupPattern, PathPattern } from '../../language/syntax-pattern.ts';
import type { Environment } from '../expressions/environment.ts';
import type { Evaluate } from '../expressions/frame.ts';
import type { PathValue } from '../values/value.ts';
import { planConditions } from './conditions.ts';
import type { Plan } from './plan.ts';
import { selectionOf } from './selection.ts';

type PlanMatch = (
  source: Plan,
  patterns: readonly PathPattern[],
  where: Expression | undefined,
  environment: Environment,
) => { plan: Plan; environment: Environment };

/** Plans a selector before a pattern of several parts: all its paths, then of each pair of ends the shortest. */
export function planSelector(
  source: Plan,
  pattern: PathPattern,
  where: Expression | undefined,
  environment: Environment,
  planMatch: PlanMatch,
): { plan: Plan; environment: Environment } {
  const { selector, ...rest } = pattern;
  const named = bracketsWithName(pattern);
  const name = (named ?? pattern).variable?.name ?? ' path';
  const variable = { kind: 'Variable', name, start: pattern.start, end: pattern.end } as const;
  const argument: Plan = { kind: 'Argument', rows: 1, details: '' };
  const elements = named?.elements ?? rest.elements;
  const all = planMatch(argument, [{ ...rest, elements, variable }], named?.where, environment);
  const path = all.environment.slotOf(name, pattern.start);
  const after = pattern.variable ? all.environment.withName(pattern.variable.name, path) : all.environment;
  const ends: [number, number] = [environment.compilation.slots.take(), environment.compilation.slots.take()];
  const inner: Plan = {
    kind: 'SelectPaths',
    source: withEnds(all.plan, path, ends),
    partition: ends,
    length: ({ slots }) => (slots[path] as PathValue).relationships.length,
    slots: [...all.environment.names]
      .filter(([each]) => !environment.names.has(each))
      .map(([, slot]) => slot),
    ...selectionOf(selector!, environment)!,
    rows: all.plan.rows,
    details: selector!.selector,
  };
  const plan: Plan = { kind: 'Apply', source, inner, rows: source.rows * inner.rows, details: '' };
  return { plan: planConditions(plan, where, after), environment: after };
}

/** The brackets of `SHORTEST 1 (p = (a)-->+(b) WHERE …)`: their condition may name the path, and counts before the choice. */
export function bracketsWithName({ elements }: PathPattern): GroupPattern | undefined {
  const [only] = elements;
  return only?.kind === 'GroupPattern' && !only.quantifier && only.variable ? only : undefined;
}

function withEnds(source: Plan, path: number, [first, last]: [number, number]): Plan {
  const end =
    (at: number): Evaluate =>
    ({ slots }) =>
      (slots[path] as PathValue).nodes.at(at)!;
  const items = [
    { slot: first, value: end(0) },
    { slot: last, value: end(-1) },
  ];
  return { kind: 'Projection', source, items, rows: source.rows, details: 'ends of the path' };
}
