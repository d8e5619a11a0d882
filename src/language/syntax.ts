import type {
  Expression,
  MapLiteral,
  Parameter,
  Property,
  Subscript,
  Variable,
} from './syntax-expression.ts';
import type { LabelExpression, PathPattern } from './syntax-pattern.ts';

/** A stretch of the text: offsets in UTF-16 units, `end` excluded. Positions are computed from these when needed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One statement with its prefixes: `EXPLAIN`, `PROFILE`, `CYPHER 5 planner=cost`. */
export interface Statement extends Span {
  readonly kind: 'Statement';
  readonly text: string;
  readonly mode: 'run' | 'explain' | 'profile';
  /** Of the `CYPHER` prefix; the version has the name `version`. */
  readonly options: readonly StatementOption[];
  readonly body: Query | ShowCommand | Command;
}

export interface StatementOption extends Span {
  readonly kind: 'StatementOption';
  readonly name: string;
  readonly value: string;
}

/** One or more single queries joined by `UNION`; `all` tells `UNION ALL` and means nothing for one part. */
export interface Query extends Span {
  readonly kind: 'Query';
  readonly parts: readonly SingleQuery[];
  readonly all: boolean;
}

export interface SingleQuery extends Span {
  readonly kind: 'SingleQuery';
  readonly clauses: readonly Clause[];
}

export type Clause =
  | Match
  | Unwind
  | With
  | Return
  | Finish
  | CallSubquery
  | CallProcedure
  | Use
  | LoadCsv
  | UpdatingClause;

export type UpdatingClause = Create | Merge | SetClause | Remove | Delete | Foreach;

export interface Match extends Span {
  readonly kind: 'Match';
  readonly optional: boolean;
  /** `REPEATABLE ELEMENTS` lifts the rule that a relationship is used once. */
  readonly repeatable: boolean;
  readonly patterns: readonly PathPattern[];
  readonly hints: readonly Hint[];
  readonly where?: Expression;
}

/** `USING INDEX …`, `USING SCAN …`, `USING JOIN ON …`: kept for printing and for checking its variables. */
export interface Hint extends Span {
  readonly kind: 'Hint';
  readonly hint: 'index' | 'scan' | 'join';
  /** `RANGE`, `TEXT`, `POINT` and `SEEK`, as written in upper case. */
  readonly words: readonly string[];
  readonly variables: readonly Variable[];
  readonly label?: string;
  readonly properties: readonly string[];
}

export interface Unwind extends Span {
  readonly kind: 'Unwind';
  readonly list: Expression;
  readonly variable: Variable;
}

/** What `WITH` and `RETURN` share. Items of `*` come first: `RETURN *, 1 AS one`. */
export interface Projection extends Span {
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip?: Expression;
  readonly limit?: Expression;
}

/** `standalone` marks `ORDER BY`, `SKIP` or `LIMIT` written as a clause of its own: it means `WITH *` and that. */
export interface With extends Projection {
  readonly kind: 'With';
  readonly standalone: boolean;
  readonly where?: Expression;
}

export interface Return extends Projection {
  readonly kind: 'Return';
}

/** `name` is the column's name: the alias, or the query's own text between the item's ends. */
export interface ProjectionItem extends Span {
  readonly kind: 'ProjectionItem';
  readonly expression: Expression;
  readonly alias?: Variable;
  readonly name: string;
}

export interface SortItem extends Span {
  readonly kind: 'SortItem';
  readonly expression: Expression;
  readonly descending: boolean;
}

/** `FINISH`: run, return nothing. */
export interface Finish extends Span {
  readonly kind: 'Finish';
}

/** `CALL {…}` (imports by a first `WITH`; `scope` absent) or `CALL (a, b) {…}`, `CALL (*) {…}`, `CALL () {…}`. */
export interface CallSubquery extends Span {
  readonly kind: 'CallSubquery';
  readonly optional: boolean;
  readonly scope?: { readonly star: boolean; readonly variables: readonly Variable[] };
  readonly query: Query;
  readonly transactions?: InTransactions;
}

