import { expect, test } from 'vitest';
import type { Value } from '../../../src/engine/values/value.ts';
import { call, fault, float, map, textOf } from './call.ts';

const date = (text: string) => call('date', text);
const localtime = (text: string) => call('localtime', text);
const time = (text: string) => call('time', text);
const localdatetime = (text: string) => call('localdatetime', text);
const datetime = (text: string) => call('datetime', text);

const autumn = datetime('1984-10-11T12:31[Europe/Stockholm]');
const summer = datetime('1984-07-11T12:31[Europe/Stockholm]');

type Row = readonly [name: string, args: readonly Value[], answer: string];

/** Text in, text out, as Neo4j 5.26.31 reads and prints. */
const TEXTS: readonly Row[] = [
  ['date', ['1984-10-11'], '1984-10-11'],
  ['date', ['198410'], '1984-10-01'],
  ['date', ['1984W414'], '1984-10-11'],
  ['date', ['2020-W53'], '2020-12-28'],
  ['date', ['1984-Q4-11'], '1984-10-11'],
  ['date', ['1984285'], '1984-10-11'],
  ['date', ['1984-1-1'], '1984-01-01'],
  ['date', ['-1-01-01'], '-0001-01-01'],
  ['date', ['+12345-01-01'], '+12345-01-01'],
  ['localtime', ['123114,5'], '12:31:14.5'],
  ['localtime', ['T12:3'], '12:03:00'],
  ['time', ['12:31z'], '12:31:00Z'],
  ['time', ['12:31'], '12:31:00Z'],
  ['time', ['12:31-00:30'], '12:31:00-00:30'],
  ['localdatetime', ['2015-W30T2140'], '2015-07-20T21:40:00'],
  ['localdatetime', ['2015-07-21'], '2015-07-21T00:00:00'],
  ['localdatetime', ['2015-07-21t21:40'], '2015-07-21T21:40:00'],
  ['datetime', ['2015T214032-0100'], '2015-01-01T21:40:32-01:00'],
  ['datetime', ['2015-07-21T21:40[Europe/London]'], '2015-07-21T21:40:00+01:00[Europe/London]'],
  ['datetime', ['2015-07-21T21:40[europe/london]'], '2015-07-21T21:40:00+01:00[Europe/London]'],
  ['datetime', ['2015-07-21T21:40-04[America/New_York]'], '2015-07-21T21:40:00-04:00[America/New_York]'],
  ['datetime', ['2015-07-21T21:40Z[UTC]'], '2015-07-21T21:40:00Z[UTC]'],
  ['datetime', ['2020-03-29T02:30[Europe/Stockholm]'], '2020-03-29T03:30:00+02:00[Europe/Stockholm]'],
  ['datetime', ['2020-10-25T02:30[Europe/Stockholm]'], '2020-10-25T02:30:00+02:00[Europe/Stockholm]'],
  ['datetime', ['2020-10-25T02:30+01:00[Europe/Stockholm]'], '2020-10-25T02:30:00+01:00[Europe/Stockholm]'],
];

