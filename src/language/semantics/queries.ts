import { ownName } from '../parser/projections.ts';
import type { Clause, Query, SingleQuery } from '../syntax.ts';
import { takeAll } from './bindings.ts';
import type { Checker, Column, QueryForm, Scope } from './checker.ts';
import { checkOrderOfClauses } from './clause-order.ts';
import { checkClause } from './clauses.ts';
import { checkReturn } from './projections.ts';
import { eitherOf } from './static-type.ts';
import { checkImportingWith, isImportingWith } from './subqueries.ts';

const NOTHING: Scope = new Map();

/** A query with its unions. `scope` is what the outside offers. Gives the columns of the result. */
export function checkQuery(checker: Checker, query: Query, scope: Scope, form: QueryForm): readonly Column[] {
  const results = query.parts.map((part) => checkSingleQuery(checker, part, scope, form));
  const [first = []] = results;
  for (const [index, columns] of results.entries()) {
    if (!sameNames(first, columns)) reportUnion(checker, query, index);
  }
  return first.map(({ name, type }) => (results.length === 1 ? { name, type } : widen(name, results)));
}

function sameNames(one: readonly Column[], other: readonly Column[]): boolean {
  const names = new Set(one.map(({ name }) => name));
  return one.length === other.length && other.every(({ name }) => names.has(name));
}

function reportUnion(checker: Checker, { parts }: Query, index: number): void {
  const offset = checker.offsetAfter(parts[index - 1]!.end, /union/i);
  checker.report(offset, 'All sub queries in an UNION must have the same return column names');
}

function widen(name: string, results: readonly (readonly Column[])[]): Column {
  const types = results.flatMap((columns) => columns.filter((column) => column.name === name));
  return { name, type: eitherOf(...types.map(({ type }) => type)) };
}

function checkSingleQuery(
  checker: Checker,
  { clauses }: SingleQuery,
  outside: Scope,
  form: QueryForm,
): readonly Column[] {
  checkOrderOfClauses(checker, clauses, form);
  let scope = scopeInside(outside, form);
  let columns: readonly Column[] = [];
  const alone = clauses.length === 1 && form === 'statement';
  for (const [index, clause] of clauses.entries()) {
    checker.scopes.set(clause, scope);
    if (clause.kind === 'Return') {
      reportUnaliased(checker, clause, form);
      columns = checkReturn(checker, clause, scope);
    } else if (importsHere(clauses, index, form)) {
      scope = checkImportingWith(checker, clause as Extract<Clause, { kind: 'With' }>, outside);
    } else {
      scope = checkClause(checker, clause, scope, alone);
    }
  }
  return columns.length === 0 && alone ? columnsOfLoneCall(clauses[0]!, scope) : columns;
}

/** Inside expressions everything of the outside is seen; inside `CALL {…}` what its brackets say, or nothing. */
function scopeInside(outside: Scope, form: QueryForm): Scope {
  if (form === 'statement' || form === 'call') return NOTHING;
  if (form === 'scoped call') return outside;
  return takeAll(outside, 'outside');
}

/** `WITH` takes names from outside where it comes first in `CALL {…}`, but for `USE`. */
function importsHere(clauses: readonly Clause[], index: number, form: QueryForm): boolean {
  const clause = clauses[index]!;
  const isFirst = clauses.slice(0, index).every(({ kind }) => kind === 'Use');
  return form === 'call' && isFirst && clause.kind === 'With' && isImportingWith(clause);
}

function reportUnaliased(
  checker: Checker,
  clause: Extract<Clause, { kind: 'Return' }>,
  form: QueryForm,
): void {
  if (form !== 'call' && form !== 'scoped call') return;
  for (const { expression, alias } of clause.items) {
    if (alias || ownName(expression)) continue;
    checker.report(expression.start, 'Expression in CALL { RETURN ... } must be aliased (use AS)');
  }
}

/** A procedure called by itself gives what it yields. */
function columnsOfLoneCall(clause: Clause, scope: Scope): Column[] {
  if (clause.kind !== 'CallProcedure') return [];
  return [...scope].map(([name, { type }]) => ({ name, type }));
}
