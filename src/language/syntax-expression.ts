import type { Query, Span } from './syntax.ts';
import type { LabelExpression, PathPattern } from './syntax-pattern.ts';
import type { TypeName } from './syntax-type.ts';

export type Expression =
  | Literal
  | Parameter
  | Variable
  | ListLiteral
  | MapLiteral
  | MapProjection
  | Property
  | Subscript
  | Slice
  | Unary
  | Binary
  | Comparison
  | NullTest
  | TypeTest
  | NormalizedTest
  | LabelTest
  | Case
  | CaseOperand
  | FunctionCall
  | CountStar
  | ListComprehension
  | PatternComprehension
  | Reduce
  | ListPredicate
  | PatternExpression
  | SubqueryExpression;

export type Literal = IntegerLiteral | FloatLiteral | StringLiteral | BooleanLiteral | NullLiteral;

/** Within int64: a number where that is exact, else a bigint. A minus sign before digits belongs to the literal. */
export interface IntegerLiteral extends Span {
  readonly kind: 'IntegerLiteral';
  readonly value: number | bigint;
}

export interface FloatLiteral extends Span {
  readonly kind: 'FloatLiteral';
  readonly value: number;
}

export interface StringLiteral extends Span {
  readonly kind: 'StringLiteral';
  readonly value: string;
}

export interface BooleanLiteral extends Span {
  readonly kind: 'BooleanLiteral';
  readonly value: boolean;
}

export interface NullLiteral extends Span {
  readonly kind: 'NullLiteral';
}

/** `$name`, without the dollar sign. */
export interface Parameter extends Span {
  readonly kind: 'Parameter';
  readonly name: string;
}

export interface Variable extends Span {
  readonly kind: 'Variable';
  readonly name: string;
}

export interface ListLiteral extends Span {
  readonly kind: 'ListLiteral';
  readonly items: readonly Expression[];
}

export interface MapLiteral extends Span {
  readonly kind: 'MapLiteral';
  readonly entries: readonly MapEntry[];
}

export interface MapEntry extends Span {
  readonly kind: 'MapEntry';
  readonly key: string;
  readonly value: Expression;
}

/** `n {.*, .name, other, key: value}`. */
export interface MapProjection extends Span {
  readonly kind: 'MapProjection';
  readonly subject: Variable;
  readonly items: readonly MapProjectionItem[];
}

export type MapProjectionItem = MapEntry | AllProperties | PropertySelector | VariableSelector;

export interface AllProperties extends Span {
  readonly kind: 'AllProperties';
}

export interface PropertySelector extends Span {
  readonly kind: 'PropertySelector';
  readonly key: string;
}

export interface VariableSelector extends Span {
  readonly kind: 'VariableSelector';
  readonly variable: Variable;
}

export interface Property extends Span {
  readonly kind: 'Property';
  readonly subject: Expression;
  readonly key: string;
  readonly keySpan: Span;
}

/** `list[0]`, `map['key']`, `node['key']`. */
export interface Subscript extends Span {
  readonly kind: 'Subscript';
  readonly subject: Expression;
  readonly index: Expression;
}

export interface Slice extends Span {
  readonly kind: 'Slice';
  readonly subject: Expression;
  readonly from?: Expression;
  readonly to?: Expression;
}

export interface Unary extends Span {
  readonly kind: 'Unary';
  readonly operator: 'NOT' | '+' | '-';
  readonly operand: Expression;
}

export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '||'
  | '*'
  | '/'
  | '%'
  | '^'
  | '=~'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS';

export interface Binary extends Span {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** `a < b <= c`: one operator fewer than operands; true where each neighbouring pair is. */
export interface Comparison extends Span {
  readonly kind: 'Comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
}

export interface NullTest extends Span {
  readonly kind: 'NullTest';
  readonly operand: Expression;
  readonly negated: boolean;
}

/** `x IS :: INTEGER`. */
export interface TypeTest extends Span {
  readonly kind: 'TypeTest';
  readonly operand: Expression;
  readonly type: TypeName;
  readonly negated: boolean;
}

export interface NormalizedTest extends Span {
  readonly kind: 'NormalizedTest';
  readonly operand: Expression;
  readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
  readonly negated: boolean;
}

/** `n:A|B` as a predicate on a node or a relationship. */
export interface LabelTest extends Span {
  readonly kind: 'LabelTest';
  readonly subject: Expression;
  readonly labels: LabelExpression;
}

/** With a subject each branch compares with it; without one each test is a condition. */
export interface Case extends Span {
  readonly kind: 'Case';
  readonly subject?: Expression;
  readonly branches: readonly CaseBranch[];
  readonly otherwise?: Expression;
}

export interface CaseBranch extends Span {
  readonly kind: 'CaseBranch';
  readonly tests: readonly CaseTest[];
  readonly result: Expression;
}

/** `WHEN 1` compares a value with the subject; `WHEN > 1` is a condition in which `CaseOperand` is the subject. */
export interface CaseTest extends Span {
  readonly kind: 'CaseTest';
  readonly compares: boolean;
  readonly expression: Expression;
}

/** Stands for the subject of the enclosing `CASE` in a branch such as `WHEN > 1`; it has no text of its own. */
export interface CaseOperand extends Span {
  readonly kind: 'CaseOperand';
}

/** `name` is dotted and as written (`duration.between`); `trim(BOTH x FROM y)` is read as `btrim(y, x)`. */
export interface FunctionCall extends Span {
  readonly kind: 'FunctionCall';
  readonly name: string;
  readonly nameSpan: Span;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
  /** Only of `trim(LEADING 'x' FROM s)`, which takes one character off. */
  readonly trims?: 'BOTH' | 'LEADING' | 'TRAILING';
}

export interface CountStar extends Span {
  readonly kind: 'CountStar';
}

/** `[x IN list WHERE … | …]`. */
export interface ListComprehension extends Span {
  readonly kind: 'ListComprehension';
  readonly variable: Variable;
  readonly list: Expression;
  readonly where?: Expression;
  readonly projection?: Expression;
}

/** `[p = (a)-->(b) WHERE … | …]`. */
export interface PatternComprehension extends Span {
  readonly kind: 'PatternComprehension';
  readonly pattern: PathPattern;
  readonly where?: Expression;
  readonly projection: Expression;
}

export interface Reduce extends Span {
  readonly kind: 'Reduce';
  readonly accumulator: Variable;
  readonly initial: Expression;
  readonly variable: Variable;
  readonly list: Expression;
  readonly step: Expression;
}

/** `all(x IN list WHERE …)` and its kin. */
export interface ListPredicate extends Span {
  readonly kind: 'ListPredicate';
  readonly quantifier: 'all' | 'any' | 'none' | 'single';
  readonly variable: Variable;
  readonly list: Expression;
  readonly where?: Expression;
}

/** `(a)-->(b)` as a predicate, or `shortestPath(…)` as an expression (then `pattern.shortest` is set). */
export interface PatternExpression extends Span {
  readonly kind: 'PatternExpression';
  readonly pattern: PathPattern;
}

/** `EXISTS {…}`, `COUNT {…}`, `COLLECT {…}`; the short form with a bare pattern is read as one `MATCH`. */
export interface SubqueryExpression extends Span {
  readonly kind: 'SubqueryExpression';
  readonly form: 'exists' | 'count' | 'collect';
  readonly query: Query;
}
