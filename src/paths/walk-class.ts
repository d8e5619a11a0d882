/** What a constraint asks of a tie besides confidence and days, packed into one number: a look-up answers it. */
import type { Phase } from '../domain/status.ts';
import { TIE_TYPE_NAMES, type TieType } from '../domain/tie-types.ts';

export interface ClassParts {
  readonly type: TieType;
  readonly phase: Phase;
  readonly disputed: boolean;
  readonly background: boolean;
  /** Ended, and it is known until when: on a day before that it was current. */
  readonly ended: boolean;
}

const TYPE_NUMBER: ReadonlyMap<string, number> = new Map(TIE_TYPE_NAMES.map((type, index) => [type, index]));
const PHASE_NUMBER = { current: 0, planned: 1, past: 2, none: 3 } as const satisfies Record<Phase, number>;
const PHASE_OF: readonly Phase[] = ['current', 'planned', 'past', 'none'];

/** From one type to the next. */
export const TYPE_STEP = 64;

/** The class of a tie that a scenario takes away; no constraint allows it. */
export const REMOVED = TIE_TYPE_NAMES.length * TYPE_STEP;

/** One more than the highest class, the direction bit (1) included. */
export const CLASS_COUNT = REMOVED + 2;

/** Bits: 0 direction, 1 background, 2 disputed, 3 ended, 4–5 phase, from 6 the type. */
export function packClass(parts: ClassParts): number {
  const type = TYPE_NUMBER.get(parts.type);
  if (type === undefined) throw new TypeError(`"${parts.type}" is no type of tie (domain/tie-types.ts)`);
  const marks = (parts.background ? 2 : 0) | (parts.disputed ? 4 : 0) | (parts.ended ? 8 : 0);
  return (type << 6) | (PHASE_NUMBER[parts.phase] << 4) | marks;
}

/** The parts of a class; its direction bit is left aside. */
export function unpackClass(packed: number): ClassParts {
  return {
    type: TIE_TYPE_NAMES[packed >> 6]!,
    phase: PHASE_OF[(packed >> 4) & 3]!,
    disputed: (packed & 4) !== 0,
    background: (packed & 2) !== 0,
    ended: (packed & 8) !== 0,
  };
}
