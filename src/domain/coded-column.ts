/** Columns of values of which many are equal: each distinct value is kept once, a row has its number. */

export interface CodedColumn<T> {
  /** By row; as narrow as the number of values allows. */
  readonly codes: Uint8Array | Uint16Array | Int32Array;
  /** By code. */
  readonly values: readonly T[];
}

/** Whole numbers whose count is not known before. */
export class GrowingNumbers {
  #numbers = new Int32Array(1024);
  #length = 0;

  add(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** Into `target`, in the order of the places named. */
  arrange<N extends CodedColumn<unknown>['codes']>(order: Uint32Array, target: N): N {
    for (let place = 0; place < order.length; place++) target[place] = this.#numbers[order[place]!]!;
    return target;
  }
}

/** Takes the values of a column row by row. */
export class ColumnCoder<T> {
  readonly #codes = new GrowingNumbers();
  readonly #codeOf = new Map<T, number>();
  #last: T | undefined;
  #lastCode = -1;

  add(value: T): void {
    // Comparing costs much less than looking up, and many values come in runs.
    if (this.#last !== value || this.#lastCode < 0) {
      this.#last = value;
      this.#lastCode = this.#codeFor(value);
    }
    this.#codes.add(this.#lastCode);
  }

  #codeFor(value: T): number {
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(value, code);
    }
    return code;
  }

  /** The column with its rows in the order of the places named. */
  finish(order: Uint32Array): CodedColumn<T> {
    const values = [...this.#codeOf.keys()];
    const Codes = values.length <= 0x100 ? Uint8Array : values.length <= 0x10000 ? Uint16Array : Int32Array;
    return { codes: this.#codes.arrange(order, new Codes(order.length)), values };
  }
}

/** The value of a row. */
export function valueAt<T>({ codes, values }: CodedColumn<T>, row: number): T {
  return values[codes[row]!]!;
}
