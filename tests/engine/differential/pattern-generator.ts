import type { Maker, Type, Typed } from './maker.ts';

const DIRECTIONS = [
  ['-', '->'],
  ['<-', '-'],
  ['-', '-'],
] as const;

/** Above so many guessed rows, patterns only go on from nodes that are known. */
const MANY_ROWS = 300;

/** Makes patterns; what they bind is added to the scope, and how they multiply rows to `rows`. */
export class PatternGenerator {
  readonly #maker: Maker;
  /** Neo4j refuses both ways of repeating a relationship in one query. */
  readonly #quantifies: boolean;
  #names = 0;
  /** A guess at how many rows the query has by now. */
  rows = 1;

  constructor(maker: Maker) {
    this.#maker = maker;
    this.#quantifies = maker.dice.chance(0.5);
  }

  name(type: Type): Typed {
    return { name: `v${this.#names++}`, type };
  }

  get hasMany(): boolean {
    return this.rows > MANY_ROWS;
  }

  /** What follows MATCH, without WHERE. */
  patterns(scope: Typed[]): string {
    const { dice } = this.#maker;
    const known = [...scope];
    if (dice.chance(0.08)) return this.#shortest(scope, known);
    if (dice.chance(0.08) && this.#quantifies) return this.#selected(scope, known);
    const count = dice.chance(0.2) ? 2 : 1;
    return Array.from({ length: count }, () => this.#path(scope, known)).join(', ');
  }

  #path(scope: Typed[], known: readonly Typed[]): string {
    const { dice } = this.#maker;
    const parts = [this.#node(scope, known, true)];
    for (let hops = dice.below(this.hasMany ? 2 : 3); hops > 0; hops--) {
      parts.push(this.#relationship(scope), this.#node(scope, known, false));
    }
    if (parts.length === 1 || !dice.chance(0.25)) return parts.join('');
    const path = this.name('path');
    scope.push(path);
    return `${path.name} = ${parts.join('')}`;
  }

  #node(scope: Typed[], known: readonly Typed[], isFirst: boolean): string {
    const { dice, vocabulary } = this.#maker;
    const nodes = known.filter(({ type }) => type === 'node');
    if (nodes.length > 0 && (dice.chance(0.4) || (isFirst && this.hasMany)))
      return `(${dice.pick(nodes).name})`;
    const isAnchored = isFirst && dice.chance(vocabulary.nodes > 20 ? 0.6 : 0.05);
    const mustLabel = isFirst && vocabulary.nodes > 20 && !isAnchored;
    const label = mustLabel || dice.chance(0.15) ? `:${dice.pick(vocabulary.labels)}` : '';
    if (isFirst && !isAnchored) this.rows *= vocabulary.nodes;
    const tail = `${label}${isAnchored ? ` ${dice.pick(vocabulary.anchors)}` : ''}`;
    if (dice.chance(0.2)) return `(${tail})`;
    const node = this.name('node');
    scope.push(node);
    const where = dice.chance(0.08) ? ` WHERE ${this.#maker.condition([node], 1)}` : '';
    return `(${node.name}${tail}${where})`;
  }

  #types(): string {
    const { dice, vocabulary } = this.#maker;
    return dice.chance(0.35) ? `:${dice.pick(vocabulary.types)}` : '';
  }

  #relationship(scope: Typed[]): string {
    const { dice, vocabulary } = this.#maker;
    const [left, right] = dice.pick(DIRECTIONS);
    if (dice.chance(0.2) && !this.hasMany) return this.#repeated(scope, left, right);
    this.rows *= vocabulary.degree;
    const types = this.#types();
    const relationship = this.name('relationship');
    if (!dice.chance(0.5)) return `${left}[${types}]${right}`;
    scope.push(relationship);
    const where = dice.chance(0.1) ? ` WHERE ${this.#maker.condition([relationship], 1)}` : '';
    return `${left}[${relationship.name}${types}${where}]${right}`;
  }

  #repeated(scope: Typed[], left: string, right: string): string {
    const { dice, vocabulary } = this.#maker;
    this.rows *= vocabulary.degree ** 2 * 2;
    if (this.#quantifies) return this.#quantified(scope, left, right);
    const list = this.name('relationships');
    scope.push(list);
    const types = this.#types().replace(/^:.*!.*/, '');
    const length = dice.pick(vocabulary.degree > 4 ? ['1..2', '2'] : ['1..2', '0..2', '2', '..3', '0..1']);
    return `${left}[${list.name}${types}*${length}]${right}`;
  }

