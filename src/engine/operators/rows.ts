import { CypherError } from '../../language/cypher-error.ts';
import type { Evaluate, Frame } from '../expressions/frame.ts';
import { asCondition } from '../expressions/truth.ts';
import { type Numbers, numbersOf } from '../functions/list-functions.ts';
import type { Filter, Projection, Unwind } from '../plan/plan.ts';
import { isInteger, isList, type ListValue } from '../values/value.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** One row, which is what the slots hold already. */
export class ArgumentOperator implements Operator {
  #given = true;

  open(): void {
    this.#given = false;
  }

  next(): Signal {
    if (this.#given) return END;
    this.#given = true;
    return ROW;
  }
}

export class FilterOperator implements Operator {
  readonly #source: Operator;
  readonly #condition: Evaluate;
  readonly #frame: Frame;

  constructor({ condition }: Filter, source: Operator, frame: Frame) {
    this.#source = source;
    this.#condition = condition;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
  }

  next(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW || asCondition(this.#condition(this.#frame)) === true) return signal;
      if (this.#frame.budget.pauseDue()) return PAUSE;
    }
  }
}

export class ProjectionOperator implements Operator {
  readonly #source: Operator;
  readonly #items: Projection['items'];
  readonly #frame: Frame;

  constructor({ items }: Projection, source: Operator, frame: Frame) {
    this.#source = source;
    this.#items = items;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
  }

  next(): Signal {
    const signal = this.#source.next();
    if (signal !== ROW) return signal;
    for (const { slot, value } of this.#items) this.#frame.slots[slot] = value(this.#frame);
    return ROW;
  }
}

/** A value that is no list counts as a list of one, null as none. */
export class UnwindOperator implements Operator {
  readonly #source: Operator;
  readonly #plan: Unwind;
  readonly #frame: Frame;
  #itemAt: Numbers['itemAt'] = () => null;
  #length = 0;
  #at = 0;

  constructor(plan: Unwind, source: Operator, frame: Frame) {
    this.#source = source;
    this.#plan = plan;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#length = 0;
    this.#at = 0;
  }

  next(): Signal {
    while (this.#at >= this.#length) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const { length, itemAt } = this.#items();
      this.#length = length;
      this.#itemAt = itemAt;
      this.#at = 0;
    }
    this.#frame.slots[this.#plan.slot] = this.#itemAt(this.#at++);
    return ROW;
  }

  #items(): Numbers {
    const { list, range } = this.#plan;
    if (range) return numbersOf(range.map((argument) => argument(this.#frame)));
    const value = list(this.#frame);
    const items: ListValue = value === null ? [] : isList(value) ? value : [value];
    return { length: items.length, itemAt: (at) => items[at]! };
  }
}

/** How many rows SKIP or LIMIT says. @throws CypherError for anything but an integer from 0. */
export function rowCount(count: Evaluate, frame: Frame, clause: string): number {
  const value = count(frame);
  if (isInteger(value) && value >= 0) return Number(value);
  throw new CypherError(
    'Neo.ClientError.Statement.ArgumentError',
    `Invalid input. ${clause} takes an INTEGER that is 0 or more.`,
  );
}

export class SkipOperator implements Operator {
  readonly #source: Operator;
  readonly #count: Evaluate;
  readonly #frame: Frame;
  #left = 0;

  constructor(count: Evaluate, source: Operator, frame: Frame) {
    this.#source = source;
    this.#count = count;
    this.#frame = frame;
  }

  open(): void {
    this.#left = rowCount(this.#count, this.#frame, 'SKIP');
    this.#source.open();
  }

  next(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW || this.#left === 0) return signal;
      this.#left--;
    }
  }
}

/** Stops asking its source when it has its rows: what comes before works no more than needed. */
export class LimitOperator implements Operator {
  readonly #source: Operator;
  readonly #count: Evaluate;
  readonly #frame: Frame;
  #left = 0;

  constructor(count: Evaluate, source: Operator, frame: Frame) {
    this.#source = source;
    this.#count = count;
    this.#frame = frame;
  }

  open(): void {
    this.#left = rowCount(this.#count, this.#frame, 'LIMIT');
    this.#source.open();
  }

  next(): Signal {
    if (this.#left === 0) return END;
    const signal = this.#source.next();
    if (signal === ROW) this.#left--;
    return signal;
  }
}
