import type { Grammar, Maker, Scope } from './maker.ts';
import { existence, neighbourPattern } from './subquery-grammar.ts';

/** Lists of integers, in an order that the language tells. */
export const LISTS: Grammar = {
  leaf(maker, scope) {
    return maker.texts('[1, 2, 3]', '[]', '[0, null]', 'range(0, 2)', ...maker.properties(scope, 'list'));
  },
  grown(maker, scope, depth) {
    const list = () => maker.of('list', scope, depth);
    const integer = () => maker.of('integer', scope, depth);
    const item = maker.fresh('x');
    const inside = [...scope, { name: item, type: 'integer' as const }];
    const elements = maker.variable(scope, 'relationships', 'nodes');
    return [
      () => `[${integer()}, ${integer()}]`,
      () => `(${list()} + ${integer()})`,
      () => `(${integer()} + ${list()})`,
      () => `(${list()} + ${list()})`,
      () => `${maker.dice.pick(['tail', 'reverse'])}(${list()})`,
      () => `${list()}[${maker.dice.pick(['1..', '..1', '0..2', '-1..', '..-1'])}]`,
      () => `[${item} IN ${list()} WHERE ${maker.condition(inside, 1)}]`,
      () => `[${item} IN ${list()} | ${maker.of('integer', inside, 1)}]`,
      () =>
        `range(${maker.dice.below(4)}, coalesce(${integer()} % 5, 3), ${maker.dice.pick(['1', '2', '3'])})`,
      () => `coalesce(${list()}, ${list()})`,
      ...(elements ? [() => overElements(maker, elements, scope)] : []),
      ...collected(maker, scope, depth),
    ];
  },
};

function overElements(maker: Maker, elements: string, scope: Scope): string {
  const isNodes = scope.some(({ name, type }) => name === elements && type === 'nodes');
  const names = isNodes ? maker.vocabulary.node : maker.vocabulary.relationship;
  const item = maker.fresh('x');
  return `[${item} IN ${elements} | ${item}.${maker.dice.pick(names.integer)}]`;
}

function collected(maker: Maker, scope: Scope, depth: number): (() => string)[] {
  const node = maker.variable(scope, 'node');
  if (!node) return [];
  return [
    () => {
      const item = maker.fresh('c');
      return `COLLECT { ${existence(maker, node, scope, depth)} WITH ${maker.of('integer', scope, 1)} AS ${item} RETURN ${item} ORDER BY ${item} LIMIT 4 }`;
    },
    () => `range(0, size([${neighbourPattern(maker, node)} | 0]))`,
  ];
}

/** Maps with an integer `a` and a string `b`. */
export const MAPS: Grammar = {
  leaf(maker, scope) {
    return [() => `{a: ${maker.of('integer', scope, 0)}, b: ${maker.of('string', scope, 0)}}`];
  },
  grown(maker, scope, depth) {
    const node = maker.variable(scope, 'node');
    const integer = () => maker.of('integer', scope, depth);
    const string = () => maker.of('string', scope, depth);
    return [
      () => `{a: ${integer()}, b: ${string()}}`,
      () => `{a: ${integer()}, b: ${string()}, c: ${maker.of('list', scope, depth)}}`,
      ...(node ? [() => `${node} {.id, a: ${integer()}, b: ${string()}}`] : []),
      // Without nulls: when it groups, Neo4j takes {a: 1} and {b: null} for one now and then.
      () =>
        `CASE WHEN ${maker.condition(scope, depth)} THEN {a: coalesce(${integer()}, 0)} ELSE {b: coalesce(${string()}, '')} END`,
    ];
  },
};

/** Values of several types in one place: what comparing, ordering and grouping across types is tried on. */
export const MIXED: Grammar = {
  leaf(maker, scope) {
    const types = ['integer', 'string', 'boolean', 'float', 'date', 'list'] as const;
    return types.map((type) => () => maker.of(type, scope, 0));
  },
  grown(maker, scope, depth) {
    const mixed = () => maker.of('mixed', scope, depth);
    return [
      () => `CASE WHEN ${maker.condition(scope, depth)} THEN ${mixed()} ELSE ${mixed()} END`,
      () => `coalesce(${mixed()}, ${mixed()})`,
      () => `[${mixed()}, ${mixed()}][${maker.of('integer', scope, 0)}]`,
      () => `head([${mixed()}])`,
      () => `{k: ${mixed()}}.k`,
    ];
  },
};
