import { expect, test } from 'vitest';
import { add, divide, multiply, subtract } from '../../../src/engine/values/arithmetic.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { call, fault, float, map, textOf } from './call.ts';

const date = (text: string) => call('date', text);
const localtime = (text: string) => call('localtime', text);
const time = (text: string) => call('time', text);
const localdatetime = (text: string) => call('localdatetime', text);
const datetime = (text: string) => call('datetime', text);
const duration = (text: string) => call('duration', text);

const clocksGoBack = datetime('2017-10-29T00:00[Europe/Stockholm]');

/** As Neo4j 5.26.31 answers. */
const MADE: readonly (readonly [argument: Value, answer: string])[] = [
  ['P14DT16H12M', 'P14DT16H12M'],
  ['P5M1.5D', 'P5M1DT12H'],
  ['P0.75M', 'P22DT19H51M49.5S'],
  ['P2.5W', 'P17DT12H'],
  ['P6.728Y', 'P6Y8M22DT9H38M13.055999973S'],
  ['P2012-02-02T14:37:21.545', 'P2012Y2M2DT14H37M21.545S'],
  ['P20120202T143721.545', 'P2012Y2M2DT14H37M21.545S'],
  ['-P1Y', 'P-1Y'],
  ['-PT-1,5S', 'PT1.5S'],
  ['p1w1d', 'P8D'],
  ['PT9223372036854775807S', 'PT2562047788015215H30M7S'],
  [map({ minutes: 12, seconds: -60 }), 'PT11M'],
  [map({ seconds: -1, nanoseconds: 1 }), 'PT-0.999999999S'],
  [map({ days: 1, hours: float(0.5) }), 'P1DT30M'],
  [map({ Months: 14, days: -3, hours: 5, seconds: -61, nanoseconds: 5 }), 'P1Y2M-3DT4H58M59.000000005S'],
  [map({ seconds: 0 }), 'PT0S'],
];

test.each(MADE.map((row, at) => [at, ...row] as const))('duration(), row %i', (_at, argument, answer) => {
  expect(textOf(call('duration', argument))).toBe(answer);
});

const MEASURED: readonly (readonly [name: string, from: Value, to: Value, answer: string])[] = [
  ['between', date('1984-10-11'), date('2015-06-24'), 'P30Y8M13D'],
  ['between', date('2020-02-29'), date('2020-01-31'), 'P-29D'],
  ['between', localdatetime('2020-01-31T10:00'), localdatetime('2020-02-29T09:00'), 'P28DT23H'],
  ['between', localtime('14:30'), date('2015-06-24'), 'PT-14H-30M'],
  ['between', localtime('14:30'), time('16:30+01:00'), 'PT2H'],
  ['between', time('23:59:59.999999999+01:00'), time('16:07:44.123+18:00'), 'PT-24H-52M-15.876999999S'],
  ['between', date('2018-01-01'), datetime('2017-06-01T10:00[Europe/Stockholm]'), 'P-6M-29DT-14H'],
  ['between', clocksGoBack, localtime('04:00'), 'PT5H'],
  ['between', clocksGoBack, date('2017-10-30'), 'P1D'],
  ['between', date('-999999999-01-01'), date('+999999999-12-31'), 'P1999999998Y11M30D'],
  [
    'inSeconds',
    localdatetime('-999999999-01-01'),
    localdatetime('+999999999-12-31T23:59:59'),
    'PT17531639991215H59M59S',
  ],
  ['inSeconds', clocksGoBack, localdatetime('2017-10-29T04:00'), 'PT5H'],
  ['inDays', date('1984-10-11'), localtime('16:30'), 'PT0S'],
  ['inMonths', date('1984-10-11'), date('2015-06-24'), 'P30Y8M'],
];

test.each(MEASURED.map((row, at) => [row[0], at, row] as const))(
  'duration.%s, row %i',
  (_name, _at, [name, from, to, answer]) => {
    expect(textOf(call(`duration.${name}`, from, to))).toBe(answer);
  },
);

const RECKONED: readonly (readonly [answer: string, result: () => Value])[] = [
  ['2020-02-29', () => add(date('2020-01-31'), duration('P1M'))],
  ['2020-03-01', () => add(duration('P1M1D'), date('2020-01-31'))],
  ['2020-02-01', () => add(date('2020-01-31'), duration('PT25H'))],
  ['2020-01-31', () => subtract(date('2020-01-31'), duration('PT23H'))],
  ['01:00:00', () => add(localtime('10:00'), duration('P1DT15H'))],
  ['09:59:59.5+01:00', () => subtract(time('10:00+01:00'), duration('PT0.5S'))],
  ['2020-03-01T01:00:00', () => add(localdatetime('2020-01-31T23:00'), duration('P1MT2H'))],
  ['2017-10-30T00:00:00+01:00[Europe/Stockholm]', () => add(clocksGoBack, duration('P1D'))],
  ['2017-10-29T23:00:00+01:00[Europe/Stockholm]', () => add(clocksGoBack, duration('PT24H'))],
  [
    '2020-10-25T02:30:00+01:00[Europe/Stockholm]',
    () => add(datetime('2020-10-25T02:30[Europe/Stockholm]'), duration('PT1H')),
  ],
  ['P15DT5H14M33S', () => multiply(duration('P1M'), float(0.5))],
  ['P2Y6M', () => multiply(float(2.5), duration('P1Y'))],
  ['P10DT11H29M42.333333333S', () => divide(duration('P1M1DT1.000000001S'), 3)],
  ['PT0S', () => divide(duration('P1D'), float(0))],
  ['PT0S', () => subtract(duration('P1D'), duration('P1D'))],
];

test.each(RECKONED)('the result %s', (answer, result) => {
  expect(textOf(result())).toBe(answer);
});

const FAULTS: readonly (readonly [code: string, run: () => Value])[] = [
  ['SyntaxError', () => duration('P1Y2.5M3D')],
  ['SyntaxError', () => duration('PT')],
  ['SyntaxError', () => duration('P1M1Y')],
  ['ArgumentError', () => duration('P2012-13-02')],
  ['ArgumentError', () => call('duration', map({}))],
  ['ArgumentError', () => call('duration', map({ day: 1 }))],
  ['ArgumentError', () => call('duration', map({ days: 106751991167301 }))],
  ['ArgumentError', () => multiply(duration('PT9223372036854775807S'), 2)],
  ['ArgumentError', () => multiply(duration('PT0.5S'), 9223372036854775807n)],
  ['ArithmeticError', () => divide(duration('P1D'), 0)],
  ['ArithmeticError', () => add(date('+999999999-12-31'), duration('P1D'))],
  ['ArithmeticError', () => add(date('2020-01-31'), duration('P999999999Y'))],
  ['TypeError', () => call('duration.inMonths', localtime('16:30'), localtime('17:30'))],
  ['TypeError', () => call('duration.between', 1, date('2020-01-01'))],
  ['TypeError', () => subtract(date('2020-01-31'), date('2020-01-01'))],
];

test.each(FAULTS.map(([code, run], at) => [code, at, run] as const))('%s, row %i', (code, _at, run) => {
  expect(run).toThrow(fault(code));
});
