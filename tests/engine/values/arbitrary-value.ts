import fc from 'fast-check';
import { CypherDate, DateTime, Duration, Time } from '../../../src/engine/values/temporal/temporal-values.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { Float, normalizeInteger, Point } from '../../../src/engine/values/value.ts';

const integer = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(normalizeInteger),
);
const clock = fc.integer({ min: 0, max: 86_399 }).map((second) => second * 1e9);
const offset = fc.integer({ min: -64_800, max: 64_800 });
const amount = fc.bigInt({ min: -5n, max: 5n });

/** Values of many types, small ones often, so that equal and nearly equal ones meet. */
export const arbitraryValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    integer,
    fc.double().map((value) => new Float(value)),
    fc.integer({ min: -3, max: 3 }).map((value) => new Float(value)),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.integer({ min: -1000, max: 1000 }).map((value) => new CypherDate(value)),
    fc.tuple(clock, offset).map(([nanos, seconds]) => new Time(nanos, seconds)),
    fc.tuple(clock, offset).map(([nanos, seconds]) => new DateTime(0, nanos, seconds, null)),
    fc.tuple(amount, amount, amount).map(([months, days, seconds]) => new Duration(months, days, seconds, 0)),
    fc.tuple(fc.integer(), fc.integer()).map((coordinates) => new Point(7203, coordinates)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('value')), { maxLength: 3 })
      .map((entries) => new Map(entries)),
  ),
})).value;
