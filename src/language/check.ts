import type { CypherError } from './cypher-error.ts';
import { Checker, type Column, type FindProcedure, type Scope } from './semantics/checker.ts';
import { checkExpression } from './semantics/expressions.ts';
import { checkQuery } from './semantics/queries.ts';
import { checkShow } from './semantics/show.ts';
import type { StaticType } from './semantics/static-type.ts';
import type { Clause, Statement } from './syntax.ts';
import type { Expression } from './syntax-expression.ts';

/** A statement whose names and types have been checked. */
export interface CheckedStatement {
  readonly statement: Statement;
  /** The columns of the result in order; empty for a statement that gives no rows, and for unknown procedures. */
  readonly columns: readonly Column[];
  /** What can be used before each clause, at every depth. */
  readonly scopes: ReadonlyMap<Clause, Scope>;
  /** What is known of each expression's type. */
  readonly types: ReadonlyMap<Expression, StaticType>;
  /** All that is wrong, in the order in which it is met. */
  readonly faults: readonly CypherError[];
}

/**
 * Checks names, types, aggregates and the order of clauses, as Neo4j does before it plans. Never throws.
 * `procedures` knows all that can be called; without it procedures that are not listed here pass unchecked.
 */
export function inspectStatement(statement: Statement, procedures?: FindProcedure): CheckedStatement {
  const rules = { expression: checkExpression, query: checkQuery };
  const checker = new Checker(statement.text, rules, procedures);
  const columns = checkBody(checker, statement);
  const { scopes, types, faults } = checker;
  return { statement, columns, scopes, types, faults };
}

/** Like `inspectStatement`, but throws the first fault. */
export function checkStatement(statement: Statement, procedures?: FindProcedure): CheckedStatement {
  const checked = inspectStatement(statement, procedures);
  if (checked.faults[0]) throw checked.faults[0];
  return checked;
}

function checkBody(checker: Checker, { body }: Statement): readonly Column[] {
  if (body.kind === 'Query') return checkQuery(checker, body, new Map(), 'statement');
  return body.kind === 'ShowCommand' ? checkShow(checker, body) : [];
}
