/** One property key over all nodes, or all relationships: the code of its value in the `ValueTable` per row. */
export interface PropertyColumn {
  readonly key: number;
  /** Ascending rows that have the property; absent where `codes` has a place for every row. */
  readonly rows?: Int32Array;
  readonly codes: Int32Array;
}

/** The code of a row's value, 0 where it has none. */
export function codeAt(column: PropertyColumn, row: number): number {
  const { rows, codes } = column;
  if (!rows) return codes[row]!;
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = rows[middle]!;
    if (found === row) return codes[middle]!;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Rows must be appended in ascending order. */
export class PropertyColumnBuilder {
  readonly #key: number;
  readonly #rows: number[] = [];
  readonly #codes: number[] = [];

  constructor(key: number) {
    this.#key = key;
  }

  append(row: number, code: number): void {
    this.#rows.push(row);
    this.#codes.push(code);
  }

  /** A column that a quarter of all rows have is stored for every row: twice the memory at most, and no search. */
  finish(rowCount: number): PropertyColumn {
    const key = this.#key;
    if (this.#rows.length * 4 < rowCount) {
      return { key, rows: Int32Array.from(this.#rows), codes: Int32Array.from(this.#codes) };
    }
    const codes = new Int32Array(rowCount);
    this.#rows.forEach((row, i) => {
      codes[row] = this.#codes[i]!;
    });
    return { key, codes };
  }
}
