import type { Dice } from './dice.ts';

/** What the generator knows of a variable. The order of a `bag` is not told by the language. */
export type Type =
  | 'node'
  | 'relationship'
  | 'relationships'
  | 'path'
  | 'integer'
  | 'string'
  | 'boolean'
  | 'list'
  | 'bag';

export interface Typed {
  readonly name: string;
  readonly type: Type;
}

export type Scope = readonly Typed[];

type Wanted = 'integer' | 'string' | 'boolean' | 'list';

/** Expressions of a wanted type over the variables in scope. */
export class ExpressionGenerator {
  readonly #dice: Dice;
  #inner = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  condition(scope: Scope, depth: number): string {
    return this.ofType('boolean', scope, depth);
  }

  ofType(type: Wanted, scope: Scope, depth: number): string {
    const known = scope.filter((typed) => typed.type === type);
    if (known.length > 0 && this.#dice.chance(0.3)) return this.#dice.pick(known).name;
    const leaf = depth <= 0 || this.#dice.chance(0.3);
    switch (type) {
      case 'integer':
        return leaf ? this.#integerLeaf(scope) : this.#integer(scope, depth - 1);
      case 'string':
        return leaf ? this.#stringLeaf(scope) : this.#string(scope, depth - 1);
      case 'boolean':
        return leaf ? this.#booleanLeaf(scope) : this.#boolean(scope, depth - 1);
      case 'list':
        return leaf
          ? this.#dice.pick(['[1, 2, 3]', '[]', '[0, null]', 'range(0, 2)'])
          : this.#list(scope, depth - 1);
    }
  }

  #variable(scope: Scope, ...types: Type[]): string | undefined {
    const known = scope.filter(({ type }) => types.includes(type));
    return known.length > 0 ? this.#dice.pick(known).name : undefined;
  }

  #integerLeaf(scope: Scope): string {
    const node = this.#variable(scope, 'node');
    const relationship = this.#variable(scope, 'relationship');
    const many = this.#variable(scope, 'relationships');
    const path = this.#variable(scope, 'path');
    return this.#dice.pick([
      String(this.#dice.below(5) - 1),
      ...(node ? [`${node}.n`, `${node}.n`, `size(labels(${node}))`, `COUNT { (${node})--() }`] : []),
      ...(relationship ? [`${relationship}.w`, `startNode(${relationship}).n`] : []),
      ...(many ? [`size(${many})`] : []),
      ...(path ? [`length(${path})`] : []),
    ]);
  }

  #integer(scope: Scope, depth: number): string {
    const integer = () => this.ofType('integer', scope, depth);
    const item = `x${this.#inner++}`;
    return this.#dice.pick([
      () => `(${integer()} + ${integer()})`,
      () => `(${integer()} - ${integer()})`,
      () => `(${integer()} * ${integer()})`,
      () => `-(${integer()})`,
      () => `coalesce(${integer()}, ${integer()})`,
      () => `abs(${integer()})`,
      () => `CASE WHEN ${this.condition(scope, depth)} THEN ${integer()} ELSE ${integer()} END`,
      () => `CASE ${integer()} WHEN 1 THEN ${integer()} WHEN 2 THEN 0 END`,
      () => `size(${this.ofType('list', scope, depth)})`,
      () => `size(${this.ofType('string', scope, depth)})`,
      () => `${this.ofType('list', scope, depth)}[${integer()}]`,
      () => `reduce(t = 0, ${item} IN ${this.ofType('list', scope, depth)} | t + ${item})`,
    ])();
  }

  #stringLeaf(scope: Scope): string {
    const node = this.#variable(scope, 'node');
    const relationship = this.#variable(scope, 'relationship');
    return this.#dice.pick([
      "'x'",
      "''",
      ...(node ? [`${node}.s`, `${node}.id`] : []),
      ...(relationship ? [`type(${relationship})`] : []),
    ]);
  }

  #string(scope: Scope, depth: number): string {
    const string = () => this.ofType('string', scope, depth);
    return this.#dice.pick([
      () => `(${string()} + ${string()})`,
      () => `toUpper(${string()})`,
      () => `left(${string()}, 1)`,
      () => `coalesce(${string()}, 'none')`,
      () => `toString(${this.ofType('integer', scope, depth)})`,
      () => `reverse(${string()})`,
    ])();
  }

  #booleanLeaf(scope: Scope): string {
    const node = this.#variable(scope, 'node');
    const anything = this.#variable(scope, 'node', 'relationship', 'integer', 'string', 'list');
    return this.#dice.pick([
      ...(node
        ? [`${node}:A`, `${node}.b`, `${node}.n > 1`, `exists { (${node})-->() }`, `(${node})-[:R]->()`]
        : []),
      ...(anything ? [`${anything} IS NULL`, `${anything} IS NOT NULL`] : []),
      '1 < 2',
      'null = 1',
    ]);
  }

  #boolean(scope: Scope, depth: number): string {
    const condition = () => this.condition(scope, depth);
    const integer = () => this.ofType('integer', scope, depth);
    const string = () => this.ofType('string', scope, depth);
    const list = () => this.ofType('list', scope, depth);
    const item = `x${this.#inner++}`;
    return this.#dice.pick([
      () => `(${condition()} AND ${condition()})`,
      () => `(${condition()} OR ${condition()})`,
      () => `(${condition()} XOR ${condition()})`,
      () => `NOT (${condition()})`,
      () => `(${integer()} ${this.#dice.pick(['=', '<>', '<', '<=', '>', '>='])} ${integer()})`,
      () =>
        `(${string()} ${this.#dice.pick(['=', '<', 'STARTS WITH', 'CONTAINS', 'ENDS WITH'])} ${string()})`,
      () => `(${integer()} IN ${list()})`,
      () => `(${list()} = ${list()})`,
      () =>
        `${this.#dice.pick(['all', 'any', 'none', 'single'])}(${item} IN ${list()} WHERE ${item} > ${integer()})`,
      () => this.#subquery(scope, depth),
    ])();
  }

  #subquery(scope: Scope, depth: number): string {
    const node = this.#variable(scope, 'node');
    if (!node) return 'true';
    const other: Typed = { name: `y${this.#inner++}`, type: 'node' };
    const where = this.condition([...scope, other], depth);
    return this.#dice.pick([
      `EXISTS { MATCH (${node})--(${other.name}) WHERE ${where} }`,
      `COUNT { (${node})-[:S|T]-(${other.name}) WHERE ${where} } > 0`,
      `NOT EXISTS { (${node})-[:R]->(${other.name}) WHERE ${where} }`,
      `size([(${node})-->(${other.name}) WHERE ${where} | ${other.name}.n]) = 1`,
    ]);
  }

  #list(scope: Scope, depth: number): string {
    const list = () => this.ofType('list', scope, depth);
    const integer = () => this.ofType('integer', scope, depth);
    const item: Typed = { name: `x${this.#inner++}`, type: 'integer' };
    const inside = [...scope, item];
    return this.#dice.pick([
      () => `[${integer()}, ${integer()}]`,
      () => `(${list()} + ${integer()})`,
      () => `tail(${list()})`,
      () => `${list()}[${this.#dice.pick(['1..', '..1', '0..2', '-1..'])}]`,
      () => `[${item.name} IN ${list()} WHERE ${this.condition(inside, 0)}]`,
      () => `[${item.name} IN ${list()} | ${this.ofType('integer', inside, 1)}]`,
      () => `reverse(${list()})`,
    ])();
  }
}
