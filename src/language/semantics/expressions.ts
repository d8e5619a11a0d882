import type {
  Binary,
  Case,
  Expression,
  LabelTest,
  MapProjection,
  Property,
  Slice,
  SubqueryExpression,
  Subscript,
  Unary,
  Variable,
} from '../syntax-expression.ts';
import { asCondition, asValue, type Checker, type Place } from './checker.ts';
import {
  checkListComprehension,
  checkListPredicate,
  checkPatternComprehension,
  checkReduce,
} from './comprehensions.ts';
import { checkExpected, expectType } from './expectations.ts';
import { fingerprint } from './fingerprint.ts';
import { checkCountStar, checkFunctionCall } from './functions.ts';
import { checkLabels } from './labels.ts';
import { resolveArithmetic } from './overloads.ts';
import { checkPatternExpression } from './pattern-expressions.ts';
import {
  ANY,
  BOOLEAN,
  DURATION,
  describeType,
  ENTITY,
  eitherOf,
  elementOf,
  FLOAT,
  HOLDER,
  INTEGER,
  isWithin,
  LIST,
  listOf,
  MAP,
  NUMBER,
  overlaps,
  PARTED,
  STRING,
  type StaticType,
  TEMPORAL,
} from './static-type.ts';

/** The type an expression has as far as can be known; reports all that is wrong in it. */
export function checkExpression(checker: Checker, expression: Expression, place: Place): StaticType {
  const projected = place.projected?.get(fingerprint(expression));
  return projected ?? checkByKind(checker, expression, place);
}

function checkByKind(checker: Checker, expression: Expression, place: Place): StaticType {
  switch (expression.kind) {
    case 'IntegerLiteral':
      return INTEGER;
    case 'FloatLiteral':
      return FLOAT;
    case 'StringLiteral':
      return STRING;
    case 'BooleanLiteral':
      return BOOLEAN;
    case 'NullLiteral':
    case 'Parameter':
    case 'CaseOperand':
      return ANY;
    case 'Variable':
      return checkVariable(checker, expression, place);
    case 'CountStar':
      return checkCountStar(checker, expression, place);
    case 'FunctionCall':
      return checkFunctionCall(checker, expression, place);
    case 'SubqueryExpression':
      return checkSubquery(checker, expression, place);
    case 'PatternExpression':
      return checkPatternExpression(checker, expression, place);
    default:
      return checkComposite(checker, expression, place);
  }
}

type Composite = Exclude<
  Expression,
  {
    kind:
      | 'IntegerLiteral'
      | 'FloatLiteral'
      | 'StringLiteral'
      | 'BooleanLiteral'
      | 'NullLiteral'
      | 'Parameter'
      | 'CaseOperand'
      | 'Variable'
      | 'CountStar'
      | 'FunctionCall'
      | 'SubqueryExpression'
      | 'PatternExpression';
  }
>;

function checkComposite(checker: Checker, expression: Composite, place: Place): StaticType {
  switch (expression.kind) {
    case 'ListLiteral':
      return checkList(checker, expression.items, place);
    case 'MapLiteral':
      for (const { value } of expression.entries) checker.typeOf(value, asValue(place));
      return MAP;
    case 'MapProjection':
      return checkMapProjection(checker, expression, place);
    case 'Property':
      return checkProperty(checker, expression, place);
    case 'Subscript':
      return checkSubscript(checker, expression, place);
    case 'Slice':
      return checkSlice(checker, expression, place);
    case 'Unary':
      return expression.operator === 'NOT'
        ? checkCondition(checker, expression.operand, place)
        : checkSign(checker, expression, place);
    case 'Binary':
      return checkBinary(checker, expression, place);
    case 'Comparison':
      for (const operand of expression.operands) checker.typeOf(operand, asValue(place));
      return BOOLEAN;
    case 'NullTest':
    case 'NormalizedTest':
      checker.typeOf(expression.operand, asValue(place));
      return BOOLEAN;
    case 'TypeTest':
      checker.typeOf(expression.operand, asValue(place));
      return ANY;
    case 'LabelTest':
      return checkLabelTest(checker, expression, place);
    case 'Case':
      return checkCase(checker, expression, place);
    case 'ListComprehension':
      return checkListComprehension(checker, expression, place);
    case 'PatternComprehension':
      return checkPatternComprehension(checker, expression, place);
    case 'Reduce':
      return checkReduce(checker, expression, place);
    case 'ListPredicate':
      return checkListPredicate(checker, expression, place);
  }
}

