/**
 * What a path costs, as one integer that orders paths: hops, then doubt (sum of 100 − confidence), then hub cost
 * (sum of ⌊log₂ degree⌋ of the entities in between); or doubt before hops. Sums of at most ten hops stay below
 * their field's width, so adding integers adds the fields.
 */
export const HUB_BITS = 9;
const DOUBT_BITS = 10;
const HOP_BITS = 4;

/** One more than the highest cost of a path of ten hops. */
export const COST_SPAN = 2 ** (HUB_BITS + DOUBT_BITS + HOP_BITS);

export interface CostScale {
  /** Cost of one hop. */
  readonly hop: number;
  /** Cost of one point of doubt. */
  readonly doubt: number;
}

export const BY_HOPS: CostScale = { hop: 2 ** (HUB_BITS + DOUBT_BITS), doubt: 2 ** HUB_BITS };
export const BY_CERTAINTY: CostScale = { hop: 2 ** HUB_BITS, doubt: 2 ** (HUB_BITS + HOP_BITS) };
