import type { CallSubquery, With } from '../syntax.ts';
import type { Variable } from '../syntax-expression.ts';
import { type GrowingScope, takeAll } from './bindings.ts';
import type { Checker, Scope } from './checker.ts';
import { ANY } from './static-type.ts';

/** `CALL {…}`: gives the scope after it, with the columns of the inside. */
export function checkCallSubquery(checker: Checker, call: CallSubquery, before: Scope): Scope {
  const inside = call.scope ? importNamed(checker, call, before) : before;
  const columns = checker.rules.query(checker, call.query, inside, call.scope ? 'scoped call' : 'call');
  const after: GrowingScope = new Map(before);
  const returned = call.query.parts[0]?.clauses.at(-1);
  for (const [index, { name, type }] of columns.entries()) {
    if (before.has(name)) {
      const item = returned?.kind === 'Return' ? returned.items.at(index - columns.length) : undefined;
      const offset = item?.alias?.start ?? item?.start ?? returned?.start ?? call.start;
      checker.report(offset, `Variable \`${name}\` already declared in outer scope`);
    }
    after.set(name, { type, origin: 'own' });
  }
  if (call.transactions?.report) after.set(call.transactions.report.name, { type: ANY, origin: 'own' });
  return after;
}

/** The names in the brackets of `CALL (a, b) {…}`. */
function importNamed(checker: Checker, { scope }: CallSubquery, before: Scope): Scope {
  if (scope!.star) return takeAll(withoutOutside(before), 'import');
  const inside: GrowingScope = new Map();
  for (const variable of scope!.variables) importOne(checker, inside, variable, before);
  return inside;
}

/** `CALL (*)` takes what the query around it has itself, not what that sees from still farther outside. */
function withoutOutside(scope: Scope): Scope {
  return new Map([...scope].filter(([, { origin }]) => origin !== 'outside'));
}

function importOne(checker: Checker, inside: GrowingScope, { name, start }: Variable, before: Scope): void {
  const known = before.get(name);
  if (!known) checker.report(start, `Variable \`${name}\` not defined`);
  inside.set(name, { type: known?.type ?? ANY, origin: 'import' });
}

/** Whether a first clause of `CALL {…}` takes names from outside: a `WITH` of nothing but names. */
export function isImportingWith(clause: With): boolean {
  return !clause.standalone && (clause.star || clause.items.length > 0);
}

/** The scope after the importing `WITH` of `CALL {…}`, which takes plain names and nothing else. */
export function checkImportingWith(checker: Checker, clause: With, outside: Scope): Scope {
  const rule = 'Importing WITH should consist only of simple references to outside variables. ';
  const extra = extraWord(clause);
  if (extra) checker.report(clause.start, `${rule}${extra} is not allowed.`);
  if (clause.items.some(({ alias, expression }) => alias || expression.kind !== 'Variable')) {
    checker.report(clause.start, `${rule}Aliasing or expressions are not supported.`);
  }
  const inside: GrowingScope = new Map();
  if (clause.star) for (const [name, { type }] of outside) inside.set(name, { type, origin: 'own' });
  for (const { expression } of clause.items) {
    if (expression.kind !== 'Variable') continue;
    const known = outside.get(expression.name);
    if (!known) checker.report(expression.start, `Variable \`${expression.name}\` not defined`);
    inside.set(expression.name, { type: known?.type ?? ANY, origin: 'own' });
  }
  return inside;
}

function extraWord(clause: With): string | undefined {
  if (clause.distinct) return 'DISTINCT';
  if (clause.orderBy.length > 0) return 'ORDER BY';
  if (clause.where) return 'WHERE';
  if (clause.skip) return 'SKIP';
  return clause.limit ? 'LIMIT' : undefined;
}
