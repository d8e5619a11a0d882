import { Dice } from './dice.ts';
import { ExpressionGenerator, type Scope, type Type, type Typed } from './expression-generator.ts';

const LABELS = ['A', 'B', 'C', 'A|B', '!A', 'A&B', '%'];
const TYPES = ['R', 'S', 'T', 'R|S', '!T'];

/** A reading query that is valid by construction; the same seed gives the same query. */
export function generateQuery(seed: number): string {
  return new QueryGenerator(new Dice(seed)).query();
}

class QueryGenerator {
  readonly #dice: Dice;
  readonly #expressions: ExpressionGenerator;
  #names = 0;
  /** Neo4j refuses both ways of repeating a relationship in one query. */
  readonly #quantifies: boolean;

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#quantifies = dice.chance(0.4);
    this.#expressions = new ExpressionGenerator(dice);
  }

  query(): string {
    const scope: Typed[] = [];
    const clauses = [this.#match(scope)];
    const count = 1 + this.#dice.below(3);
    for (let left = count; left > 0; left--) clauses.push(this.#clause(scope));
    clauses.push(this.#projection('RETURN', scope));
    return clauses.join(' ');
  }

  #name(type: Type): Typed {
    const name = `v${this.#names++}`;
    return { name, type };
  }

  #clause(scope: Typed[]): string {
    const roll = this.#dice.roll();
    if (roll < 0.3) return this.#match(scope);
    if (roll < 0.45) return `OPTIONAL ${this.#match(scope)}`;
    if (roll < 0.8) return this.#projection('WITH', scope);
    if (roll < 0.9) return this.#unwind(scope);
    return this.#subquery(scope);
  }

  #match(scope: Typed[]): string {
    const known = [...scope];
    const paths = Array.from({ length: this.#dice.chance(0.2) ? 2 : 1 }, () => this.#path(scope, known));
    const where = this.#dice.chance(0.5) ? ` WHERE ${this.#expressions.condition(scope, 2)}` : '';
    return `MATCH ${paths.join(', ')}${where}`;
  }

  #path(scope: Typed[], known: readonly Typed[]): string {
    const parts = [this.#node(scope, known)];
    for (let hops = this.#dice.below(3); hops > 0; hops--) {
      parts.push(this.#relationship(scope), this.#node(scope, known));
    }
    if (parts.length === 1 || !this.#dice.chance(0.2)) return parts.join('');
    const path = this.#name('path');
    scope.push(path);
    return `${path.name} = ${parts.join('')}`;
  }

  #node(scope: Typed[], known: readonly Typed[]): string {
    const nodes = known.filter(({ type }) => type === 'node');
    if (nodes.length > 0 && this.#dice.chance(0.4)) return `(${this.#dice.pick(nodes).name})`;
    const label = this.#dice.chance(0.3) ? `:${this.#dice.pick(LABELS)}` : '';
    const properties = this.#dice.chance(0.07) ? ` {n: ${this.#dice.below(4)}}` : '';
    if (this.#dice.chance(0.2)) return `(${label}${properties})`;
    const node = this.#name('node');
    scope.push(node);
    return `(${node.name}${label}${properties})`;
  }

  #relationship(scope: Typed[]): string {
    const types = this.#dice.chance(0.6) ? `:${this.#dice.pick(TYPES)}` : '';
    const [left, right] = this.#dice.pick([
      ['-', '->'],
      ['<-', '-'],
      ['-', '-'],
    ] as const);
    if (this.#dice.chance(0.2)) return this.#repeated(scope, types, left, right);
    const relationship = this.#name('relationship');
    if (this.#dice.chance(0.5)) scope.push(relationship);
    else return `${left}[${types}]${right}`;
    return `${left}[${relationship.name}${types}]${right}`;
  }

  #repeated(scope: Typed[], types: string, left: string, right: string): string {
    const list = this.#name('relationships');
    const plain = types.replace(/^:!.*/, '');
    scope.push(list);
    if (this.#quantifies) {
      const quantifier = this.#dice.pick(['{1,2}', '{0,2}', '{2}', '{,3}']);
      return `${left}[${list.name}${types}]${right}${quantifier}`;
    }
    return `${left}[${list.name}${plain}*${this.#dice.pick(['1..2', '0..2', '2', '..3'])}]${right}`;
  }

  #unwind(scope: Typed[]): string {
    const item = this.#name('integer');
    const list = this.#expressions.ofType('list', scope, 1);
    scope.push(item);
    return `UNWIND ${list} AS ${item.name}`;
  }

  #subquery(scope: Typed[]): string {
    const imports = this.#dice.some(
      scope.filter(({ type }) => type === 'node' || type === 'integer'),
      2,
    );
    const inner = [...imports];
    const match = this.#match(inner);
    const result = this.#name('integer');
    const value = this.#dice.chance(0.5)
      ? 'count(*)'
      : `sum(${this.#expressions.ofType('integer', inner, 1)})`;
    scope.push(result);
    return `CALL (${imports.map(({ name }) => name).join(', ')}) { ${match} RETURN ${value} AS ${result.name} }`;
  }

  #projection(word: 'WITH' | 'RETURN', scope: Typed[]): string {
    const grouped = this.#dice.chance(0.35);
    const items = this.#items(scope, grouped);
    const distinct = this.#dice.chance(0.15) ? 'DISTINCT ' : '';
    const names = items.map(({ typed }) => typed);
    const tail = this.#tail(names);
    const list = items.map(({ text, typed }) => (text === typed.name ? text : `${text} AS ${typed.name}`));
    scope.splice(0, scope.length, ...names);
    const where =
      word === 'WITH' && this.#dice.chance(0.3) ? ` WHERE ${this.#expressions.condition(names, 1)}` : '';
    return `${word} ${distinct}${list.join(', ')}${tail}${where}`;
  }

  #items(scope: Scope, grouped: boolean): { text: string; typed: Typed }[] {
    const kept = this.#dice
      .some(scope, 1 + this.#dice.below(3))
      .map((typed) => ({ text: typed.name, typed }));
    const computed = Array.from({ length: this.#dice.below(3) }, () => this.#computed(scope));
    const items = [...kept, ...computed];
    if (grouped || items.length === 0) items.push(this.#aggregate(scope));
    return items;
  }

  #computed(scope: Scope): { text: string; typed: Typed } {
    const type = this.#dice.pick(['integer', 'integer', 'string', 'boolean', 'list'] as const);
    return { text: this.#expressions.ofType(type, scope, 2), typed: this.#name(type) };
  }

  #aggregate(scope: Scope): { text: string; typed: Typed } {
    const distinct = this.#dice.chance(0.3) ? 'DISTINCT ' : '';
    const integer = () => this.#expressions.ofType('integer', scope, 1);
    const [text, type] = this.#dice.pick<() => readonly [string, Type]>([
      () => ['count(*)', 'integer'],
      () => [`count(${distinct}${integer()})`, 'integer'],
      () => [`sum(${distinct}${integer()})`, 'integer'],
      () => [`min(${integer()})`, 'integer'],
      () => [`max(${this.#expressions.ofType('string', scope, 1)})`, 'string'],
      () => [`collect(${distinct}${integer()})`, 'bag'],
      () => [`count(${distinct}${integer()}) + 1`, 'integer'],
    ])();
    return { text, typed: this.#name(type) };
  }

  /** Rows are cut only where their order leaves no choice. */
  #tail(names: readonly Typed[]): string {
    const scalars = names.filter(({ type }) => ['integer', 'string', 'boolean'].includes(type));
    if (scalars.length === 0 || !this.#dice.chance(0.4)) return '';
    const keys = scalars.map(({ name }) => `${name}${this.#dice.chance(0.3) ? ' DESC' : ''}`).join(', ');
    if (scalars.length < names.length) return '';
    const skip = this.#dice.chance(0.3) ? ` SKIP ${this.#dice.below(3)}` : '';
    const limit = this.#dice.chance(0.6) ? ` LIMIT ${this.#dice.below(6)}` : '';
    return ` ORDER BY ${keys}${skip}${limit}`;
  }
}
