import type { Clause } from '../syntax.ts';
import type { Checker, QueryForm } from './checker.ts';

const WORDS: Readonly<Record<Clause['kind'], string>> = {
  Match: 'MATCH',
  Unwind: 'UNWIND',
  With: 'WITH',
  Return: 'RETURN',
  Finish: 'FINISH',
  CallSubquery: 'CALL',
  CallProcedure: 'CALL',
  Use: 'USE',
  LoadCsv: 'LOAD CSV',
  Create: 'CREATE',
  Merge: 'MERGE',
  Set: 'SET',
  Remove: 'REMOVE',
  Delete: 'DELETE',
  Foreach: 'FOREACH',
};

const UPDATES: ReadonlySet<Clause['kind']> = new Set([
  'Create',
  'Merge',
  'Set',
  'Remove',
  'Delete',
  'Foreach',
]);
const READS: ReadonlySet<Clause['kind']> = new Set([
  'Match',
  'Unwind',
  'LoadCsv',
  'CallProcedure',
  'CallSubquery',
]);

/** The word a clause begins with, for messages. */
export function clauseWord(clause: Clause): string {
  return clause.kind === 'Match' && clause.optional ? 'OPTIONAL MATCH' : WORDS[clause.kind];
}

/** Which clause may follow which, and which may be the last. */
export function checkOrderOfClauses(checker: Checker, clauses: readonly Clause[], form: QueryForm): void {
  for (const [index, clause] of clauses.entries()) {
    const next = clauses[index + 1];
    if (next) checkPair(checker, clause, next);
    if (clause.kind === 'Use') checkUse(checker, clauses, index, form);
  }
  const last = clauses.at(-1)!;
  if (form !== 'exists' && form !== 'count' && !mayEnd(last, clauses.length === 1)) {
    checker.report(
      last.start,
      `Query cannot conclude with ${clauseWord(last)} (must be a RETURN clause, a FINISH clause, an update clause, ` +
        'a unit subquery call, or a procedure call with no YIELD).',
    );
  }
}

function checkPair(checker: Checker, clause: Clause, next: Clause): void {
  if (clause.kind === 'Return' || clause.kind === 'Finish') {
    checker.report(clause.start, `${clauseWord(clause)} can only be used at the end of the query.`);
  } else if (UPDATES.has(clause.kind) && READS.has(next.kind)) {
    checker.report(next.start, `WITH is required between ${clauseWord(clause)} and ${clauseWord(next)}`);
  }
}

function checkUse(checker: Checker, clauses: readonly Clause[], index: number, form: QueryForm): void {
  const before = clauses.slice(0, index);
  if (before.length === 0 || (form.endsWith('call') && before.every(({ kind }) => kind === 'With'))) return;
  checker.report(
    clauses[index]!.start,
    'USE clause must be either the first clause in a (sub-)query or preceded by an importing WITH clause in a sub-query.',
  );
}

function mayEnd(clause: Clause, alone: boolean): boolean {
  if (UPDATES.has(clause.kind) || clause.kind === 'Return' || clause.kind === 'Finish') return true;
  if (clause.kind === 'CallProcedure') return alone || !clause.yield;
  if (clause.kind !== 'CallSubquery') return false;
  return clause.query.parts.every((part) => part.clauses.at(-1)?.kind !== 'Return');
}
