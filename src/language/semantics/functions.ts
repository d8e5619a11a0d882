import { type FunctionSignature, findFunction, listFunctions } from '../function-signatures.ts';
import { findNear } from '../near-names.ts';
import type { CountStar, Expression, FunctionCall } from '../syntax-expression.ts';
import { asCondition, asValue, type Checker, type Place } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { ANY, BOOLEAN, INTEGER, type StaticType } from './static-type.ts';
import { childrenOf, type TreeNode } from './tree-walk.ts';

/** `count(*)`. */
export function checkCountStar(checker: Checker, expression: CountStar, place: Place): StaticType {
  checkAggregate(checker, expression.start, 'count', place);
  return INTEGER;
}

/** A call: the function must exist, take so many arguments, and of these types. */
export function checkFunctionCall(checker: Checker, call: FunctionCall, place: Place): StaticType {
  const signature = findFunction(call.name);
  if (call.name.toLowerCase() === 'exists') return checkExists(checker, call, place);
  if (!signature) {
    reportUnknown(checker, call);
    for (const argument of call.args) checker.typeOf(argument, asValue(place));
    return ANY;
  }
  checkCount(checker, call, signature);
  if (signature.aggregating) checkAggregating(checker, call, place);
  return signature.result(checkArguments(checker, call, signature, place));
}

function checkArguments(
  checker: Checker,
  call: FunctionCall,
  signature: FunctionSignature,
  place: Place,
): StaticType[] {
  const inside: Place = signature.aggregating ? { ...place, aggregates: 'aggregate' } : place;
  return call.args.map((argument, index) => {
    const expected = signature.parameters[index] ?? (signature.variadic ? signature.parameters.at(-1)! : ANY);
    if (isSizeOfPattern(call, argument)) return reportSizeOfPattern(checker, argument);
    return checkExpected(checker, argument, asValue(inside), expected);
  });
}

function isSizeOfPattern(call: FunctionCall, argument: Expression): boolean {
  return (
    call.name.toLowerCase() === 'size' && argument.kind === 'PatternExpression' && !argument.pattern.shortest
  );
}

function reportSizeOfPattern(checker: Checker, argument: Expression): StaticType {
  checker.report(
    argument.start,
    'A pattern expression should only be used in order to test the existence of a pattern. ' +
      'It can no longer be used inside the function size(), an alternative is to replace size() with COUNT {}.',
  );
  return ANY;
}

function checkCount(checker: Checker, call: FunctionCall, signature: FunctionSignature): void {
  if (call.args.length < signature.required) {
    checker.report(call.start, `Insufficient parameters for function '${call.name}'`);
  } else if (call.args.length > signature.parameters.length && !signature.variadic) {
    checker.report(call.start, `Too many parameters for function '${call.name}'`);
  }
}

function reportUnknown(checker: Checker, call: FunctionCall): void {
  const near = findNear(
    call.name,
    listFunctions().map(({ name }) => name),
  );
  const hint = near ? `. Did you mean '${near}'?` : '';
  checker.report(call.start, `Unknown function '${call.name}'${hint}`);
}

/** `exists(…)` only tests patterns; what used to test a property is now written `IS NOT NULL`. */
function checkExists(checker: Checker, call: FunctionCall, place: Place): StaticType {
  const [argument] = call.args;
  checkCount(checker, call, findFunction('exists')!);
  if (argument?.kind === 'Property' || argument?.kind === 'Subscript') {
    checker.report(
      call.start,
      'The property existence syntax `... exists(variable.property)` is no longer supported. ' +
        'Please use `variable.property IS NOT NULL` instead.',
    );
  } else if (argument && argument.kind !== 'PatternExpression') {
    checker.report(argument.start, 'Argument to exists(...) is not a pattern');
  } else if (argument) {
    checker.typeOf(argument, asCondition(place));
  }
  return BOOLEAN;
}

const RANDOM = new Set(['rand', 'randomuuid']);

function checkAggregating(checker: Checker, call: FunctionCall, place: Place): void {
  checkAggregate(checker, call.start, call.name, place);
  if (call.args.some(holdsRandom)) {
    checker.report(
      call.start,
      "Can't use non-deterministic (random) functions inside of aggregate functions.",
    );
  }
}

function holdsRandom(expression: TreeNode): boolean {
  const name = (expression as { name?: string }).name;
  if (expression.kind === 'FunctionCall' && RANDOM.has(name!.toLowerCase())) return true;
  return childrenOf(expression).some(holdsRandom);
}

function checkAggregate(checker: Checker, offset: number, name: string, place: Place): void {
  if (place.aggregates === 'clause') {
    checker.report(offset, `Invalid use of aggregating function ${name}(...) in this context`);
  } else if (place.aggregates === 'list') {
    checker.report(offset, "Can't use aggregating expressions inside of expressions executing over lists");
  } else if (place.aggregates === 'aggregate') {
    checker.report(offset, "Can't use aggregate functions inside of aggregate functions.");
  }
}