function checkVariable(checker: Checker, { name, start }: Variable, place: Place): StaticType {
  const binding = place.scope.get(name);
  if (binding) return binding.type;
  const message = place.hidden?.has(name)
    ? 'In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared ' +
      `before the WITH/RETURN: ${name}`
    : `Variable \`${name}\` not defined`;
  checker.report(start, message);
  return ANY;
}

/** A minus wants a number; a plus takes what can be added to as well. */
function checkSign(checker: Checker, { operator, operand }: Unary, place: Place): StaticType {
  return checkExpected(checker, operand, asValue(place), operator === '-' ? NUMBER : ADDABLE);
}

const ADDABLE = eitherOf(NUMBER, TEMPORAL, DURATION);

/** An operand that must be able to be true or false. */
function checkCondition(checker: Checker, operand: Expression, place: Place): StaticType {
  checkExpected(checker, operand, asCondition(place), BOOLEAN);
  return BOOLEAN;
}

function checkList(checker: Checker, items: readonly Expression[], place: Place): StaticType {
  const types = items.map((item) => checker.typeOf(item, asValue(place)));
  const together = eitherOf(...types);
  const alike = types.every(({ bits }) => bits === types[0]!.bits) || isWithin(together, NUMBER);
  return listOf(alike ? together : ANY);
}

function checkMapProjection(checker: Checker, projection: MapProjection, place: Place): StaticType {
  const value = asValue(place);
  checkExpected(checker, projection.subject, value, PARTED);
  for (const item of projection.items) {
    if (item.kind === 'MapEntry') checker.typeOf(item.value, value);
    if (item.kind === 'VariableSelector') checker.typeOf(item.variable, value);
  }
  return MAP;
}

function checkProperty(checker: Checker, property: Property, place: Place): StaticType {
  checkExpected(checker, property.subject, asValue(place), HOLDER);
  return ANY;
}

const CONTAINER = eitherOf(LIST, PARTED);

function checkSubscript(checker: Checker, { subject, index }: Subscript, place: Place): StaticType {
  const container = checker.typeOf(subject, asValue(place));
  const key = checker.typeOf(index, asValue(place));
  if (!overlaps(container, CONTAINER) && container.bits !== 0) {
    expectType(checker, subject, container, LIST);
  } else if (isWithin(container, LIST)) {
    checkKey(checker, index, key, INTEGER, 'list index must be given as Integer');
  } else if (isWithin(container, MAP)) {
    checkKey(checker, index, key, STRING, 'map key must be given as String');
  } else if (isWithin(container, ENTITY)) {
    checkKey(checker, index, key, STRING, 'node or relationship property key must be given as String');
  }
  return isWithin(container, LIST) ? elementOf(container) : ANY;
}

function checkKey(
  checker: Checker,
  index: Expression,
  actual: StaticType,
  expected: StaticType,
  rule: string,
): void {
  if (actual.bits === 0 || overlaps(actual, expected)) return;
  checker.report(index.start, `Type mismatch: ${rule}, but was ${describeType(actual)}`);
}

