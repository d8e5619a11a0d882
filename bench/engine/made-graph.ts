/** A graph made by chance, the same for a size each time: few items have very many ties, most have few. */
export interface MadeGraph {
  readonly items: readonly Item[];
  readonly ties: readonly Tie[];
}

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly score: number;
  readonly shelf: string;
}

/** Ends are places in `items`. */
export interface Tie {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly since: string;
  readonly status: string;
  readonly note: string;
  readonly certain: boolean;
}

const COLOURS = ['red', 'green', 'blue', 'white', 'black'];
const TYPES = ['KNOWS', 'KNOWS', 'KNOWS', 'LIKES', 'OWNS'];
const STATUSES = ['planned', 'inForce', 'ended'];
/** Ties per item. */
const TIES_PER_ITEM = 5;

/** Half of all ties end where others ended before. */
export function makeGraph(tieCount: number): MadeGraph {
  const roll = dice(tieCount);
  const below = (bound: number) => Math.floor(roll() * bound);
  const count = Math.max(10, Math.round(tieCount / TIES_PER_ITEM));
  const items = Array.from(
    { length: count },
    (_, at): Item => ({
      id: `item-${at}`,
      name: `Item number ${at}`,
      colour: COLOURS[below(COLOURS.length)]!,
      score: below(1000),
      shelf: `shelf ${below(40)}`,
    }),
  );
  const ends = new Int32Array(tieCount);
  const ties = Array.from({ length: tieCount }, (_, at): Tie => {
    ends[at] = at > 0 && roll() < 0.5 ? ends[below(at)]! : below(count);
    return {
      type: TYPES[below(TYPES.length)]!,
      from: below(count),
      to: ends[at],
      weight: below(100),
      since: `20${10 + below(16)}-0${1 + below(9)}-${10 + below(18)}`,
      status: STATUSES[below(STATUSES.length)]!,
      note: `remark ${below(1000)}`,
      certain: roll() < 0.5,
    };
  });
  return { items, ties };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
