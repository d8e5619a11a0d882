import type { Frame } from '../expressions/frame.ts';
import type { AggregateItem, Aggregation, Distinct } from '../plan/plan.ts';
import { type GroupingKey, groupingKeyOfRow } from '../values/grouping.ts';
import { NodeValue, type Value } from '../values/value.ts';
import { bytesOf, Holding, restoreRow } from './held-rows.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';

const BYTES_PER_ENTRY = 64;

/** Rows whose slots were not met together before. */
export class DistinctOperator implements Operator {
  readonly #source: Operator;
  readonly #slots: readonly number[];
  readonly #frame: Frame;
  readonly #seen = new Set<GroupingKey>();
  readonly #holding: Holding;

  constructor({ slots }: Distinct, source: Operator, frame: Frame) {
    this.#source = source;
    this.#slots = slots;
    this.#frame = frame;
    this.#holding = new Holding(frame.budget);
  }

  open(): void {
    this.#source.open();
    this.#seen.clear();
    this.#holding.release();
  }

  next(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const key = groupingKeyOfRow(this.#slots.map((slot) => this.#frame.slots[slot]!));
      const before = this.#seen.size;
      if (this.#seen.add(key).size > before) {
        this.#holding.add(BYTES_PER_ENTRY + bytesOf(key));
        return ROW;
      }
      if (this.#frame.budget.pauseDue()) return PAUSE;
    }
  }
}

const NO_ARGUMENTS: readonly Value[] = [];

/** One aggregate of one group: leaves doubles out where the call says DISTINCT. */
class Accumulator {
  readonly #item: AggregateItem;
  readonly #frame: Frame;
  readonly #holding: Holding;
  readonly #state: ReturnType<AggregateItem['function']['create']>;
  readonly #seen: Set<GroupingKey> | undefined;
  #bytes = 0;

  constructor(item: AggregateItem, frame: Frame, holding: Holding) {
    this.#item = item;
    this.#frame = frame;
    this.#holding = holding;
    this.#state = item.function.create();
    this.#seen = item.distinct ? new Set() : undefined;
  }

  add(): void {
    const { args } = this.#item;
    const values = args.length === 0 ? NO_ARGUMENTS : args.map((arg) => arg(this.#frame));
    if (this.#seen && !this.#isNew(values[0]!)) return;
    if (this.#item.function.keepsValues) this.#keep(values[0]!);
    this.#state.add(values);
  }

  result(): Value {
    return this.#state.result();
  }

  #isNew(value: Value): boolean {
    const before = this.#seen!.size;
    const key = groupingKeyOfRow([value]);
    if (this.#seen!.add(key).size === before) return false;
    this.#holding.add(BYTES_PER_ENTRY + bytesOf(key));
    return true;
  }

  #keep(value: Value): void {
    const bytes = bytesOf(value);
    this.#bytes += bytes;
    this.#holding.add(bytes);
    this.#frame.budget.checkSize(this.#bytes);
  }
}

interface Group {
  readonly keys: readonly Value[];
  readonly accumulators: readonly Accumulator[];
}

/** Groups all rows of its source by its keys; without keys there is one group, also of no rows. */
export class AggregationOperator implements Operator {
  readonly #plan: Aggregation;
  readonly #source: Operator;
  readonly #frame: Frame;
  readonly #keySlots: readonly number[];
  readonly #holding: Holding;
  #groups: Group[] = [];
  readonly #byKey = new Map<GroupingKey, Group>();
  /** Groups by the one node that is their key, because nodes are what rows are grouped by most. */
  readonly #byNode = new Map<number, Group>();
  #isRead = false;
  #at = 0;

  constructor(plan: Aggregation, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
    this.#keySlots = plan.keys.map(({ slot }) => slot);
    this.#holding = new Holding(frame.budget);
  }

  open(): void {
    this.#source.open();
    this.#holding.release();
    this.#byKey.clear();
    this.#byNode.clear();
    this.#groups = [];
    this.#isRead = false;
    this.#at = 0;
  }

  next(): Signal {
    if (!this.#isRead) {
      if (this.#read() === PAUSE) return PAUSE;
      if (this.#plan.keys.length === 0 && this.#groups.length === 0) this.#addGroup([]);
      this.#isRead = true;
    }
    const group = this.#groups[this.#at++];
    if (!group) return END;
    restoreRow(group.keys, this.#keySlots, this.#frame);
    this.#plan.aggregates.forEach(({ slot }, at) => {
      this.#frame.slots[slot] = group.accumulators[at]!.result();
    });
    return ROW;
  }

  #read(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const group = this.#findGroup(this.#plan.keys.map(({ value }) => value(this.#frame)));
      for (const accumulator of group.accumulators) accumulator.add();
      if (this.#frame.budget.pauseDue()) return PAUSE;
    }
  }

  #findGroup(keys: readonly Value[]): Group {
    const [first] = keys;
    if (keys.length === 1 && first instanceof NodeValue) return this.#findIn(this.#byNode, first.index, keys);
    return this.#findIn(this.#byKey, keys.length === 0 ? null : groupingKeyOfRow(keys), keys);
  }

  #findIn<Key>(groups: Map<Key, Group>, key: Key, keys: readonly Value[]): Group {
    const known = groups.get(key);
    if (known) return known;
    const group = this.#addGroup(keys);
    groups.set(key, group);
    return group;
  }

  #addGroup(keys: readonly Value[]): Group {
    const bytes = keys.reduce<number>((sum, key) => sum + bytesOf(key), 0);
    this.#holding.add(bytes + BYTES_PER_ENTRY * (1 + this.#plan.aggregates.length));
    const accumulators = this.#plan.aggregates.map(
      (item) => new Accumulator(item, this.#frame, this.#holding),
    );
    const group = { keys, accumulators };
    this.#groups.push(group);
    return group;
  }
}
