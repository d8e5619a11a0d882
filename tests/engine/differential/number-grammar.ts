import type { Choice, Grammar, Maker, Scope } from './maker.ts';
import { existence, neighbourPattern } from './subquery-grammar.ts';

/** Integers stay small: products are taken modulo, divisors are never zero. */
export const INTEGERS: Grammar = {
  leaf(maker, scope) {
    const node = maker.variable(scope, 'node');
    const relationship = maker.variable(scope, 'relationship');
    const many = maker.variable(scope, 'relationships', 'nodes', 'bag');
    const path = maker.variable(scope, 'path', 'route');
    const date = maker.variable(scope, 'date');
    const map = maker.variable(scope, 'map');
    return maker.texts(
      String(maker.dice.below(5) - 1),
      ...maker.properties(scope, 'integer'),
      ...(node ? [`size(labels(${node}))`, `COUNT { ${neighbourPattern(maker, node)} }`] : []),
      ...(relationship && maker.vocabulary.node.integer[0]
        ? [`startNode(${relationship}).${maker.vocabulary.node.integer[0]}`]
        : []),
      ...(many ? [`size(${many})`] : []),
      ...(path ? [`length(${path})`] : []),
      ...(date ? [`${date}.day`, `${date}.dayOfWeek`, `${date}.week`] : []),
      ...(map ? [`${map}.a`, `${map}['a']`] : []),
    );
  },
  grown(maker, scope, depth) {
    const integer = () => maker.of('integer', scope, depth);
    return [
      () => `(${integer()} + ${integer()})`,
      () => `(${integer()} - ${integer()})`,
      () => `((${integer()} * ${integer()}) % ${maker.dice.pick(['7', '10', '100'])})`,
      () => `(${integer()} / ${maker.dice.pick(['2', '3', '-2'])})`,
      () => `-(${integer()})`,
      () => `coalesce(${integer()}, ${integer()})`,
      () => `nullIf(${integer()}, ${integer()})`,
      () => `${maker.dice.pick(['abs', 'sign'])}(${integer()})`,
      () => `CASE WHEN ${maker.condition(scope, depth)} THEN ${integer()} ELSE ${integer()} END`,
      () => `CASE ${integer()} WHEN 1, -1 THEN ${integer()} WHEN > 2 THEN 0 END`,
      () => `size(${maker.of('list', scope, depth)})`,
      () => `size(${maker.of('string', scope, depth)})`,
      () => `size(${maker.of('strings', scope, depth)})`,
      () => `${maker.of('list', scope, depth)}[${integer()}]`,
      () => `toInteger(${maker.of('string', scope, depth)})`,
      () => `toInteger(${maker.of('float', scope, depth)})`,
      () => `duration.inDays(${maker.of('date', scope, depth)}, ${maker.of('date', scope, depth)}).days`,
      () => `duration.between(${maker.of('date', scope, depth)}, ${maker.of('date', scope, depth)}).months`,
      () => `${maker.of('date', scope, depth)}.${maker.dice.pick(['year', 'month', 'day', 'ordinalDay'])}`,
      () => reduction(maker, scope, depth),
      () => `${maker.of('map', scope, depth)}.a`,
      ...counts(maker, scope, depth),
    ];
  },
};

function reduction(maker: Maker, scope: Scope, depth: number): string {
  const [item, total] = [maker.fresh('x'), maker.fresh('t')];
  const inside = [...scope, { name: item, type: 'integer' }, { name: total, type: 'integer' }] as const;
  const step = maker.dice.chance(0.5) ? `${total} + ${item}` : maker.of('integer', inside, 1);
  return `reduce(${total} = ${maker.of('integer', scope, 0)}, ${item} IN ${maker.of('list', scope, depth)} | ${step})`;
}

function counts(maker: Maker, scope: Scope, depth: number): Choice[] {
  const node = maker.variable(scope, 'node');
  if (!node) return [];
  return [
    () => `COUNT { ${existence(maker, node, scope, depth)} }`,
    () => `size([${neighbourPattern(maker, node)} | 1])`,
  ];
}

/** All are multiples of a power of two, so that no sum depends on its order. */
export const FLOATS: Grammar = {
  leaf(maker, scope) {
    return maker.texts('0.5', '-1.5', '2.0', '0.0', ...maker.properties(scope, 'float'));
  },
  grown(maker, scope, depth) {
    const float = () => maker.of('float', scope, depth);
    const integer = () => maker.of('integer', scope, depth);
    return [
      () => `(${float()} + ${integer()})`,
      () => `(${integer()} - ${float()})`,
      () => `(${float()} * ${maker.dice.pick(['2', '0.5', '-1'])})`,
      () => `(${integer()} / 2.0)`,
      () => `${maker.dice.pick(['ceil', 'floor', 'round', 'abs'])}(${float()})`,
      () => `toFloat(${integer()})`,
      () => `toFloat(${maker.of('string', scope, depth)})`,
      () => `coalesce(${float()}, ${float()})`,
      () => `CASE WHEN ${maker.condition(scope, depth)} THEN ${float()} END`,
    ];
  },
};
