import { showColumns } from '../show-columns.ts';
import type { ShowCommand, Yield } from '../syntax.ts';
import { declareNew, type GrowingScope } from './bindings.ts';
import { type Checker, type Column, clausePlace, type Scope } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { checkCount, checkReturn } from './projections.ts';
import { BOOLEAN } from './static-type.ts';

/** `SHOW … YIELD … RETURN …`: gives the columns of the result; none where what is shown is not known here. */
export function checkShow(checker: Checker, command: ShowCommand): readonly Column[] {
  const known = showColumns(command.subject);
  if (!known) return [];
  const all = known.map(({ name, type }) => ({ name, type }));
  if (!command.yield) {
    if (command.where) checkCondition(checker, command.where, asScope(all));
    return known.filter(({ byDefault }) => byDefault);
  }
  const { scope, columns } = yieldColumns(checker, command.yield, all);
  checkYieldTail(checker, command.yield, scope);
  return command.return ? checkReturn(checker, command.return, scope) : columns;
}

function asScope(columns: readonly Column[]): GrowingScope {
  return new Map(columns.map(({ name, type }) => [name, { type, origin: 'own' }]));
}

function yieldColumns(
  checker: Checker,
  yielded: Yield,
  all: readonly Column[],
): { scope: Scope; columns: readonly Column[] } {
  if (yielded.star) return { scope: asScope(all), columns: all };
  const scope: GrowingScope = new Map();
  const columns: Column[] = [];
  for (const { field, variable, start } of yielded.items) {
    const column = all.find(({ name }) => name === field);
    if (!column) checker.report(start, `Trying to YIELD non-existing column: \`${field}\``);
    else {
      declareNew(checker, scope, variable, column.type);
      columns.push({ name: variable.name, type: column.type });
    }
  }
  return { scope, columns };
}

function checkYieldTail(checker: Checker, yielded: Yield, scope: Scope): void {
  const place = clausePlace(scope);
  for (const { expression } of yielded.orderBy) checker.typeOf(expression, place);
  if (yielded.skip) checkCount(checker, yielded.skip, 'SKIP', place);
  if (yielded.limit) checkCount(checker, yielded.limit, 'LIMIT', place);
  if (yielded.where) checkCondition(checker, yielded.where, scope);
}

function checkCondition(checker: Checker, where: NonNullable<ShowCommand['where']>, scope: Scope): void {
  checkExpected(checker, where, { ...clausePlace(scope), predicate: true }, BOOLEAN);
}
