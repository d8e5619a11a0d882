import { Float, type Value } from './values/value.ts';

/** How a stored value's `payload` is read. */
export const VALUE_TAG = {
  null: 0,
  string: 1,
  integer: 2,
  float: 3,
  boolean: 4,
  list: 5,
  extra: 6,
} as const;

/** The table's content as flat arrays, fit for a file. A value's code is its index in `tags`; code 0 is null. */
export interface ValueTableParts {
  readonly tags: Uint8Array;
  /** The number itself, 0 or 1, or an index: of a string, of a list's first item, of an extra value. */
  readonly payloads: Float64Array;
  /** UTF-8 of all strings, one after another; string `i` is `[stringStarts[i], stringStarts[i + 1])`. */
  readonly stringBytes: Uint8Array;
  readonly stringStarts: Float64Array;
  /** Lists one after another: their length, then the codes of their items. */
  readonly listItems: Int32Array;
  /** Open addressing by `hashValue`; 0 is a free place, its length a power of two. */
  readonly buckets: Int32Array;
  /** Values that have no stored form (dates, points): only in graphs built from ready values. */
  readonly extras: readonly Value[];
}

/** Every distinct property value of a graph once; strings and lists are decoded when first asked for. */
export class ValueTable {
  readonly parts: ValueTableParts;
  readonly #decoded: (Value | undefined)[];
  readonly #text: Buffer;

  constructor(parts: ValueTableParts) {
    this.parts = parts;
    this.#decoded = new Array<Value | undefined>(parts.tags.length);
    const { buffer, byteOffset, byteLength } = parts.stringBytes;
    this.#text = Buffer.from(buffer, byteOffset, byteLength);
  }

  get size(): number {
    return this.parts.tags.length;
  }

  value(code: number): Value {
    if (code === 0) return null;
    const known = this.#decoded[code];
    if (known !== undefined) return known;
    const value = this.#decode(code);
    this.#decoded[code] = value;
    return value;
  }

  /** The code of a string, boolean, integer or float; 0 where no property has this value. 1 and 1.0 differ. */
  codeOf(value: Value): number {
    const { buckets } = this.parts;
    const mask = buckets.length - 1;
    for (let place = hashValue(value) & mask; ; place = (place + 1) & mask) {
      const code = buckets[place]!;
      if (code === 0 || isSameScalar(this.value(code), value)) return code;
    }
  }

  #decode(code: number): Value {
    const { tags, payloads, extras } = this.parts;
    const payload = payloads[code]!;
    switch (tags[code]) {
      case VALUE_TAG.string:
        return this.#string(payload);
      case VALUE_TAG.integer:
        return payload;
      case VALUE_TAG.float:
        return new Float(payload);
      case VALUE_TAG.boolean:
        return payload === 1;
      case VALUE_TAG.list:
        return this.#list(payload);
      default:
        return extras[payload]!;
    }
  }

  #string(index: number): string {
    const { stringStarts } = this.parts;
    return this.#text.toString('utf8', stringStarts[index], stringStarts[index + 1]);
  }

  #list(first: number): Value {
    const { listItems } = this.parts;
    const codes = listItems.subarray(first + 1, first + 1 + listItems[first]!);
    return Object.freeze(Array.from(codes, (code) => this.value(code)));
  }
}

/** FNV-1a over UTF-16 units, or over the bits of a number; values that are no scalars hash alike. */
export function hashValue(value: Value): number {
  if (typeof value === 'string') return hashText(value);
  if (typeof value === 'number') return hashNumber(value, 17);
  if (value instanceof Float) return hashNumber(value.value, 31);
  return value === true ? 2 : 1;
}

/** Same type, same value; all NaNs are one, 0.0 and -0.0 are two. */
export function isSameScalar(left: Value, right: Value): boolean {
  if (left instanceof Float) return right instanceof Float && Object.is(left.value, right.value);
  return left === right;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

function hashNumber(value: number, salt: number): number {
  double[0] = value;
  const hash = Math.imul(words[0]! ^ salt, 0x85ebca6b) ^ Math.imul(words[1]!, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}
