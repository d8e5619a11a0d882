import { CypherError, positionAt, SYNTAX_ERROR } from '../cypher-error.ts';
import type { ProcedureSignature } from '../procedure-signatures.ts';
import type { Clause, Query } from '../syntax.ts';
import type { Expression } from '../syntax-expression.ts';
import type { StaticType } from './static-type.ts';

/**
 * A name in scope. What comes from outside may not be declared anew inside a subquery: an expression such as `EXISTS`
 * sees all of the `outside`, `CALL (a) {…}` only what it does `import`.
 */
export interface Binding {
  readonly type: StaticType;
  readonly origin: 'own' | 'outside' | 'import';
}

/** The names that can be used at some place. */
export type Scope = ReadonlyMap<string, Binding>;

/** What kind of query is checked: it decides how it may end and what it sees of the outside. */
export type QueryForm = 'statement' | 'call' | 'scoped call' | 'exists' | 'count' | 'collect';

/** One column of a query's result. */
export interface Column {
  readonly name: string;
  readonly type: StaticType;
}

/** Where an expression stands, and so what it may hold. */
export interface Place {
  readonly scope: Scope;
  /** Aggregates are fine in a projection, and refused in other clauses, inside lists and inside aggregates. */
  readonly aggregates: 'allowed' | 'clause' | 'list' | 'aggregate';
  /** Whether a bare pattern may stand here: only where a condition is expected. */
  readonly predicate: boolean;
  /** Expressions that were projected before, by their fingerprint: they need nothing else to be in scope. */
  readonly projected?: ReadonlyMap<string, StaticType>;
  /** Names that were there before a `DISTINCT` or an aggregation and are no more. */
  readonly hidden?: Scope;
}

/** The rules that others call back: expressions hold queries, queries hold expressions. */
export interface CheckRules {
  expression(checker: Checker, expression: Expression, place: Place): StaticType;
  query(checker: Checker, query: Query, scope: Scope, form: QueryForm): readonly Column[];
}

/** Knows the procedures that can be called, by name. */
export type FindProcedure = (name: string) => ProcedureSignature | undefined;

/** Gathers what is found out about one statement: faults in the order they are met, types, scopes. */
export class Checker {
  readonly text: string;
  readonly rules: CheckRules;
  readonly procedures: FindProcedure | undefined;
  readonly faults: CypherError[] = [];
  readonly types = new Map<Expression, StaticType>();
  readonly scopes = new Map<Clause, Scope>();

  constructor(text: string, rules: CheckRules, procedures: FindProcedure | undefined) {
    this.text = text;
    this.rules = rules;
    this.procedures = procedures;
  }

  report(offset: number, message: string, code = SYNTAX_ERROR): void {
    this.faults.push(new CypherError(code, message, positionAt(this.text, offset)));
  }

  /** Checks an expression and remembers its type. */
  typeOf(expression: Expression, place: Place): StaticType {
    const type = this.rules.expression(this, expression, place);
    this.types.set(expression, type);
    return type;
  }

  /** The offset of a word or sign after some place in the text. */
  offsetAfter(offset: number, sign: RegExp): number {
    const found = this.text.slice(offset).search(sign);
    return found < 0 ? offset : offset + found;
  }
}

/** A place like another, for an operand that is no condition. */
export function asValue(place: Place): Place {
  return place.predicate ? { ...place, predicate: false } : place;
}

/** A place like another, for a condition. */
export function asCondition(place: Place): Place {
  return place.predicate ? place : { ...place, predicate: true };
}

/** A place in which further names are known. */
export function within(place: Place, names: Iterable<readonly [string, StaticType]>): Place {
  const scope = new Map(place.scope);
  for (const [name, type] of names) scope.set(name, { type, origin: 'own' });
  return { ...place, scope };
}

/** The place of a clause's own expressions, where no aggregate may stand. */
export function clausePlace(scope: Scope): Place {
  return { scope, aggregates: 'clause', predicate: false };
}