function checkSlice(checker: Checker, slice: Slice, place: Place): StaticType {
  const list = checkExpected(checker, slice.subject, asValue(place), LIST);
  if (!slice.from && !slice.to) {
    const offset = checker.offsetAfter(slice.subject.end, /\[/);
    checker.report(offset, 'The start or end (or both) is required for a collection slice');
  }
  for (const bound of [slice.from, slice.to]) {
    if (bound) checkExpected(checker, bound, asValue(place), INTEGER);
  }
  return { bits: LIST.bits, ...(list.element && { element: list.element }) };
}

function checkBinary(checker: Checker, expression: Binary, place: Place): StaticType {
  const { operator, left, right } = expression;
  switch (operator) {
    case 'AND':
    case 'OR':
    case 'XOR':
      checkCondition(checker, left, place);
      return checkCondition(checker, right, place);
    case 'IN':
      checker.typeOf(left, asValue(place));
      checkExpected(checker, right, asValue(place), LIST);
      return BOOLEAN;
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      checker.typeOf(left, asValue(place));
      checker.typeOf(right, asValue(place));
      return BOOLEAN;
    case '=~':
      checkExpected(checker, left, asValue(place), STRING);
      checkExpected(checker, right, asValue(place), STRING);
      return BOOLEAN;
    case '||':
      return checkConcatenation(checker, expression, place);
    default:
      return checkArithmetic(checker, expression, operator, place);
  }
}

function checkConcatenation(checker: Checker, { left, right }: Binary, place: Place): StaticType {
  const text = eitherOf(STRING, LIST);
  const leftType = checkExpected(checker, left, asValue(place), text);
  const expected = isWithin(leftType, STRING) ? STRING : isWithin(leftType, LIST) ? LIST : text;
  const rightType = checkExpected(checker, right, asValue(place), expected);
  return expected === STRING ? STRING : isWithin(rightType, LIST) ? LIST : text;
}

function checkArithmetic(
  checker: Checker,
  { left, right }: Binary,
  operator: '+' | '-' | '*' | '/' | '%' | '^',
  place: Place,
): StaticType {
  const leftType = checker.typeOf(left, asValue(place));
  const rightType = checker.typeOf(right, asValue(place));
  const unknown = leftType.bits === 0 || rightType.bits === 0;
  if (unknown) return ANY;
  if (operator === '+' && (overlaps(leftType, LIST) || overlaps(rightType, LIST))) {
    return isWithin(leftType, LIST) || isWithin(rightType, LIST) ? LIST : ANY;
  }
  return resolveArithmetic(checker, operator, [left, leftType], [right, rightType]);
}

function checkLabelTest(checker: Checker, { subject, labels }: LabelTest, place: Place): StaticType {
  const type = checker.typeOf(subject, asValue(place));
  if (type.bits !== 0 && !overlaps(type, ENTITY)) expectType(checker, subject, type, ENTITY);
  checkLabels(checker, labels, place, 'test');
  return BOOLEAN;
}

function checkCase(checker: Checker, expression: Case, place: Place): StaticType {
  if (expression.subject) checker.typeOf(expression.subject, asValue(place));
  const results: StaticType[] = [];
  for (const { tests, result } of expression.branches) {
    for (const test of tests) {
      if (test.compares) checker.typeOf(test.expression, asValue(place));
      else checkCondition(checker, test.expression, place);
    }
    results.push(checker.typeOf(result, asValue(place)));
  }
  if (expression.otherwise) results.push(checker.typeOf(expression.otherwise, asValue(place)));
  return eitherOf(...results);
}

const SUBQUERY_NAMES = { exists: 'Exists', count: 'Count', collect: 'Collect' } as const;

function checkSubquery(checker: Checker, expression: SubqueryExpression, place: Place): StaticType {
  const { form, query, start } = expression;
  if (query.parts.some((part) => part.clauses.some(({ kind }) => UPDATES.has(kind)))) {
    const article = form === 'exists' ? 'An' : 'A';
    checker.report(start, `${article} ${SUBQUERY_NAMES[form]} Expression cannot contain any updates`);
  }
  const columns = checker.rules.query(checker, query, place.scope, form);
  if (form !== 'collect') return form === 'exists' ? BOOLEAN : INTEGER;
  if (columns.length !== 1 && query.parts.at(-1)?.clauses.at(-1)?.kind === 'Return') {
    checker.report(start, 'A Collect Expression must end with a single return column.');
  }
  return columns.length === 1 ? listOf(columns[0]!.type) : LIST;
}

const UPDATES: ReadonlySet<string> = new Set(['Create', 'Merge', 'Set', 'Remove', 'Delete', 'Foreach']);
