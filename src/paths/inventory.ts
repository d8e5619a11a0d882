/** What there is at all among ties and entities: a constraint that keeps nothing away need not be asked of each. */
import type { TieFilter } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';

interface Inventory {
  readonly classes: readonly number[];
  readonly kinds: readonly number[];
  readonly greatestDegree: number;
}

const known = new WeakMap<Uint16Array, Inventory>();

/** Counted when first asked for; a scenario has classes of its own. */
function inventoryOf({ rows, kinds }: WalkIndex): Inventory {
  const { offsets, slotClasses } = rows;
  const found = known.get(slotClasses);
  if (found) return found;
  let greatestDegree = 0;
  for (let entity = 0; entity < rows.entityCount; entity++) {
    greatestDegree = Math.max(greatestDegree, offsets[entity + 1]! - offsets[entity]!);
  }
  const inventory = { classes: distinct(slotClasses), kinds: distinct(kinds), greatestDegree };
  known.set(slotClasses, inventory);
  return inventory;
}

function distinct(numbers: Uint8Array | Uint16Array): number[] {
  const seen = new Uint8Array(0x10000);
  const found: number[] = [];
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place]!;
    if (seen[number] === 1) continue;
    seen[number] = 1;
    found.push(number);
  }
  return found;
}

/** Whether every tie of an index passes a filter in both directions, its days left aside. */
export function admitsEveryTie(index: WalkIndex, { forward, backward, minConfidence }: TieFilter): boolean {
  if (minConfidence > 0) return false;
  return inventoryOf(index).classes.every((packed) => forward[packed] === 1 && backward[packed] === 1);
}

/** Whether every entity of an index may be passed through, unless it is named. */
export function admitsEveryEntity(index: WalkIndex, { closedKinds, hubDegree }: TieFilter): boolean {
  const { kinds, greatestDegree } = inventoryOf(index);
  return greatestDegree <= hubDegree && kinds.every((kind) => closedKinds[kind] === 0);
}
