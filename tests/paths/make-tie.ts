import type { WalkTie } from '../../src/paths/walk-index.ts';

/** A current tie of unknown dates, `COOPERATES_WITH` unless told otherwise. */
export function makeTie(id: string, from: string, to: string, more: Partial<WalkTie> = {}): WalkTie {
  return {
    ...{
      id,
      from,
      to,
      type: 'COOPERATES_WITH',
      phase: 'current',
      confidence: 50,
      disputed: false,
      background: false,
    },
    ...{ sinceMin: '0001-01-01', sinceMax: '9999-12-31', untilMin: '0001-01-01', untilMax: '9999-12-31' },
    ...more,
  };
}
