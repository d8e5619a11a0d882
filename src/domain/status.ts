/**
 * How far along a thing is (status) and what that means for a reader (phase). The phase is always computed,
 * never stated.
 */
export const STATUS_PHASE = {
  considered: 'planned',
  proposed: 'planned',
  pledged: 'planned',
  planned: 'planned',
  negotiating: 'planned',
  announced: 'planned',
  concluded: 'planned',
  selected: 'planned',
  signed: 'current',
  ratified: 'current',
  inForce: 'current',
  underWay: 'current',
  delivered: 'current',
  completed: 'current',
  suspended: 'past',
  ended: 'past',
  cancelled: 'past',
  superseded: 'past',
  notAgreed: 'none',
  unknown: 'none',
} as const;

export type Status = keyof typeof STATUS_PHASE;
export type Phase = (typeof STATUS_PHASE)[Status];

export const STATUSES = Object.keys(STATUS_PHASE) as readonly Status[];
export const PHASES = ['current', 'planned', 'past', 'none'] as const satisfies readonly Phase[];

/** `domain/` words to the words on the screen. */
export const STATUS_LABEL: Readonly<Record<Status, string>> = {
  considered: 'considered',
  proposed: 'proposed',
  pledged: 'pledged',
  planned: 'planned',
  negotiating: 'being negotiated',
  announced: 'announced',
  concluded: 'talks concluded',
  selected: 'selected',
  signed: 'signed',
  ratified: 'ratified',
  inForce: 'in force',
  underWay: 'under way',
  delivered: 'delivered',
  completed: 'completed',
  suspended: 'suspended',
  ended: 'ended',
  cancelled: 'cancelled',
  superseded: 'superseded',
  notAgreed: 'not agreed',
  unknown: 'unknown',
};

export const PHASE_LABEL: Readonly<Record<Phase, string>> = {
  planned: 'planned',
  current: 'in force or done',
  past: 'ended',
  none: 'not agreed or unknown',
};

/** The phase of a tie is never further along than that of either end. */
export function leastAlong(...phases: readonly Phase[]): Phase {
  if (phases.includes('none')) return 'none';
  if (phases.includes('planned')) return 'planned';
  return phases.includes('past') ? 'past' : 'current';
}
