import type { Dice } from './dice.ts';
import type { PropertyNames, Vocabulary } from './vocabulary.ts';

/** Types of which expressions can be made. `mixed` is anything that can be ordered. */
export type Wanted =
  | 'integer'
  | 'float'
  | 'string'
  | 'boolean'
  | 'list'
  | 'strings'
  | 'date'
  | 'map'
  | 'mixed';

/**
 * What the generator knows of a variable. The order of a `bag` is not told by the language; of a `route` only the
 * length is.
 */
export type Type = Wanted | 'node' | 'nodes' | 'relationship' | 'relationships' | 'path' | 'route' | 'bag';

export interface Typed {
  readonly name: string;
  readonly type: Type;
}

export type Scope = readonly Typed[];

/** One way of writing an expression, made only when it is chosen. */
export type Choice = () => string;

/** The ways of writing expressions of one type: `leaf` without, `grown` with others inside. */
export interface Grammar {
  leaf(maker: Maker, scope: Scope): readonly Choice[];
  grown(maker: Maker, scope: Scope, depth: number): readonly Choice[];
}

/** Makes expressions of a wanted type over the variables in scope. */
export class Maker {
  readonly dice: Dice;
  readonly vocabulary: Vocabulary;
  readonly #grammars: Readonly<Record<Wanted, Grammar>>;
  #inner = 0;

  constructor(dice: Dice, vocabulary: Vocabulary, grammars: Readonly<Record<Wanted, Grammar>>) {
    this.dice = dice;
    this.vocabulary = vocabulary;
    this.#grammars = grammars;
  }

  of(type: Wanted, scope: Scope, depth: number): string {
    const known = this.variable(scope, type);
    if (known && this.dice.chance(0.3)) return known;
    const grammar = this.#grammars[type];
    const isLeaf = depth <= 0 || this.dice.chance(0.3);
    return this.dice.pick(isLeaf ? grammar.leaf(this, scope) : grammar.grown(this, scope, depth - 1))();
  }

  condition(scope: Scope, depth: number): string {
    return this.of('boolean', scope, depth);
  }

  /** The name of some variable of one of the types. */
  variable(scope: Scope, ...types: Type[]): string | undefined {
    const known = scope.filter(({ type }) => types.includes(type));
    return known.length > 0 ? this.dice.pick(known).name : undefined;
  }

  /** A name that nothing has yet. */
  fresh(letter: string): string {
    return `${letter}${this.#inner++}`;
  }

  /** Properties of this type of some node and some relationship in scope. */
  properties(scope: Scope, type: keyof PropertyNames): string[] {
    const node = this.variable(scope, 'node');
    const relationship = this.variable(scope, 'relationship');
    const { node: ofNodes, relationship: ofRelationships } = this.vocabulary;
    return [
      ...(node ? ofNodes[type].map((key) => `${node}.${key}`) : []),
      ...(relationship ? ofRelationships[type].map((key) => `${relationship}.${key}`) : []),
    ];
  }

  /** Chooses among texts that are there already. */
  texts(...texts: readonly string[]): Choice[] {
    return texts.map((text) => () => text);
  }
}
