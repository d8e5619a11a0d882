import { expect, test } from 'vitest';
import { CypherDate, LocalTime } from '../../../src/engine/values/temporal/temporal-values.ts';
import { Point, type Value } from '../../../src/engine/values/value.ts';
import { call, fault, float, map } from './call.ts';

const MAX = 9223372036854775807n;

/** Function, argument and what Neo4j 5.26.31 answers. */
const ANSWERS: readonly (readonly [name: string, argument: Value, answer: Value])[] = [
  ['toString', float(1), '1.0'],
  ['toString', float(9999999), '9999999.0'],
  ['toString', float(1e7), '1.0E7'],
  ['toString', float(12345678.9), '1.23456789E7'],
  ['toString', float(0.001), '0.001'],
  ['toString', float(0.0009999), '9.999E-4'],
  ['toString', float(5e-324), '4.9E-324'],
  ['toString', float(-0), '-0.0'],
  ['toString', float(Number.NaN), 'NaN'],
  ['toString', float(Number.NEGATIVE_INFINITY), '-Infinity'],
  ['toString', true, 'true'],
  ['toString', MAX, '9223372036854775807'],
  ['toString', new CypherDate(0), '1970-01-01'],
  ['toString', new LocalTime(36_000_500_000_000), '10:00:00.5'],
  ['toString', new Point(4979, [2, 1.5, 3]), "point({x: 2.0, y: 1.5, z: 3.0, crs: 'wgs-84-3d'})"],
  ['toInteger', '2.9', 2],
  ['toInteger', '-2.9', -2],
  ['toInteger', '1.5e3', 1500],
  ['toInteger', '.5', 0],
  ['toInteger', '5.', 5],
  ['toInteger', '017', 17],
  ['toInteger', '9223372036854775807', MAX],
  ['toInteger', ' 12 ', null],
  ['toInteger', '0x1F', null],
  ['toInteger', '', null],
  ['toInteger', 'NaN', null],
  ['toInteger', float(-2.9), -2],
  ['toInteger', float(1e300), MAX],
  ['toInteger', float(Number.NaN), 0],
  ['toInteger', true, 1],
  ['toIntegerOrNull', [1], null],
  ['toIntegerOrNull', 'a', null],
  ['toIntegerList', ['1', float(2.9), null, 'x', true, [1]], [1, 2, null, null, 1, null]],
  ['toFloat', ' 1.5 ', float(1.5)],
  ['toFloat', '1e400', float(Number.POSITIVE_INFINITY)],
  ['toFloat', '-Infinity', float(Number.NEGATIVE_INFINITY)],
  ['toFloat', '1f', float(1)],
  ['toFloat', '0x1p3', float(8)],
  ['toFloat', '0x10', null],
  ['toFloat', 'infinity', null],
  ['toFloat', '1_0', null],
  ['toFloatOrNull', true, null],
  ['toBoolean', ' TRUE ', true],
  ['toBoolean', 't', null],
  ['toBoolean', 2, true],
  ['toBoolean', 0, false],
  ['toBooleanOrNull', float(1.5), null],
  ['toStringList', [1, float(1), null, [1]], ['1', '1.0', null, null]],
  ['valueType', null, 'NULL'],
  ['valueType', 1, 'INTEGER NOT NULL'],
  ['valueType', new CypherDate(0), 'DATE NOT NULL'],
  ['valueType', new LocalTime(0), 'LOCAL TIME NOT NULL'],
  ['valueType', [], 'LIST<NOTHING> NOT NULL'],
  ['valueType', [null], 'LIST<NULL> NOT NULL'],
  ['valueType', [1, null], 'LIST<INTEGER> NOT NULL'],
  ['valueType', [1, 'a'], 'LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL'],
  ['valueType', [[1], []], 'LIST<LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
  ['valueType', [[1], null, 2], 'LIST<INTEGER | LIST<INTEGER NOT NULL>> NOT NULL'],
  ['valueType', [[1], [null]], 'LIST<LIST<NULL> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
  ['valueType', [map({ a: 1 }), map({ b: 'x' })], 'LIST<MAP NOT NULL> NOT NULL'],
];

test.each(ANSWERS.map((row, at) => [row[0], at, row] as const))(
  '%s, row %i',
  (_name, _at, [name, value, answer]) => {
    expect(call(name, value)).toStrictEqual(answer);
  },
);

const FAULTS: readonly (readonly [name: string, argument: Value])[] = [
  ['toInteger', '9223372036854775808'],
  ['toInteger', '9223372036854775807.5'],
  ['toInteger', '1e300'],
  ['toInteger', [1]],
  ['toFloat', true],
  ['toBoolean', float(1.5)],
  ['toString', [1]],
  ['toString', map({})],
  ['toIntegerList', 'a'],
];

test.each(FAULTS)('%s refuses %j', (name, value) => {
  expect(() => call(name, value)).toThrow(fault('TypeError'));
});
