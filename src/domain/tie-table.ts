/**
 * All ties of a graph in columns, because a million objects would fill gigabytes. Ties and entities are numbered in
 * the order of their ids; a `TieView` is made when somebody asks for it.
 */
import type { TieView } from './answers.ts';
import { type CodedColumn, ColumnCoder, GrowingNumbers, valueAt } from './coded-column.ts';
import { AppError } from './errors.ts';

/** What a tie has besides its id, its ends and its claims. */
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
  'sinceMin',
  'sinceMax',
  'untilMin',
  'untilMax',
] as const satisfies readonly (keyof TieView)[];
export type TieField = (typeof TIE_FIELDS)[number];

/** A tie's value in each of `TIE_FIELDS`; `undefined` where it has none. */
export type TieValues = readonly (string | number | boolean | undefined)[];

type TieColumns = { readonly [F in TieField]: CodedColumn<TieView[F]> };

interface TieTableParts {
  readonly ids: readonly string[];
  readonly entityIds: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly columns: TieColumns;
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
  readonly #claimIds: readonly (readonly string[])[];

  constructor({ ids, entityIds, numberOf, from, to, columns, claimIds }: TieTableParts) {
    this.ids = ids;
    this.entityIds = entityIds;
    this.numberOf = numberOf;
    this.from = from;
    this.to = to;
    this.columns = columns;
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

const NO_CLAIMS: readonly string[] = Object.freeze([]);

/** Takes ties in any order. */
export class TieTableBuilder {
  readonly #numberOf: Map<string, number>;
  readonly #entityIds: readonly string[];
  readonly #ids: string[] = [];
  readonly #from = new GrowingNumbers();
  readonly #to = new GrowingNumbers();
  readonly #claimIds: (readonly string[])[] = [];
  readonly #coders = TIE_FIELDS.map(() => new ColumnCoder<TieValues[number]>());
  /** The first tie with an end that is no entity. */
  #loose: { readonly tie: string; readonly end: string } | undefined;

  /** @param entityIds of all entities, sorted */
  constructor(entityIds: readonly string[]) {
    this.#entityIds = entityIds;
    this.#numberOf = new Map(entityIds.map((id, number) => [id, number]));
  }

  /** `values` is not kept. */
  add(id: string, from: string, to: string, claimIds: readonly string[], values: TieValues): void {
    this.#ids.push(id);
    this.#from.add(this.#endOf(id, from));
    this.#to.add(this.#endOf(id, to));
    this.#claimIds.push(claimIds.length === 0 ? NO_CLAIMS : claimIds);
    for (let field = 0; field < values.length; field++) this.#coders[field]!.add(values[field]);
  }

  #endOf(tie: string, end: string): number {
    const number = this.#numberOf.get(end);
    if (number !== undefined) return number;
    this.#loose ??= { tie, end };
    return -1;
  }

  /** @throws AppError `conflict` for an id that occurs twice, `not-found` for a tie whose end is no entity. */
  finish(): TieTable {
    if (this.#loose) {
      const { tie, end } = this.#loose;
      throw new AppError('not-found', `the tie "${tie}" ends at "${end}", which is no entity of the graph`);
    }
    const order = this.#sortedOrder();
    const count = order.length;
    const columns = TIE_FIELDS.map((field, at) => [field, this.#coders[at]!.finish(order)]);
    return new TieTable({
      ids: arrange(this.#ids, order),
      entityIds: this.#entityIds,
      numberOf: this.#numberOf,
      from: this.#from.arrange(order, new Int32Array(count)),
      to: this.#to.arrange(order, new Int32Array(count)),
      columns: Object.fromEntries(columns) as TieColumns,
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
