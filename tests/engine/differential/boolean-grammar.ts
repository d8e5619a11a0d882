import type { Choice, Grammar, Maker, Scope } from './maker.ts';
import { existence, neighbourPattern } from './subquery-grammar.ts';

const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;

export const BOOLEANS: Grammar = {
  leaf(maker, scope) {
    const node = maker.variable(scope, 'node');
    const relationship = maker.variable(scope, 'relationship');
    const { labels, types } = maker.vocabulary;
    const anything = maker.variable(
      scope,
      'node',
      'relationship',
      'integer',
      'string',
      'list',
      'mixed',
      'date',
    );
    return maker.texts(
      ...(node
        ? [`(${node}:${maker.dice.pick(labels)})`, `exists { ${neighbourPattern(maker, node)} }`]
        : []),
      ...(relationship ? [`(${relationship}:${maker.dice.pick(types)})`] : []),
      ...maker.properties(scope, 'boolean'),
      ...maker.properties(scope, 'integer').map((property) => `(${property} >= ${maker.dice.below(3)})`),
      ...(anything ? [`(${anything} IS NULL)`, `(${anything} IS NOT NULL)`] : []),
      ...['(1 < 2)', 'true', '(null = 1)'],
    );
  },
  grown(maker, scope, depth) {
    const condition = () => maker.condition(scope, depth);
    const pair = (type: Parameters<Maker['of']>[0]) => [
      maker.of(type, scope, depth),
      maker.of(type, scope, depth),
    ];
    const item = maker.fresh('x');
    return [
      () => `(${condition()} AND ${condition()})`,
      () => `(${condition()} OR ${condition()})`,
      () => `(${condition()} XOR ${condition()})`,
      () => `NOT (${condition()})`,
      () => `(${pair('integer').join(` ${maker.dice.pick(COMPARISONS)} `)})`,
      () => `(${pair('float').join(` ${maker.dice.pick(COMPARISONS)} `)})`,
      () => `(${pair('mixed').join(` ${maker.dice.pick(COMPARISONS)} `)})`,
      () => `(${pair('date').join(` ${maker.dice.pick(COMPARISONS)} `)})`,
      () =>
        `(${pair('string').join(` ${maker.dice.pick(['=', '<', 'STARTS WITH', 'CONTAINS', 'ENDS WITH'])} `)})`,
      () =>
        `(${maker.of('string', scope, depth)} =~ ${maker.dice.pick(["'x.*'", "'[a-z]+'", "'.*[0-9]'", "''"])})`,
      () => `(${maker.of('integer', scope, depth)} IN ${maker.of('list', scope, depth)})`,
      () => `(${maker.of('string', scope, depth)} IN ${maker.of('strings', scope, depth)})`,
      () => `(${maker.of('mixed', scope, depth)} IN [${pair('mixed').join(', ')}])`,
      () => `(${pair('list').join(' = ')})`,
      () => `(${maker.of('integer', scope, 0)} <= ${maker.of('integer', scope, depth)} < 3)`,
      () => quantified(maker, item, scope, depth),
      () => `coalesce(${condition()}, ${maker.dice.pick(['true', 'false'])})`,
      () => `isEmpty(${maker.of(maker.dice.pick(['list', 'strings', 'string']), scope, depth)})`,
      () => `((${condition()}) IS NOT NULL)`,
      () =>
        `(${maker.of('mixed', scope, depth)} IS :: ${maker.dice.pick(['INTEGER', 'STRING NOT NULL', 'LIST<ANY>'])})`,
      ...subqueries(maker, scope, depth),
    ];
  },
};

function quantified(maker: Maker, item: string, scope: Scope, depth: number): string {
  const quantifier = maker.dice.pick(['all', 'any', 'none', 'single']);
  const elements = maker.variable(scope, 'relationships');
  if (elements && maker.dice.chance(0.5)) {
    const inside = [...scope, { name: item, type: 'relationship' as const }];
    return `${quantifier}(${item} IN ${elements} WHERE ${maker.condition(inside, 1)})`;
  }
  const inside = [...scope, { name: item, type: 'integer' as const }];
  return `${quantifier}(${item} IN ${maker.of('list', scope, depth)} WHERE ${maker.condition(inside, 1)})`;
}

function subqueries(maker: Maker, scope: Scope, depth: number): Choice[] {
  const node = maker.variable(scope, 'node');
  if (!node) return [];
  const inside = () => existence(maker, node, scope, depth);
  return [
    () => `EXISTS { ${inside()} }`,
    () => `NOT EXISTS { ${inside()} }`,
    () => `(COUNT { ${inside()} } ${maker.dice.pick(['> 0', '= 1', '< 2'])})`,
    () => `EXISTS { ${inside()} RETURN 1 AS one UNION ${inside()} RETURN 1 AS one }`,
  ];
}