export interface InTransactions extends Span {
  readonly kind: 'InTransactions';
  readonly concurrent: boolean;
  readonly concurrency?: Expression;
  readonly batch?: Expression;
  readonly onError?: 'continue' | 'break' | 'fail';
  readonly report?: Variable;
}

/** `args` is absent where no parentheses are written: the arguments then come from the parameters. */
export interface CallProcedure extends Span {
  readonly kind: 'CallProcedure';
  readonly optional: boolean;
  /** The dotted name as written, without back-ticks and blanks. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly args?: readonly Expression[];
  readonly yield?: Yield;
}

/** `YIELD a, b AS c WHERE …` or `YIELD *`; the tail (`orderBy` …) is only met in `SHOW`. */
export interface Yield extends Span {
  readonly kind: 'Yield';
  readonly star: boolean;
  readonly items: readonly YieldItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip?: Expression;
  readonly limit?: Expression;
  readonly where?: Expression;
}

export interface YieldItem extends Span {
  readonly kind: 'YieldItem';
  readonly field: string;
  readonly variable: Variable;
}

/** `USE name` or `USE graph.byName(…)`. */
export interface Use extends Span {
  readonly kind: 'Use';
  readonly graph: Expression;
}

export interface LoadCsv extends Span {
  readonly kind: 'LoadCsv';
  readonly headers: boolean;
  readonly from: Expression;
  readonly variable: Variable;
  readonly fieldTerminator?: string;
}

/** `CREATE`, or GQL's `INSERT`. */
export interface Create extends Span {
  readonly kind: 'Create';
  readonly insert: boolean;
  readonly patterns: readonly PathPattern[];
}

export interface Merge extends Span {
  readonly kind: 'Merge';
  readonly pattern: PathPattern;
  readonly actions: readonly MergeAction[];
}

export interface MergeAction extends Span {
  readonly kind: 'MergeAction';
  readonly on: 'create' | 'match';
  readonly set: SetClause;
}

export interface SetClause extends Span {
  readonly kind: 'Set';
  readonly items: readonly SetItem[];
}

export type SetItem = SetProperty | SetProperties | SetLabels;

/** `n.key = value`, `n[key] = value`. */
export interface SetProperty extends Span {
  readonly kind: 'SetProperty';
  readonly target: Property | Subscript;
  readonly value: Expression;
}

/** `n = map` (replace) or `n += map` (`add`). */
export interface SetProperties extends Span {
  readonly kind: 'SetProperties';
  readonly variable: Variable;
  readonly value: Expression;
  readonly add: boolean;
}

/** `n:A:B` and `n IS A` in `SET` and `REMOVE`; a plain conjunction of names and dynamic labels. */
export interface SetLabels extends Span {
  readonly kind: 'SetLabels';
  readonly variable: Variable;
  readonly labels: readonly LabelExpression[];
}

export interface Remove extends Span {
  readonly kind: 'Remove';
  readonly items: readonly RemoveItem[];
}

export type RemoveItem = RemoveProperty | SetLabels;

export interface RemoveProperty extends Span {
  readonly kind: 'RemoveProperty';
  readonly target: Property | Subscript;
}

export interface Delete extends Span {
  readonly kind: 'Delete';
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
}

export interface Foreach extends Span {
  readonly kind: 'Foreach';
  readonly variable: Variable;
  readonly list: Expression;
  readonly clauses: readonly Clause[];
}

/** `SHOW …`: `subject` is in upper case and in the plural (`INDEXES`), `filter` the words before it (`RANGE`). */
export interface ShowCommand extends Span {
  readonly kind: 'ShowCommand';
  readonly subject: string;
  readonly filter: readonly string[];
  /** What follows the subject before `YIELD`: names, ids, `EXECUTABLE BY CURRENT USER`. */
  readonly arguments: readonly string[];
  readonly yield?: Yield;
  readonly where?: Expression;
  readonly return?: Return;
}

/** A command about schema, users or databases: recognised by its first words (`CREATE INDEX`), not read further. */
export interface Command extends Span {
  readonly kind: 'Command';
  readonly name: string;
}

/** Where a map of properties may stand in a pattern. */
export type PatternProperties = MapLiteral | Parameter;
