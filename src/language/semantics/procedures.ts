import { findProcedure, type ProcedureSignature } from '../procedure-signatures.ts';
import type { CallProcedure, Span, Yield } from '../syntax.ts';
import { declareNew, type GrowingScope } from './bindings.ts';
import { type Checker, clausePlace, type Scope } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { ANY, BOOLEAN, type StaticType } from './static-type.ts';

/** `CALL name(…) YIELD …` inside a query or standing alone. Gives the scope after it. */
export function checkProcedureCall(
  checker: Checker,
  call: CallProcedure,
  before: Scope,
  alone: boolean,
): Scope {
  const procedure = (checker.procedures ?? findProcedure)(call.name);
  const place = clausePlace(before);
  for (const [index, argument] of (call.args ?? []).entries()) {
    checkExpected(checker, argument, place, procedure?.parameters[index]?.type ?? ANY);
  }
  if (procedure) checkArgumentCount(checker, call, procedure);
  else if (checker.procedures) reportUnknown(checker, call);
  if (!alone) checkInside(checker, call, procedure);
  const after = new Map(before);
  if (call.yield) declareYield(checker, after, call.yield, procedure);
  else if (alone)
    for (const { name, type } of procedure?.results ?? []) after.set(name, { type, origin: 'own' });
  if (call.yield?.where && alone) {
    const offset = checker.offsetAfter(call.yield.items.at(-1)?.end ?? call.yield.start, /\bWHERE\b/i);
    checker.report(
      offset,
      'Cannot use standalone call with WHERE (instead use: `CALL ... WITH * WHERE ... RETURN *`)',
    );
  }
  if (call.yield?.where) {
    checkExpected(checker, call.yield.where, { ...clausePlace(after), predicate: true }, BOOLEAN);
  }
  return after;
}

function reportUnknown(checker: Checker, { name, nameSpan }: CallProcedure): void {
  checker.report(
    nameSpan.start,
    `There is no procedure with the name \`${name}\` registered for this database instance. ` +
      "Please ensure you've spelled the procedure name correctly and that the procedure is properly deployed.",
    'Neo.ClientError.Procedure.ProcedureNotFound',
  );
}

function checkArgumentCount(checker: Checker, call: CallProcedure, procedure: ProcedureSignature): void {
  if (!call.args) return;
  const got = call.args.length;
  const most = procedure.parameters.length;
  const least = procedure.parameters.filter(({ optional }) => !optional).length;
  if (got > most) {
    const expected = most === 0 ? 'none' : `no more than ${most}`;
    report(
      checker,
      call.nameSpan,
      `Procedure call provides too many arguments: got ${got} expected ${expected}.`,
    );
  } else if (got < least) {
    const expected = least === most ? `${least}` : `at least ${least} (total: ${most})`;
    report(
      checker,
      call.nameSpan,
      `Procedure call does not provide the required number of arguments: got ${got} expected ${expected}.`,
    );
  }
}

function checkInside(checker: Checker, call: CallProcedure, procedure: ProcedureSignature | undefined): void {
  if (!call.args) report(checker, call, `Procedure call is missing parentheses: ${call.name}`);
  else if (call.yield?.star) report(checker, call, 'Cannot use `YIELD *` outside standalone call');
  else if (!call.yield && (procedure?.results.length ?? 0) > 0) {
    report(
      checker,
      call,
      'Procedure call inside a query does not support naming results implicitly ' +
        '(name explicitly using `YIELD` instead)',
    );
  }
}

function report(checker: Checker, { start }: Span, message: string): void {
  checker.report(start, message);
}

function declareYield(
  checker: Checker,
  scope: GrowingScope,
  yielded: Yield,
  procedure: ProcedureSignature | undefined,
): void {
  if (yielded.star) {
    for (const { name, type } of procedure?.results ?? []) scope.set(name, { type, origin: 'own' });
  }
  for (const { field, variable, start } of yielded.items) {
    let type: StaticType = ANY;
    if (procedure) {
      const result = procedure.results.find(({ name }) => name === field);
      if (!result) checker.report(start, `Unknown procedure output: \`${field}\``);
      else type = result.type;
    }
    declareNew(checker, scope, variable, type);
  }
}