/** Maps in. */
const MAPS: readonly Row[] = [
  ['date', [map({ year: 1984 })], '1984-01-01'],
  ['date', [map({ Year: 1984, MONTH: 10 })], '1984-10-01'],
  ['date', [map({ year: null })], '0000-01-01'],
  ['date', [map({ year: 2016, month: null, day: 3 })], '2016-01-03'],
  ['date', [map({ year: 1984, week: 10, dayOfWeek: 3 })], '1984-03-07'],
  ['date', [map({ year: 1984, quarter: 3, dayOfQuarter: 45 })], '1984-08-14'],
  ['date', [map({ year: 1984, ordinalDay: 202 })], '1984-07-20'],
  ['date', [map({ date: date('1984-11-30'), month: 2 })], '1984-02-29'],
  ['date', [map({ date: date('1984-11-11'), week: 1 })], '1984-01-08'],
  ['date', [map({ date: date('1984-11-11'), dayOfWeek: 3 })], '1984-11-07'],
  ['date', [map({ date: date('1984-12-31'), quarter: 3 })], '1984-09-30'],
  ['date', [map({ date: date('2020-12-31'), year: 2021, week: 53 })], '2022-01-06'],
  [
    'localtime',
    [map({ hour: 12, minute: 31, second: 14, millisecond: 645, nanosecond: 123456 })],
    '12:31:14.645123456',
  ],
  ['localtime', [map({ time: localtime('12:31:14.645876123'), millisecond: 5 })], '12:31:14.005'],
  ['localtime', [map({ time: localtime('12:31:14.645'), minute: 5 })], '12:05:14.645'],
  ['time', [map({ hour: 12, timezone: '+02:05:59' })], '12:00:00+02:05:59'],
  ['time', [map({ time: time('12:31+01:00'), second: 42, timezone: '+05:00' })], '16:31:42+05:00'],
  ['time', [map({ time: localtime('12:31'), timezone: '+05:00' })], '12:31:00+05:00'],
  ['time', [map({ time: summer })], '12:31:00+02:00'],
  ['localdatetime', [map({ date: date('1984-10-11'), hour: 3 })], '1984-10-11T03:00:00'],
  ['datetime', [map({ datetime: autumn, month: 7 })], '1984-07-11T12:31:00+02:00[Europe/Stockholm]'],
  [
    'datetime',
    [map({ datetime: autumn, timezone: 'Pacific/Honolulu' })],
    '1984-10-11T01:31:00-10:00[Pacific/Honolulu]',
  ],
  ['datetime', [map({ date: autumn, hour: 3 })], '1984-10-11T03:00:00Z'],
  ['datetime', [map({ date: autumn, time: time('12:00-07:00'), day: 28 })], '1984-10-28T12:00:00-07:00'],
  ['datetime', [map({ epochSeconds: 416779, nanosecond: 123 })], '1970-01-05T19:46:19.000000123Z'],
  ['datetime', [map({ epochMillis: 237821673987, hour: 3 })], '1977-07-15T03:34:33.987Z'],
  [
    'datetime',
    [map({ year: 99999, month: 7, timezone: 'Europe/Stockholm' })],
    '+99999-07-01T00:00:00+02:00[Europe/Stockholm]',
  ],
];

/** Other temporal values in, the present, and moments by number. */
const CONVERSIONS: readonly Row[] = [
  ['date', [autumn], '1984-10-11'],
  ['localtime', [autumn], '12:31:00'],
  ['time', [autumn], '12:31:00+01:00'],
  ['datetime', [localdatetime('1984-10-11T12:31')], '1984-10-11T12:31:00Z'],
  ['date', [], '2024-03-01'],
  ['time', [], '10:20:30.5Z'],
  ['datetime', [map({ timezone: 'Asia/Seoul' })], '2024-03-01T19:20:30.5+09:00[Asia/Seoul]'],
  ['datetime.statement', ['+01:00'], '2024-03-01T11:20:30.5+01:00'],
  ['localdatetime.transaction', [], '2024-03-01T10:20:30.5'],
  ['datetime.fromEpoch', [416779, 999999999], '1970-01-05T19:46:19.999999999Z'],
  ['datetime.fromEpochMillis', [-1], '1969-12-31T23:59:59.999Z'],
];

