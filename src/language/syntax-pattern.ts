import type { PatternProperties, Span } from './syntax.ts';
import type { Expression, Parameter, Variable } from './syntax-expression.ts';

/** `p = SHORTEST 2 (a)-[:R]->+(b)`: the elements from left to right, with what is said before them. */
export interface PathPattern extends Span {
  readonly kind: 'PathPattern';
  readonly variable?: Variable;
  readonly selector?: Selector;
  /** Written as `shortestPath(…)` or `allShortestPaths(…)`. */
  readonly shortest?: 'one' | 'all';
  readonly elements: readonly PathElement[];
}

/** Nodes and relationships alternate; a group stands in place of relationship or before, after and between nodes. */
export type PathElement = NodePattern | RelationshipPattern | GroupPattern;

/** Which of the paths between two ends are wanted; `shortest groups` counts lengths, not paths. */
export interface Selector extends Span {
  readonly kind: 'Selector';
  readonly selector: 'any' | 'all' | 'shortest' | 'all shortest' | 'shortest groups';
  /** How many: 1 where none is written; means nothing for `all` and `all shortest`. */
  readonly count: number | Parameter;
}

export interface NodePattern extends Span {
  readonly kind: 'NodePattern';
  readonly variable?: Variable;
  readonly labels?: LabelExpression;
  readonly properties?: PatternProperties;
  readonly where?: Expression;
}

/** `direction` as read from left to right; `-->` is out, `<--` in, `--` and `<-->` both. */
export interface RelationshipPattern extends Span {
  readonly kind: 'RelationshipPattern';
  readonly direction: 'out' | 'in' | 'both';
  readonly variable?: Variable;
  readonly types?: LabelExpression;
  /** `*`, `*2`, `*1..3`: variable length, where the variable is a list of relationships. */
  readonly length?: LengthRange;
  readonly properties?: PatternProperties;
  readonly where?: Expression;
  /** `-[:R]->+`: a quantified relationship, short for a group of one relationship. */
  readonly quantifier?: Quantifier;
}

/** Bounds of `*min..max`; an absent `min` is 1, an absent `max` has no bound. */
export interface LengthRange extends Span {
  readonly kind: 'LengthRange';
  readonly min?: number;
  readonly max?: number;
}

/** `((a)-[r]->(b) WHERE …){1,3}`; without a quantifier it is walked once and its variables are single. */
export interface GroupPattern extends Span {
  readonly kind: 'GroupPattern';
  readonly variable?: Variable;
  readonly elements: readonly PathElement[];
  readonly where?: Expression;
  readonly quantifier?: Quantifier;
}

/** `+` is {1,}, `*` is {0,}, `{n}` is {n,n}; an absent `max` has no bound. */
export interface Quantifier extends Span {
  readonly kind: 'Quantifier';
  readonly min: number;
  readonly max?: number;
}

/** Labels of a node or types of a relationship: `A`, `%`, `!A`, `A&B`, `A|B`, `$(x)`. */
export type LabelExpression = LabelName | LabelWildcard | LabelDynamic | LabelNot | LabelAnd | LabelOr;

export interface LabelName extends Span {
  readonly kind: 'LabelName';
  readonly name: string;
}

export interface LabelWildcard extends Span {
  readonly kind: 'LabelWildcard';
}

/** `$(x)` and `$all(x)` need every label of the list, `$any(x)` one of them. */
export interface LabelDynamic extends Span {
  readonly kind: 'LabelDynamic';
  readonly mode: 'all' | 'any';
  readonly expression: Expression;
}

export interface LabelNot extends Span {
  readonly kind: 'LabelNot';
  readonly operand: LabelExpression;
}

/** `A&B`, or `A:B` where `colon` is true. */
export interface LabelAnd extends Span {
  readonly kind: 'LabelAnd';
  readonly colon: boolean;
  readonly operands: readonly LabelExpression[];
}

/** `A|B`, or the older `A|:B` where `colon` is true. */
export interface LabelOr extends Span {
  readonly kind: 'LabelOr';
  readonly colon: boolean;
  readonly operands: readonly LabelExpression[];
}
