import type { Expression } from '../syntax-expression.ts';
import type { Checker } from './checker.ts';
import { expectType } from './expectations.ts';
import {
  DATE,
  DATETIME,
  DURATION,
  eitherOf,
  FLOAT,
  fits,
  INTEGER,
  LIST,
  LOCAL_DATETIME,
  LOCAL_TIME,
  NUMBER,
  STRING,
  type StaticType,
  TEMPORAL,
  TIME,
} from './static-type.ts';

/** Types an operator takes on its left and right, and gives. */
type Overload = readonly [left: StaticType, right: StaticType, result: StaticType];

const ANY_LIST = LIST;
const TEXT_OR_NUMBER = eitherOf(STRING, NUMBER);

const arithmetic: readonly Overload[] = [
  [INTEGER, INTEGER, INTEGER],
  [INTEGER, FLOAT, FLOAT],
  [FLOAT, NUMBER, FLOAT],
];

const sameMoment: readonly Overload[] = [DATE, TIME, LOCAL_TIME, LOCAL_DATETIME, DATETIME].map(
  (moment) => [moment, DURATION, moment] as const,
);

/** What each operator takes, in the order in which Neo4j tries. `+` with a list is told apart by its caller. */
const OVERLOADS: Readonly<Record<'+' | '-' | '*' | '/' | '%' | '^', readonly Overload[]>> = {
  '+': [
    ...arithmetic,
    [STRING, TEXT_OR_NUMBER, STRING],
    [NUMBER, STRING, STRING],
    [DURATION, DURATION, DURATION],
    ...sameMoment,
    [DURATION, TEMPORAL, TEMPORAL],
  ],
  '-': [...arithmetic, [DURATION, DURATION, DURATION], ...sameMoment],
  '*': [...arithmetic, [DURATION, NUMBER, DURATION], [NUMBER, DURATION, DURATION]],
  '/': [...arithmetic, [DURATION, NUMBER, DURATION]],
  '%': arithmetic,
  '^': [[FLOAT, FLOAT, FLOAT]],
};

/** The type of `left operator right`; reports the operand that fits no overload. */
export function resolveArithmetic(
  checker: Checker,
  operator: keyof typeof OVERLOADS,
  [left, leftType]: readonly [Expression, StaticType],
  [right, rightType]: readonly [Expression, StaticType],
): StaticType {
  const byLeft = OVERLOADS[operator].filter(([accepted]) => fits(leftType, accepted));
  if (byLeft.length === 0 && operator !== '+') {
    expectType(checker, left, leftType, eitherOf(...OVERLOADS[operator].map(([accepted]) => accepted)));
    return eitherOf(...OVERLOADS[operator].map(([, , result]) => result));
  }
  const both = byLeft.filter(([, accepted]) => fits(rightType, accepted));
  if (both.length > 0) return eitherOf(...narrowNumbers(both, leftType, rightType));
  const accepted = byLeft.map(([, right]) => right);
  expectType(checker, right, rightType, eitherOf(...accepted, ...(operator === '+' ? [ANY_LIST] : [])));
  return eitherOf(...byLeft.map(([, , result]) => result));
}

/** Integers fit where floats are taken, but give a float only beside one. */
function narrowNumbers(fitting: readonly Overload[], left: StaticType, right: StaticType): StaticType[] {
  const exact = fitting.filter(([a, b]) => (a.bits & left.bits) !== 0 && (b.bits & right.bits) !== 0);
  return (exact.length > 0 ? exact : fitting).map(([, , result]) => result);
}
