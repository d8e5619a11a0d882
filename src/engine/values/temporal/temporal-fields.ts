import type { MapValue, Value } from '../value.ts';
import { isInteger } from '../value.ts';
import { argumentError, typeError } from '../value-errors.ts';
import { describe } from '../value-text.ts';

/** The fields from which temporal values are built, and what Neo4j takes where one is given as null. */
const DEFAULTS: ReadonlyMap<string, number> = new Map([
  ['year', 0],
  ['month', 1],
  ['day', 1],
  ['week', 1],
  ['dayOfWeek', 1],
  ['quarter', 1],
  ['dayOfQuarter', 1],
  ['ordinalDay', 1],
  ['hour', 0],
  ['minute', 0],
  ['second', 0],
  ['millisecond', 0],
  ['microsecond', 0],
  ['nanosecond', 0],
]);

const SELECTORS = ['date', 'time', 'datetime', 'epochSeconds', 'epochMillis', 'timezone'];

export const DATE_FIELDS = [
  'year',
  'month',
  'day',
  'week',
  'dayOfWeek',
  'quarter',
  'dayOfQuarter',
  'ordinalDay',
];
export const CLOCK_FIELDS = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'];

const NAMES: ReadonlyMap<string, string> = new Map(
  [...DEFAULTS.keys(), ...SELECTORS].map((name) => [name.toLowerCase(), name]),
);

/** The fields of one map, under the names of the manual; a map writes them in any case. */
export class TemporalFields {
  readonly #values: ReadonlyMap<string, Value>;

  /** @throws ArgumentError for unknown names, TypeError for those that the type to be built does not have. */
  constructor(map: MapValue, supported: readonly string[]) {
    const values = new Map<string, Value>();
    for (const [key, value] of map) {
      const name = NAMES.get(key.toLowerCase());
      if (!name)
        throw argumentError(`No such field: ${key}. Known fields are ${[...NAMES.values()].join(', ')}.`);
      if (!supported.includes(name))
        throw typeError(`Not supported: ${key}. Expected ${supported.join(', ')}.`);
      values.set(name, value);
    }
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  hasAny(names: readonly string[]): boolean {
    return names.some((name) => this.#values.has(name));
  }

  get(name: string): Value {
    return this.#values.get(name) ?? null;
  }

  /** A whole number; undefined where the field is not there. */
  integer(name: string): number | undefined {
    const value = this.#values.get(name);
    if (value === undefined) return undefined;
    if (value === null) return DEFAULTS.get(name);
    if (isInteger(value)) return Number(value);
    throw argumentError(`${name} must be an INTEGER, got ${describe(value)}.`);
  }
}

/** @throws ArgumentError that names the field and what it may be. */
export function requireRange(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw argumentError(`Invalid value for ${name} (valid values ${least} - ${most}): ${value}`);
}
