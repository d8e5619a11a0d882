/** Makes a `TieTable` of ties that come one by one, in any order. */
import { ColumnCoder, GrowingNumbers } from './coded-column.ts';
import { AppError } from './errors.ts';
import { BOUNDS, TIE_FIELDS, type TieColumns, type TieDays, TieTable } from './tie-table.ts';

const NO_CLAIMS: readonly string[] = Object.freeze([]);

const DAY_LENGTH = '2023-07-04'.length;
const HYPHEN = 45;

/** The day that begins at a place as `yyyymmdd`; -1 where there is none. Every month has up to 31 days here. */
function dayAt(text: string, start: number): number {
  let day = 0;
  for (let at = 0; at < DAY_LENGTH; at++) {
    const unit = text.charCodeAt(start + at);
    if (at === 4 || at === 7) {
      if (unit !== HYPHEN) return -1;
    } else {
      if (unit < 48 || unit > 57) return -1;
      day = day * 10 + unit - 48;
    }
  }
  const month = Math.floor(day / 100) % 100;
  return month >= 1 && month <= 12 && day % 100 >= 1 && day % 100 <= 31 ? day : -1;
}

/** A tie's value in each of `TIE_FIELDS`; `undefined` where it has none. */
export type TieValues = readonly (string | number | boolean | undefined)[];

/** A tie on its way into a table, which does not keep `values`. */
export interface LooseTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly claimIds: readonly string[];
  readonly values: TieValues;
  /** `sinceMin`, `sinceMax`, `untilMin` and `untilMax`, one after another. */
  readonly bounds: string;
}

/** Ties are refused one by one; what is wrong among them, at the end, because the graph may change while it is read. */
export class TieTableBuilder {
  readonly #numberOf: Map<string, number>;
  readonly #entityIds: readonly string[];
  readonly #ids: string[] = [];
  readonly #from = new GrowingNumbers();
  readonly #to = new GrowingNumbers();
  readonly #claimIds: (readonly string[])[] = [];
  readonly #days = BOUNDS.map(() => new GrowingNumbers());
  readonly #coders = TIE_FIELDS.map(() => new ColumnCoder<TieValues[number]>());
  /** The first tie with an end that is no entity. */
  #astray: { readonly tie: string; readonly end: string } | undefined;

  /** @param entityIds of all entities, sorted */
  constructor(entityIds: readonly string[]) {
    this.#entityIds = entityIds;
    this.#numberOf = new Map(entityIds.map((id, number) => [id, number]));
  }

  /** @throws TypeError for bounds that are no days */
  add({ id, from, to, claimIds, values, bounds }: LooseTie): void {
    this.#ids.push(id);
    this.#from.add(this.#endOf(id, from));
    this.#to.add(this.#endOf(id, to));
    this.#claimIds.push(claimIds.length === 0 ? NO_CLAIMS : claimIds);
    for (let field = 0; field < values.length; field++) this.#coders[field]!.add(values[field]);
    this.#addBounds(id, bounds);
  }

  #addBounds(tie: string, bounds: string): void {
    const isWhole = typeof bounds === 'string' && bounds.length === BOUNDS.length * DAY_LENGTH;
    for (let bound = 0; bound < BOUNDS.length; bound++) {
      const day = isWhole ? dayAt(bounds, bound * DAY_LENGTH) : -1;
      if (day < 0) throw new TypeError(`the tie "${tie}" has the bounds ${bounds}; expected four days`);
      this.#days[bound]!.add(day);
    }
  }

  #endOf(tie: string, end: string): number {
    const number = this.#numberOf.get(end);
    if (number !== undefined) return number;
    this.#astray ??= { tie, end };
    return -1;
  }

  /** @throws AppError `conflict` for an id that occurs twice, `not-found` for a tie whose end is no entity. */
  finish(): TieTable {
    if (this.#astray) {
      const { tie, end } = this.#astray;
      throw new AppError('not-found', `the tie "${tie}" ends at "${end}", which is no entity of the graph`);
    }
    const order = this.#sortedOrder();
    const count = order.length;
    const columns = TIE_FIELDS.map((field, at) => [field, this.#coders[at]!.finish(order)]);
    const days = BOUNDS.map((bound, at) => [bound, this.#days[at]!.arrange(order, new Int32Array(count))]);
    return new TieTable({
      ids: arrange(this.#ids, order),
      entityIds: this.#entityIds,
      numberOf: this.#numberOf,
      from: this.#from.arrange(order, new Int32Array(count)),
      to: this.#to.arrange(order, new Int32Array(count)),
      columns: Object.fromEntries(columns) as TieColumns,
      days: Object.fromEntries(days) as TieDays,
      claimIds: arrange(this.#claimIds, order),
    });
  }

  /** The places of the ties in the order of their ids. */
  #sortedOrder(): Uint32Array {
    const ids = this.#ids;
    const order = Uint32Array.from({ length: ids.length }, (_, place) => place);
    order.sort((one, other) => (ids[one]! < ids[other]! ? -1 : 1));
    for (let place = 1; place < order.length; place++) {
      const id = ids[order[place]!]!;
      if (id !== ids[order[place - 1]!]) continue;
      throw new AppError('conflict', `two ties have the id "${id}"; ids must be unique`);
    }
    return order;
  }
}

function arrange<T>(rows: readonly T[], order: Uint32Array): T[] {
  return Array.from(order, (place) => rows[place]!);
}
