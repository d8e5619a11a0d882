import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackStreamError } from '../../src/bolt/packstream-error.ts';
import { readMessage, readValue } from '../../src/bolt/packstream-reader.ts';
import { PackStreamWriter } from '../../src/bolt/packstream-writer.ts';
import { writeValue } from '../../src/bolt/value-writer.ts';
import {
  CypherDate,
  DateTime,
  Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from '../../src/engine/values/temporal/temporal-values.ts';
import { Float, normalizeInteger, Point, type Value } from '../../src/engine/values/value.ts';

function pack(value: Value): Buffer {
  const writer = new PackStreamWriter(1);
  writeValue(writer, value);
  return writer.take();
}

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const days = fc.integer({ min: -365_243_219_162, max: 365_241_780_471 });
const nanoOfDay = fc.integer({ min: 0, max: 86_399_999_999_999 });
const offset = fc.integer({ min: -64_800, max: 64_800 });
const nanos = fc.integer({ min: 0, max: 999_999_999 });

const temporal: fc.Arbitrary<Value> = fc.oneof(
  days.map((day) => new CypherDate(day)),
  nanoOfDay.map((nano) => new LocalTime(nano)),
  fc.tuple(nanoOfDay, offset).map((fields) => new Time(...fields)),
  fc.tuple(days, nanoOfDay).map((fields) => new LocalDateTime(...fields)),
  fc.tuple(days, nanoOfDay, offset).map(([day, nano, seconds]) => new DateTime(day, nano, seconds, null)),
  fc
    .tuple(fc.integer({ min: 10_000, max: 20_000 }), nanoOfDay)
    .map(([day, nano]) => new DateTime(day, nano, 32_400, 'Asia/Seoul')),
  fc.tuple(int64, int64, int64, nanos).map((fields) => new Duration(...fields)),
);

const point = fc
  .tuple(fc.constantFrom(4326, 7203, 4979, 9157), fc.double(), fc.double(), fc.double())
  .map(([srid, ...numbers]) => new Point(srid, numbers.slice(0, srid === 4326 || srid === 7203 ? 2 : 3)));

const value = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    int64.map(normalizeInteger),
    fc.integer({ min: -200, max: 200 }),
    fc.double().map((number) => new Float(number)),
    temporal,
    point,
    fc.array(tie('value'), { maxLength: 20 }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 20 }).map((entries) => new Map(entries)),
  ),
})).value;

describe('PackStream', () => {
  it('gives back every value that was written', () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(readValue(pack(written))).toStrictEqual(written);
      }),
    );
  });

  it.each([
    [0, '00'],
    [-16, 'f0'],
    [127, '7f'],
    [-17, 'c8ef'],
    [128, 'c90080'],
    [-129, 'c9ff7f'],
    [32_768, 'ca00008000'],
    [-2_147_483_649, 'cbffffffff7fffffff'],
    [2n ** 63n - 1n, 'cb7fffffffffffffff'],
    [new Float(1.1), 'c13ff199999999999a'],
    ['a', '8161'],
    ['x'.repeat(16), `d010${'78'.repeat(16)}`],
    [[], '90'],
    [new Map(), 'a0'],
    [new Map([['a', 1]]), 'a1816101'],
    [new CypherDate(-1), 'b144ff'],
  ] as [Value, string][])('writes %o as %s, the shortest form there is', (written, hex) => {
    expect(pack(written).toString('hex')).toBe(hex);
  });

  it.each([15, 16, 255, 256, 65_535, 65_536])('holds texts, lists and maps of size %i', (size) => {
    const list = Array.from({ length: size }, (_, i) => i);
    const values = ['x'.repeat(size), list, new Map(list.map((i) => [`k${i}`, i]))];
    expect(readValue(pack(values))).toStrictEqual(values);
  });

  it('answers any bytes with a message or a clear refusal', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      // What begins well goes wrong in more interesting ways.
      fc.tuple(value, fc.nat(), fc.integer({ min: 0, max: 255 })).map(([written, place, byte]) => {
        const packed = Buffer.concat([Buffer.from([0xb1, 0x10]), pack(written)]);
        packed[2 + (place % (packed.length - 2))] = byte;
        return packed;
      }),
    );
    fc.assert(
      fc.property(bytes, (garbage) => {
        try {
          return Array.isArray(readMessage(Buffer.from(garbage)).fields);
        } catch (error) {
          return error instanceof PackStreamError;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a list of four thousand million items', 'd6ffffffff'],
    ['a map of as many', 'daffffffff'],
    ['a text of as many bytes', 'd2ffffffff'],
    ['a list that holds itself two hundred times', '91'.repeat(200)],
    ['a map with a number for a key', 'a10101'],
    ['a map with one key twice', 'a2816101816102'],
    ['a node, which nobody may send', 'b44e0090a0816e'],
    ['a time later than midnight', 'b174cb00004e94914f0000'],
    ['a zone that is nowhere', 'b3690000864e6f77686572'],
    ['bytes', 'cc0101'],
  ])('refuses %s before it takes memory', (_, hex) => {
    expect(() => readValue(Buffer.from(hex, 'hex'))).toThrow(PackStreamError);
  });
});
