/**
 * Where the reader is. Everything that can be linked to is a place, and a place is the query part of the address:
 * `/?from=rok&to=nato&phase=current,planned`.
 */
import type { Kind } from '../src/domain/kinds.ts';
import type { Phase } from '../src/domain/status.ts';

export const VIEWS = ['paths', 'graph', 'entity', 'sources', 'cypher'] as const;
export type View = (typeof VIEWS)[number];

export interface Place {
  readonly view: View;
  readonly from: string;
  readonly to: string;
  /** Id of the chosen path; empty where the best one is meant. */
  readonly path: string;
  readonly phases: readonly Phase[];
  readonly maxHops: number;
  /** `YYYY-MM-DD`, or empty for any day. */
  readonly validAt: string;
  readonly minConfidence: number;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly noDisputed: boolean;
  readonly noBackground: boolean;
  /** The entity or source that is open. */
  readonly id: string;
  readonly focus: string;
  readonly hiddenKinds: readonly Kind[];
  /** Does the graph also show what no link reaches? */
  readonly lone: boolean;
  readonly statement: string;
}

export const START: Place = {
  view: 'paths',
  from: '',
  to: '',
  path: '',
  phases: ['current'],
  maxHops: 6,
  validAt: '',
  minConfidence: 0,
  via: [],
  avoid: [],
  noDisputed: false,
  noBackground: false,
  id: '',
  focus: '',
  hiddenKinds: [],
  lone: false,
  statement: '',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readNumber(text: string | null, least: number, most: number, fallback: number): number {
  const value = Number(text);
  return text && Number.isInteger(value) && value >= least && value <= most ? value : fallback;
}

const readList = (text: string | null): string[] => (text ? text.split(',').filter(Boolean) : []);

function readPhases(text: string | null): readonly Phase[] {
  const known = readList(text).filter((item): item is Phase => ['current', 'planned', 'past'].includes(item));
  return known.length ? known : START.phases;
}

/** The place an address means. What it does not understand in it is left out. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const view = query.get('view') as View;
  const validAt = query.get('validAt') ?? '';
  return {
    view: VIEWS.includes(view) ? view : 'paths',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    path: query.get('path') ?? '',
    phases: readPhases(query.get('phase')),
    maxHops: readNumber(query.get('maxHops'), 1, 10, START.maxHops),
    validAt: DAY.test(validAt) ? validAt : '',
    minConfidence: readNumber(query.get('minConfidence'), 0, 100, 0),
    via: readList(query.get('via')),
    avoid: readList(query.get('avoid')),
    noDisputed: query.get('disputed') === 'no',
    noBackground: query.get('background') === 'no',
    id: query.get('id') ?? '',
    focus: query.get('focus') ?? '',
    hiddenKinds: readList(query.get('hide')) as Kind[],
    lone: query.get('lone') === 'yes',
    statement: query.get('query') ?? '',
  };
}

/** The address of a place, with nothing in it that is as at the start. */
export function writePlace(place: Place): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string, usual = '') => {
    if (value !== usual) query.set(name, value);
  };
  put('view', place.view, 'paths');
  put('id', place.id);
  put('from', place.from);
  put('to', place.to);
  put('path', place.path);
  put('phase', place.phases.join(','), START.phases.join(','));
  put('maxHops', String(place.maxHops), String(START.maxHops));
  put('validAt', place.validAt);
  put('minConfidence', String(place.minConfidence), '0');
  put('via', place.via.join(','));
  put('avoid', place.avoid.join(','));
  put('disputed', place.noDisputed ? 'no' : '');
  put('background', place.noBackground ? 'no' : '');
  put('focus', place.focus);
  put('hide', place.hiddenKinds.join(','));
  put('lone', place.lone ? 'yes' : '');
  put('query', place.statement);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `/?${text}` : '/';
}

/** The address of a fresh place that differs from the start in a few things. */
export function hrefOf(change: Partial<Place>): string {
  return writePlace({ ...START, ...change });
}
