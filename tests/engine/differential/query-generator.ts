import { Dice } from './dice.ts';
import { expressionMaker } from './expression-generator.ts';
import type { Maker, Scope, Type, Typed, Wanted } from './maker.ts';
import { PatternGenerator } from './pattern-generator.ts';
import { neighbourPattern } from './subquery-grammar.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A reading query that is valid by construction, and what the language tells of its answer. */
export interface GeneratedQuery {
  readonly text: string;
  readonly clauses: number;
  /** The rows come in a certain order. */
  readonly isOrdered: boolean;
  /** Columns whose lists come in no certain order. */
  readonly bags: ReadonlySet<number>;
}

/** The same seed gives the same query. */
export function generateQuery(seed: number, vocabulary: Vocabulary): GeneratedQuery {
  return new QueryGenerator(expressionMaker(new Dice(seed), vocabulary)).query();
}

interface Item {
  readonly text: string;
  readonly typed: Typed;
}

const SCALARS: readonly Wanted[] = [
  'integer',
  'float',
  'string',
  'boolean',
  'list',
  'strings',
  'date',
  'mixed',
];

class QueryGenerator {
  readonly #maker: Maker;
  readonly #patterns: PatternGenerator;
  #clauses = 0;

  constructor(maker: Maker) {
    this.#maker = maker;
    this.#patterns = new PatternGenerator(maker);
  }

  query(): GeneratedQuery {
    const scope: Typed[] = [];
    const body = this.#body(scope);
    if (this.#maker.dice.chance(0.06)) return this.#union(body, scope);
    const { text, items, isOrdered } = this.#projection('RETURN', scope);
    const bags = new Set(items.flatMap(({ typed }, at) => (typed.type === 'bag' ? [at] : [])));
    return { text: `${body} ${text}`, clauses: this.#clauses, isOrdered, bags };
  }

  #body(scope: Typed[]): string {
    const { dice } = this.#maker;
    const clauses = [dice.chance(0.1) ? this.#unwind(scope) : this.#match(scope)];
    for (let left = 1 + dice.below(3); left > 0; left--) clauses.push(this.#clause(scope));
    return clauses.join(' ');
  }

  /** Both parts give one column of the same name. */
  #union(first: string, scope: Scope): GeneratedQuery {
    const { dice } = this.#maker;
    const type = dice.pick(['integer', 'string', 'mixed', 'float'] as const);
    const column = (inside: Scope) => `RETURN ${this.#maker.of(type, inside, 2)} AS result`;
    const [before, other] = [column(scope), [] as Typed[]];
    this.#patterns.rows = 1;
    const second = this.#body(other);
    const word = dice.chance(0.5) ? 'UNION' : 'UNION ALL';
    const text = `${first} ${before} ${word} ${second} ${column(other)}`;
    return { text, clauses: this.#clauses + 2, isOrdered: false, bags: new Set() };
  }

  #clause(scope: Typed[]): string {
    const roll = this.#maker.dice.roll();
    if (this.#patterns.hasMany) return this.#projection('WITH', scope).text;
    if (roll < 0.22) return this.#match(scope);
    if (roll < 0.43) return this.#optional(scope);
    if (roll < 0.75) return this.#projection('WITH', scope).text;
    if (roll < 0.86) return this.#unwind(scope);
    return this.#subquery(scope);
  }

  #optional(scope: Typed[]): string {
    return `OPTIONAL ${this.#match(scope)}`;
  }

  #match(scope: Typed[]): string {
    this.#clauses++;
    const patterns = this.#patterns.patterns(scope);
    return `MATCH ${patterns}${this.#where(scope, 0.3, 2)}`;
  }

  /** Half of the conditions let through what they say nothing of. */
  #where(scope: Scope, share: number, depth: number): string {
    const { dice } = this.#maker;
    if (!dice.chance(share)) return '';
    const node = this.#maker.variable(scope, 'node');
    if (node && dice.chance(0.15))
      return ` WHERE ${dice.pick(['', 'NOT '])}${neighbourPattern(this.#maker, node)}`;
    const condition = this.#maker.condition(scope, depth);
    return ` WHERE ${dice.chance(0.4) ? condition : `coalesce(${condition}, true)`}`;
  }

