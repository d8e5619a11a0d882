import { hashValue, isSameScalar, VALUE_TAG, type ValueTableParts } from './value-table.ts';
import { Float, isList, type Value } from './values/value.ts';

/** Collects values and gives each distinct one a code, as `ValueTable` reads them. */
export class ValueTableBuilder {
  readonly #tags: number[] = [VALUE_TAG.null];
  readonly #payloads: number[] = [0];
  readonly #strings: string[] = [];
  readonly #listItems: number[] = [];
  readonly #listCodes = new Map<string, number>();
  readonly #extras: Value[] = [];
  #buckets = new Int32Array(1024);
  #used = 0;

  /** The value's code: the same for equal scalars and for lists of equal scalars. */
  add(value: Value): number {
    if (value === null) return 0;
    if (isList(value)) return this.#addList(value);
    if (!isScalar(value)) return this.#append(VALUE_TAG.extra, this.#extras.push(value) - 1);
    return this.#addScalar(value);
  }

  finish(): ValueTableParts {
    return {
      tags: Uint8Array.from(this.#tags),
      payloads: Float64Array.from(this.#payloads),
      ...encodeStrings(this.#strings),
      listItems: Int32Array.from(this.#listItems),
      buckets: this.#buckets,
      extras: this.#extras,
    };
  }

  #addScalar(value: string | number | boolean | Float): number {
    const place = this.#findPlace(this.#buckets, value);
    const known = this.#buckets[place]!;
    if (known !== 0) return known;
    const code = this.#appendScalar(value);
    this.#buckets[place] = code;
    this.#used++;
    if (this.#used * 2 > this.#buckets.length) this.#grow();
    return code;
  }

  #appendScalar(value: string | number | boolean | Float): number {
    if (typeof value === 'string') return this.#append(VALUE_TAG.string, this.#strings.push(value) - 1);
    if (typeof value === 'number') return this.#append(VALUE_TAG.integer, value);
    if (typeof value === 'boolean') return this.#append(VALUE_TAG.boolean, value ? 1 : 0);
    return this.#append(VALUE_TAG.float, value.value);
  }

  #append(tag: number, payload: number): number {
    this.#payloads.push(payload);
    return this.#tags.push(tag) - 1;
  }

  #addList(list: readonly Value[]): number {
    const codes = list.map((item) => this.add(item));
    const key = codes.join();
    const known = this.#listCodes.get(key);
    if (known !== undefined) return known;
    const first = this.#listItems.push(codes.length) - 1;
    for (const item of codes) this.#listItems.push(item);
    const code = this.#append(VALUE_TAG.list, first);
    this.#listCodes.set(key, code);
    return code;
  }

  #findPlace(buckets: Int32Array, value: Value): number {
    const mask = buckets.length - 1;
    let place = hashValue(value) & mask;
    while (buckets[place] !== 0 && !isSameScalar(this.#scalarAt(buckets[place]!), value)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #scalarAt(code: number): Value {
    const payload = this.#payloads[code]!;
    switch (this.#tags[code]) {
      case VALUE_TAG.string:
        return this.#strings[payload]!;
      case VALUE_TAG.integer:
        return payload;
      case VALUE_TAG.boolean:
        return payload === 1;
      default:
        return new Float(payload);
    }
  }

  #grow(): void {
    const larger = new Int32Array(this.#buckets.length * 2);
    const mask = larger.length - 1;
    for (const code of this.#buckets) {
      if (code === 0) continue;
      let place = hashValue(this.#scalarAt(code)) & mask;
      while (larger[place] !== 0) place = (place + 1) & mask;
      larger[place] = code;
    }
    this.#buckets = larger;
  }
}

function isScalar(value: Value): value is string | number | boolean | Float {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Float;
}

function encodeStrings(strings: readonly string[]): Pick<ValueTableParts, 'stringBytes' | 'stringStarts'> {
  const stringStarts = new Float64Array(strings.length + 1);
  strings.forEach((text, i) => {
    stringStarts[i + 1] = stringStarts[i]! + Buffer.byteLength(text);
  });
  const stringBytes = Buffer.allocUnsafe(stringStarts[strings.length]!);
  strings.forEach((text, i) => {
    stringBytes.write(text, stringStarts[i]!);
  });
  return { stringBytes, stringStarts };
}