const TRUNCATIONS: readonly Row[] = [
  ['date.truncate', ['decade', date('-1984-10-11')], '-1980-01-01'],
  ['date.truncate', ['weekYear', date('1984-01-01'), map({ day: 5 })], '1983-01-05'],
  ['date.truncate', ['year', date('1984-11-11'), map({ week: 3 })], '1983-01-23'],
  ['date.truncate', ['week', date('1984-11-11'), map({ dayOfWeek: 2 })], '1984-11-06'],
  ['date.truncate', ['quarter', date('1984-11-11'), null], '1984-10-01'],
  [
    'datetime.truncate',
    ['millisecond', datetime('2017-10-11T12:31:14.645876+03:00'), map({ nanosecond: 2 })],
    '2017-10-11T12:31:14.645000002+03:00',
  ],
  [
    'datetime.truncate',
    ['year', datetime('2017-06-11T12:31[Europe/Stockholm]')],
    '2017-01-01T00:00:00+01:00[Europe/Stockholm]',
  ],
  [
    'datetime.truncate',
    ['hour', datetime('2017-10-11T12:31+03:00'), map({ timezone: 'Europe/London', minute: 5 })],
    '2017-10-11T12:05:00+01:00[Europe/London]',
  ],
  [
    'datetime.truncate',
    ['day', datetime('2017-10-29T12:31[Europe/Stockholm]'), map({ hour: 2, minute: 30 })],
    '2017-10-29T02:30:00+02:00[Europe/Stockholm]',
  ],
  ['localtime.truncate', ['day', localtime('12:31'), map({ minute: 3 })], '00:03:00'],
  ['time.truncate', ['minute', time('12:31:14-01:00'), map({ timezone: '+01:00' })], '12:31:00+01:00'],
  ['localdatetime.truncate', ['month', date('2017-10-11'), map({ hour: 3 })], '2017-10-01T03:00:00'],
];

const ROWS = [...TEXTS, ...MAPS, ...CONVERSIONS, ...TRUNCATIONS];

test.each(ROWS.map((row, at) => [row[0], at, row] as const))(
  '%s, row %i',
  (_name, _at, [name, args, answer]) => {
    expect(textOf(call(name, ...args))).toBe(answer);
  },
);

const FAULTS: readonly (readonly [name: string, args: readonly Value[], code: string])[] = [
  ['date', ['12345-01-01'], 'SyntaxError'],
  ['date', [' 1984'], 'SyntaxError'],
  ['date', ['1984-W53'], 'ArgumentError'],
  ['localtime', ['12:31Z'], 'SyntaxError'],
  ['time', ['12:31+19:00'], 'ArgumentError'],
  ['time', ['12:31[Europe/Oslo]'], 'ArgumentError'],
  ['datetime', ['2015-07-21T21:40+05[America/New_York]'], 'ArgumentError'],
  ['datetime', ['2015-07-21T21:40[EST]'], 'ArgumentError'],
  ['datetime', [date('1984-10-11')], 'TypeError'],
  ['date', [map({})], 'ArgumentError'],
  ['date', [map({ month: 10 })], 'ArgumentError'],
  ['date', [map({ year: 1984, day: 11 })], 'ArgumentError'],
  ['date', [map({ year: 1984, month: 2, day: 30 })], 'ArgumentError'],
  ['date', [map({ year: 1984, week: 10, day: 3 })], 'TypeError'],
  ['date', [map({ year: 1984, hour: 3 })], 'TypeError'],
  ['date', [map({ year: 1984, foo: 3 })], 'ArgumentError'],
  ['date', [map({ year: float(1984.5) })], 'ArgumentError'],
  ['date', [map({ year: 1_000_000_000 })], 'ArgumentError'],
  ['localtime', [map({ minute: 12 })], 'ArgumentError'],
  ['localtime', [map({ hour: 12, nanosecond: 1 })], 'ArgumentError'],
  ['localtime', [map({ hour: 1, minute: 1, second: 1, millisecond: 1, microsecond: 1000 })], 'ArgumentError'],
  ['localdatetime', [map({ year: 1984, hour: 12 })], 'ArgumentError'],
  ['datetime', [map({ datetime: autumn, date: date('2000-01-01') })], 'ArgumentError'],
  ['datetime', [map({ epochSeconds: 1, epochMillis: 3 })], 'ArgumentError'],
  ['date.truncate', ['hour', date('1984-11-11')], 'TypeError'],
  ['date.truncate', ['DAY', date('1984-11-11')], 'ArgumentError'],
  ['localtime.truncate', ['year', localtime('12:31')], 'TypeError'],
  ['date', [1], 'TypeError'],
];

test.each(FAULTS.map((row, at) => [row[0], at, row] as const))(
  '%s refuses row %i',
  (_name, _at, [name, args, code]) => {
    expect(() => call(name, ...args)).toThrow(fault(code));
  },
);
