import type { Frame } from '../expressions/frame.ts';
import type { SelectPaths } from '../plan/plan.ts';
import { type GroupingKey, groupingKeyOfRow } from '../values/grouping.ts';
import type { Value } from '../values/value.ts';
import { Holding, keepRow, restoreRow } from './held-rows.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';
import { rowCount } from './rows.ts';

interface Candidate {
  readonly length: number;
  readonly row: readonly Value[];
}

/** Reads all paths of its source and gives, for each pair of ends, the shortest ones. */
export class SelectPathsOperator implements Operator {
  readonly #plan: SelectPaths;
  readonly #source: Operator;
  readonly #frame: Frame;
  readonly #holding: Holding;
  readonly #partitions = new Map<GroupingKey, Candidate[]>();
  #count = 1;
  #chosen: Candidate[] | undefined;
  #at = 0;

  constructor(plan: SelectPaths, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
    this.#holding = new Holding(frame.budget);
  }

  open(): void {
    this.#holding.release();
    this.#partitions.clear();
    this.#chosen = undefined;
    this.#count = rowCount(this.#plan.count, this.#frame, 'SHORTEST');
    this.#source.open();
  }

  next(): Signal {
    if (!this.#chosen) {
      if (this.#read() === PAUSE) return PAUSE;
      this.#chosen = [...this.#partitions.values()].flatMap((candidates) => this.#choose(candidates));
      this.#at = 0;
    }
    const candidate = this.#chosen[this.#at++];
    if (!candidate) return END;
    restoreRow(candidate.row, this.#plan.slots, this.#frame);
    return ROW;
  }

  #read(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const key = groupingKeyOfRow(this.#plan.partition.map((slot) => this.#frame.slots[slot]!));
      const length = this.#plan.length(this.#frame) as number;
      const candidate = { length, row: keepRow(this.#plan.slots, this.#frame, this.#holding) };
      const partition = this.#partitions.get(key);
      if (partition) partition.push(candidate);
      else this.#partitions.set(key, [candidate]);
    }
  }

  #choose(candidates: readonly Candidate[]): Candidate[] {
    const sorted = candidates.toSorted((left, right) => left.length - right.length);
    const { keep } = this.#plan;
    if (keep === 'any' || keep === 'shortest') return sorted.slice(0, this.#count);
    const lengths = [...new Set(sorted.map(({ length }) => length))];
    const longest = lengths[Math.min(keep === 'all shortest' ? 1 : this.#count, lengths.length) - 1] ?? -1;
    return sorted.filter(({ length }) => length <= longest);
  }
}