  #quantified(scope: Typed[], left: string, right: string): string {
    const { dice, vocabulary } = this.#maker;
    const quantifier = dice.pick(
      vocabulary.degree > 4 ? ['{1,2}', '{2}'] : ['{1,2}', '{0,2}', '{2}', '{,3}', '{1,3}'],
    );
    const list = this.name('relationships');
    scope.push(list);
    if (dice.chance(0.5)) return `${left}[${list.name}${this.#types()}]${right}${quantifier}`;
    const [from, to] = [this.name('nodes'), this.name('nodes')];
    const inside = [
      { name: from.name, type: 'node' },
      { name: to.name, type: 'node' },
      { name: list.name, type: 'relationship' },
    ] as const;
    const where = dice.chance(0.5) ? ` WHERE ${this.#maker.condition(inside, 1)}` : '';
    scope.push(from, to);
    return ` ((${from.name})${left}[${list.name}${this.#types()}]${right}(${to.name})${where})${quantifier} `;
  }

  /** The path itself is one of several as short, so that only its length can be asked for. */
  #shortest(scope: Typed[], known: readonly Typed[]): string {
    const { dice, vocabulary } = this.#maker;
    const [left, right] = dice.pick(DIRECTIONS);
    const all = dice.chance(0.5);
    const path = this.name(all ? 'path' : 'route');
    const ends = this.#ends(scope, known);
    scope.push(path);
    // Neo4j refuses equal ends unless a length of nought is allowed.
    const length = dice.pick(
      vocabulary.degree > 4 ? ['*0..2', '*0..3'] : ['*0..', '*0..4', '*0..3', '*0..2'],
    );
    const bound = all ? length.replace(/\.$/, '.3') : length;
    const pattern = `${ends[0]}${left}[${this.#types().replace(/^:.*!.*/, '')}${bound}]${right}${ends[1]}`;
    return `${path.name} = ${all ? 'allShortestPaths' : 'shortestPath'}(${pattern})`;
  }

  #selected(scope: Typed[], known: readonly Typed[]): string {
    const { dice, vocabulary } = this.#maker;
    const selector = dice.pick(['ANY', 'ANY SHORTEST', 'SHORTEST 2', 'ALL SHORTEST', 'SHORTEST 2 GROUPS']);
    const isWhole = ['ALL SHORTEST', 'SHORTEST 2 GROUPS'].includes(selector);
    const [left, right] = dice.pick(DIRECTIONS);
    const path = this.name(isWhole ? 'path' : 'route');
    const ends = this.#ends(scope, known);
    if (selector !== 'ANY') scope.push(path);
    const quantifier = dice.pick(
      vocabulary.degree > 4 ? ['{1,3}', '{0,2}'] : ['+', '*', '{1,3}', '{0,2}', '{2}'],
    );
    return `${path.name} = ${selector} ${ends[0]}${left}[${this.#types()}]${right}${quantifier}${ends[1]}`;
  }

  /** Neo4j fails where both are written alike. */
  #ends(scope: Typed[], known: readonly Typed[]): readonly [string, string] {
    const first = this.#end(scope, known);
    const second = this.#end(scope, known);
    return first === second ? [first, this.#end(scope, [])] : [first, second];
  }

  /** A node with a name: where both ends are known, one search is done for each row. */
  #end(scope: Typed[], known: readonly Typed[]): string {
    const { dice, vocabulary } = this.#maker;
    const nodes = known.filter(({ type }) => type === 'node');
    if (nodes.length > 0 && (dice.chance(0.6) || this.hasMany)) return `(${dice.pick(nodes).name})`;
    const node = this.name('node');
    scope.push(node);
    if (vocabulary.nodes > 20) return `(${node.name} ${dice.pick(vocabulary.anchors)})`;
    this.rows *= vocabulary.nodes;
    return `(${node.name}${dice.chance(0.3) ? `:${dice.pick(vocabulary.labels)}` : ''})`;
  }
}
