import type { Clause, LoadCsv, Match, Unwind } from '../syntax.ts';
import { declareNew } from './bindings.ts';
import { type Checker, clausePlace, type Scope } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { checkMatchPatterns } from './match-patterns.ts';
import { checkProcedureCall } from './procedures.ts';
import { checkWith } from './projections.ts';
import { ANY, BOOLEAN, elementOf, isWithin, LIST, listOf, MAP, STRING } from './static-type.ts';
import { checkCallSubquery } from './subqueries.ts';
import { checkUpdatingClause } from './updating-clauses.ts';

/** Any clause but `RETURN`. Gives the scope after it. */
export function checkClause(
  checker: Checker,
  clause: Exclude<Clause, { kind: 'Return' }>,
  before: Scope,
  alone: boolean,
): Scope {
  switch (clause.kind) {
    case 'Match':
      return checkMatch(checker, clause, before);
    case 'Unwind':
      return checkUnwind(checker, clause, before);
    case 'With':
      return checkWith(checker, clause, before);
    case 'CallSubquery':
      return checkCallSubquery(checker, clause, before);
    case 'CallProcedure':
      return checkProcedureCall(checker, clause, before, alone);
    case 'LoadCsv':
      return checkLoadCsv(checker, clause, before);
    case 'Use':
    case 'Finish':
      return before;
    default:
      return checkUpdatingClause(checker, clause, before);
  }
}

function checkMatch(checker: Checker, clause: Match, before: Scope): Scope {
  const after = checkMatchPatterns(checker, clause.patterns, before);
  for (const { variables } of clause.hints) {
    for (const variable of variables) checker.typeOf(variable, clausePlace(after));
  }
  if (clause.where) checkExpected(checker, clause.where, { ...clausePlace(after), predicate: true }, BOOLEAN);
  return after;
}

/** What is no list is unwound as a list of one. */
function checkUnwind(checker: Checker, clause: Unwind, before: Scope): Scope {
  const type = checker.typeOf(clause.list, { ...clausePlace(before), aggregates: 'list' });
  const after = new Map(before);
  declareNew(checker, after, clause.variable, isWithin(type, LIST) ? elementOf(type) : ANY);
  return after;
}

function checkLoadCsv(checker: Checker, clause: LoadCsv, before: Scope): Scope {
  checkExpected(checker, clause.from, clausePlace(before), STRING);
  const after = new Map(before);
  declareNew(checker, after, clause.variable, clause.headers ? MAP : listOf(STRING));
  return after;
}
