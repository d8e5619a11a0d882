import type { Frame } from '../expressions/frame.ts';
import type { AggregateItem, Aggregation, Distinct } from '../plan/plan.ts';
import { type GroupingKey, groupingKeyOfRow } from '../values/grouping.ts';
import type { Value } from '../values/value.ts';
import { bytesOf, keepRow } from './held-rows.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';

const BYTES_PER_ENTRY = 64;

/** Rows whose slots were not met together before. */
export class DistinctOperator implements Operator {
  readonly #source: Operator;
  readonly #slots: readonly number[];
  readonly #frame: Frame;
  readonly #seen = new Set<GroupingKey>();
  #held = 0;

  constructor({ slots }: Distinct, source: Operator, frame: Frame) {
    this.#source = source;
    this.#slots = slots;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#seen.clear();
    this.#frame.budget.release(this.#held);
    this.#held = 0;
  }

  next(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const key = groupingKeyOfRow(this.#slots.map((slot) => this.#frame.slots[slot]!));
      const before = this.#seen.size;
      if (this.#seen.add(key).size > before) {
        this.#hold(key);
        return ROW;
      }
      if (this.#frame.budget.pauseDue()) return PAUSE;
    }
  }

  #hold(key: GroupingKey): void {
    const bytes = BYTES_PER_ENTRY + bytesOf(key);
    this.#held += bytes;
    this.#frame.budget.hold(bytes);
  }
}

/** One aggregate of one group: leaves doubles out where the call says DISTINCT. */
class Accumulator {
  readonly #item: AggregateItem;
  readonly #frame: Frame;
  readonly #state: ReturnType<AggregateItem['function']['create']>;
  readonly #seen: Set<GroupingKey> | undefined;
  #bytes = 0;

  constructor(item: AggregateItem, frame: Frame) {
    this.#item = item;
    this.#frame = frame;
    this.#state = item.function.create();
    this.#seen = item.distinct ? new Set() : undefined;
  }

  add(): void {
    const args = this.#item.args.map((arg) => arg(this.#frame));
    if (this.#seen) {
      const before = this.#seen.size;
      const key = groupingKeyOfRow([args[0]!]);
      if (this.#seen.add(key).size === before) return;
      this.#frame.budget.hold(BYTES_PER_ENTRY + bytesOf(key));
    }
    if (this.#item.function.keepsValues) this.#keep(args[0] ?? null);
    this.#state.add(args);
  }

  result(): Value {
    return this.#state.result();
  }

  #keep(value: Value): void {
    const bytes = bytesOf(value);
    this.#bytes += bytes;
    this.#frame.budget.hold(bytes);
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
  readonly #groups = new Map<GroupingKey, Group>();
  #results: Iterator<Group> | undefined;

  constructor(plan: Aggregation, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
    this.#keySlots = plan.keys.map(({ slot }) => slot);
  }

  open(): void {
    this.#source.open();
    this.#groups.clear();
    this.#results = undefined;
  }

  next(): Signal {
    if (!this.#results) {
      if (this.#read() === PAUSE) return PAUSE;
      if (this.#plan.keys.length === 0 && this.#groups.size === 0) this.#addGroup(null);
      this.#results = this.#groups.values();
    }
    const { value: group, done } = this.#results.next();
    if (done) return END;
    for (let at = 0; at < this.#keySlots.length; at++)
      this.#frame.slots[this.#keySlots[at]!] = group.keys[at]!;
    this.#plan.aggregates.forEach(({ slot }, at) => {
      this.#frame.slots[slot] = group.accumulators[at]!.result();
    });
    return ROW;
  }

  #read(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const key = this.#writeKeys();
      const group = this.#groups.get(key) ?? this.#addGroup(key);
      for (const accumulator of group.accumulators) accumulator.add();
      if (this.#frame.budget.pauseDue()) return PAUSE;
    }
  }

  #writeKeys(): GroupingKey {
    if (this.#plan.keys.length === 0) return null;
    const keys = this.#plan.keys.map(({ value }) => value(this.#frame));
    for (let at = 0; at < keys.length; at++) this.#frame.slots[this.#keySlots[at]!] = keys[at]!;
    return groupingKeyOfRow(keys);
  }

  #addGroup(key: GroupingKey): Group {
    this.#frame.budget.hold(BYTES_PER_ENTRY * (1 + this.#plan.aggregates.length));
    const keys = keepRow(this.#keySlots, this.#frame);
    const group = {
      keys,
      accumulators: this.#plan.aggregates.map((item) => new Accumulator(item, this.#frame)),
    };
    this.#groups.set(key, group);
    return group;
  }
}
