/**
 * All ties of a graph in columns, because a million objects would fill gigabytes. Ties and entities are numbered in
 * the order of their ids; a `TieView` is made when somebody asks for it.
 */
import type { TieView } from './answers.ts';
import { type CodedColumn, valueAt } from './coded-column.ts';
import { dayText } from './day-number.ts';
import type { TimeBounds } from './time.ts';

/** What a tie has besides its id, its ends, its claims and its bounds in time. */
export const TIE_FIELDS = [
  'type',
  'status',
  'phase',
  'role',
  'since',
  'until',
  'condition',
  'standing',
  'confidence',
  'claimCount',
  'sourceCount',
  'citedCount',
  'disputed',
  'background',
] as const satisfies readonly (keyof TieView)[];
export type TieField = (typeof TIE_FIELDS)[number];

/** Each a day of every tie. */
export const BOUNDS = [
  'sinceMin',
  'sinceMax',
  'untilMin',
  'untilMax',
] as const satisfies readonly (keyof TimeBounds)[];
export type TieDays = { readonly [B in (typeof BOUNDS)[number]]: Int32Array };

export type TieColumns = { readonly [F in TieField]: CodedColumn<TieView[F]> };

interface TieTableParts {
  readonly ids: readonly string[];
  readonly entityIds: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly columns: TieColumns;
  readonly days: TieDays;
  readonly claimIds: readonly (readonly string[])[];
}

export class TieTable implements Iterable<TieView> {
  /** Sorted: the number of a tie is its place here. */
  readonly ids: readonly string[];
  /** Sorted: the number of an entity is its place here. */
  readonly entityIds: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Numbers of entities, by tie. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly columns: TieColumns;
  /** The bounds in time as numbers `yyyymmdd`, by tie. */
  readonly days: TieDays;
  readonly #claimIds: readonly (readonly string[])[];

  constructor({ ids, entityIds, numberOf, from, to, columns, days, claimIds }: TieTableParts) {
    this.ids = ids;
    this.entityIds = entityIds;
    this.numberOf = numberOf;
    this.from = from;
    this.to = to;
    this.columns = columns;
    this.days = days;
    this.#claimIds = claimIds;
  }

  get size(): number {
    return this.ids.length;
  }

  find(id: string): TieView | undefined {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ids[middle]! < id) low = middle + 1;
      else high = middle;
    }
    return this.ids[low] === id ? this.view(low) : undefined;
  }

  /** The tie of a number. */
  view(tie: number): TieView {
    const view: Partial<Record<keyof TieView, unknown>> = {
      id: this.ids[tie]!,
      from: this.entityIds[this.from[tie]!]!,
      to: this.entityIds[this.to[tie]!]!,
      claimIds: this.#claimIds[tie]!,
    };
    for (const field of TIE_FIELDS) {
      const value = valueAt<unknown>(this.columns[field], tie);
      if (value !== undefined) view[field] = value;
    }
    for (const bound of BOUNDS) view[bound] = dayText(this.days[bound][tie]!);
    return view as TieView;
  }

  /** Every tie, in the order of ids. */
  *[Symbol.iterator](): Generator<TieView> {
    for (let tie = 0; tie < this.size; tie++) yield this.view(tie);
  }

  /** The ties whose value in a field is as wanted, in the order of ids. */
  where<F extends TieField>(field: F, wanted: (value: TieView[F]) => boolean): TieView[] {
    const { codes, values } = this.columns[field];
    const isWanted = Uint8Array.from(values, (value) => Number(wanted(value)));
    const found: TieView[] = [];
    codes.forEach((code, tie) => {
      if (isWanted[code]) found.push(this.view(tie));
    });
    return found;
  }

  /** How many ties have each value of a field. */
  countBy<F extends TieField>(field: F): ReadonlyMap<TieView[F], number> {
    const { codes, values } = this.columns[field];
    const counts = new Uint32Array(values.length);
    for (let tie = 0; tie < codes.length; tie++) counts[codes[tie]!]!++;
    return new Map(values.map((value, code) => [value, counts[code]!]));
  }

  /** The ties both of whose ends are among some entities, in the order of ids. */
  among(ids: Iterable<string>): TieView[] {
    const isKept = new Uint8Array(this.entityIds.length);
    for (const id of ids) {
      const number = this.numberOf.get(id);
      if (number !== undefined) isKept[number] = 1;
    }
    const found: TieView[] = [];
    for (let tie = 0; tie < this.size; tie++) {
      if (isKept[this.from[tie]!] && isKept[this.to[tie]!]) found.push(this.view(tie));
    }
    return found;
  }
}