  #unwind(scope: Typed[]): string {
    this.#clauses++;
    this.#patterns.rows *= 2.5;
    const type = this.#maker.dice.pick(['integer', 'integer', 'string'] as const);
    const item = this.#patterns.name(type);
    const list = this.#maker.of(type === 'integer' ? 'list' : 'strings', scope, 1);
    scope.push(item);
    return `UNWIND ${list} AS ${item.name}`;
  }

  /** One value of all rows inside, or rows that each give one. */
  #subquery(scope: Typed[]): string {
    this.#clauses++;
    const { dice } = this.#maker;
    const imports = dice.some(
      scope.filter(({ type }) => type === 'node' || type === 'integer' || type === 'list'),
      2,
    );
    const result = this.#patterns.name('integer');
    const inner = [...imports];
    const parts = [
      `${dice.chance(0.8) ? this.#match(inner) : this.#unwind(inner)} ${this.#result(inner, result)}`,
    ];
    if (dice.chance(0.25)) {
      const other = [...imports];
      parts.push(`${this.#match(other)} ${this.#result(other, result)}`);
    }
    scope.push(result);
    const optional = dice.chance(0.2) ? 'OPTIONAL ' : '';
    const names = imports.map(({ name }) => name).join(', ');
    return `${optional}CALL (${names}) { ${parts.join(dice.chance(0.5) ? ' UNION ALL ' : ' UNION ')} }`;
  }

  #result(scope: Scope, { name }: Typed): string {
    this.#clauses++;
    const integer = () => this.#maker.of('integer', scope, 1);
    return this.#maker.dice.pick([
      () => `RETURN count(*) AS ${name}`,
      () => `RETURN sum(${integer()}) AS ${name}`,
      () => `RETURN max(${integer()}) AS ${name}`,
      () => `RETURN DISTINCT ${integer()} AS ${name}`,
      () => `RETURN ${integer()} AS ${name} ORDER BY ${name} LIMIT 2`,
    ])();
  }

  #projection(word: 'WITH' | 'RETURN', scope: Typed[]) {
    this.#clauses++;
    const { dice } = this.#maker;
    const isGrouped = dice.chance(this.#patterns.hasMany ? 0.9 : 0.35);
    const items = this.#items(scope, isGrouped);
    if (isGrouped) this.#patterns.rows = Math.min(this.#patterns.rows, 50);
    const distinct = dice.chance(0.15) ? 'DISTINCT ' : '';
    const names = items.map(({ typed }) => typed);
    const order = this.#order(names);
    const list = items.map(({ text, typed }) => (text === typed.name ? text : `${text} AS ${typed.name}`));
    scope.splice(0, scope.length, ...names);
    const where = word === 'WITH' ? this.#where(names, 0.25, 1) : '';
    return { text: `${word} ${distinct}${list.join(', ')}${order}${where}`, items, isOrdered: order !== '' };
  }

  #items(scope: Scope, isGrouped: boolean): Item[] {
    const { dice } = this.#maker;
    const given = scope.filter(({ type }) => type !== 'route');
    const kept = dice.some(given, 1 + dice.below(3)).map((typed) => ({ text: typed.name, typed }));
    const items: Item[] = [...kept, ...Array.from({ length: dice.below(3) }, () => this.#computed(scope))];
    if (isGrouped || items.length === 0) items.push(this.#aggregate(scope));
    if (isGrouped && dice.chance(0.3)) items.push(this.#aggregate(scope));
    return items;
  }

  #computed(scope: Scope): Item {
    const types = [...SCALARS, 'integer', 'integer', 'string', 'map'] as const;
    const type = this.#maker.dice.pick(types);
    return { text: this.#maker.of(type, scope, 2), typed: this.#patterns.name(type) };
  }

  #aggregate(scope: Scope): Item {
    const { dice } = this.#maker;
    const distinct = dice.chance(0.3) ? 'DISTINCT ' : '';
    const integer = () => this.#maker.of('integer', scope, 1);
    const mixed = () => this.#maker.of('mixed', scope, 1);
    const anything = () => this.#maker.variable(scope, 'node', 'relationship') ?? mixed();
    const [text, type] = dice.pick<() => readonly [string, Type]>([
      () => ['count(*)', 'integer'],
      () => [`count(${distinct}${integer()})`, 'integer'],
      () => [`count(${distinct}${anything()})`, 'integer'],
      () => [`sum(${distinct}${integer()})`, 'integer'],
      () => [`sum(${this.#maker.of('float', scope, 1)})`, 'float'],
      () => [`round(avg(${integer()}), 9)`, 'float'],
      () => [`round(stDev(${integer()}), 9)`, 'float'],
      () => [`percentileDisc(${integer()}, ${dice.pick(['0.5', '0.9', '0'])})`, 'integer'],
      () => [`round(percentileCont(${integer()}, 0.5), 9)`, 'float'],
      () => [`min(${mixed()})`, 'mixed'],
      () => [`max(${mixed()})`, 'mixed'],
      () => [`min(${integer()})`, 'integer'],
      () => [`max(${this.#maker.of('string', scope, 1)})`, 'string'],
      () => [`max(${this.#maker.of('date', scope, 1)})`, 'date'],
      () => [`collect(${distinct}${integer()})`, 'bag'],
      () => [`collect(${distinct}${anything()})`, 'bag'],
      () => [`count(${distinct}${integer()}) + ${dice.below(3)}`, 'integer'],
      () => [`size(collect(${distinct}${anything()}))`, 'integer'],
    ])();
    return { text, typed: this.#patterns.name(type) };
  }

  /** Only where all columns together leave no choice: rows that are equal in them are equal. */
  #order(names: readonly Typed[]): string {
    const { dice } = this.#maker;
    if (!dice.chance(0.45)) return '';
    const keys = names.map(({ name, type }) => {
      if (type === 'node' || type === 'relationship') return `${name}.id`;
      return (SCALARS as readonly Type[]).includes(type) ? name : undefined;
    });
    if (keys.includes(undefined)) return '';
    const list = dice.some(keys, keys.length).map((key) => `${key}${dice.chance(0.3) ? ' DESC' : ''}`);
    const skip = dice.chance(0.3) ? ` SKIP ${dice.below(2)}` : '';
    const limit = dice.chance(0.5) ? ` LIMIT ${1 + dice.below(6)}` : '';
    if (limit) this.#patterns.rows = Math.min(this.#patterns.rows, 6);
    return ` ORDER BY ${list.join(', ')}${skip}${limit}`;
  }
}
