/**
 * Where the reader is. Everything that can be linked to is a place, and a place is the query part of the address:
 * `/?from=rok&to=nato&phase=current,planned`.
 */
import type { Kind } from '../src/domain/kinds.ts';
import type { Phase } from '../src/domain/status.ts';
import { readScenario } from './scenario.ts';

export const VIEWS = [
  'paths',
  'graph',
  'entity',
  'figures',
  'sources',
  'problems',
  'cypher',
  'collection',
] as const;
export type View = (typeof VIEWS)[number];

/** Ways of seeing the same part of the graph. */
export const SIGHTS = ['picture', 'outline', 'table', 'timeline', 'changes', 'map', 'matrix'] as const;
export type Sight = (typeof SIGHTS)[number];

/** Links of rivalry and conflict; kinds of entity that are no ways, such as judgments and documents. */
export const LOOSENESSES = ['senses', 'through'] as const;
export type Looseness = (typeof LOOSENESSES)[number];

/** Orders of paths. */
export const ORDERS = ['hops', 'certainty', 'diverse'] as const;
export type Order = (typeof ORDERS)[number];

/** Forms of the answer to a query. */
export const FORMS = ['table', 'graph', 'chart'] as const;
export type Form = (typeof FORMS)[number];

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
  /** Types of tie that are walked; empty for all. */
  readonly types: readonly string[];
  /** Entities with more ties than this are not passed through; 0 for no such limit. */
  readonly hubDegree: number;
  /** What paths may also use that they do not use by default. */
  readonly loose: readonly Looseness[];
  /** What counts first among the paths: few hops, sure hops, or that they share little. */
  readonly order: Order;
  /** Entities beside the two whose common ties are sought too. */
  readonly beside: readonly string[];
  /** What is open beside the paths. */
  readonly tools: readonly string[];
  /** Words of a what-if. */
  readonly scenario: readonly string[];
  /** Words of another what-if, with which the first is compared. */
  readonly rival: readonly string[];
  /** May any entity be lost, not only what was agreed or founded? */
  readonly anyLoss: boolean;
  readonly noDisputed: boolean;
  readonly noBackground: boolean;
  /** The entity or source that is open. */
  readonly id: string;
  /** The claim at which a source is open; empty for its beginning. */
  readonly claim: string;
  /** The entity in the middle of the graph; empty for all of it. */
  readonly focus: string;
  /** Entities whose neighbours are shown too. */
  readonly expanded: readonly string[];
  /** Entities that are not shown. */
  readonly hidden: readonly string[];
  /** Only these entities; empty for no such limit. */
  readonly only: readonly string[];
  readonly sight: Sight;
  readonly hiddenPhases: readonly Phase[];
  /** Only what may have held on this day; empty for any day. */
  readonly day: string;
  /** The two days between which changes are listed; empty for the usual ones. */
  readonly changedFrom: string;
  readonly changedTo: string;
  /** A column of the table, with `-` in front for descending. */
  readonly sort: string;
  readonly hiddenKinds: readonly Kind[];
  /** Does the graph also show what no link reaches? */
  readonly lone: boolean;
  /** Groups of a large picture that are shown by their entities, by their busiest one. */
  readonly opened: readonly string[];
  /** Is a large picture drawn entity by entity, without groups? */
  readonly apart: boolean;
  readonly statement: string;
  /** How the answer to the statement is shown, and which of its columns the chart draws; empty for the first. */
  readonly form: Form;
  readonly charted: string;
  /** Values of the statement's parameters as a JSON object; empty for none. */
  readonly parameters: string;
  /** The data version that a passed-on link was made with; empty where it was not passed on. */
  readonly version: string;
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
  types: [],
  hubDegree: 0,
  loose: [],
  order: 'hops',
  beside: [],
  tools: [],
  scenario: [],
  rival: [],
  anyLoss: false,
  noDisputed: false,
  noBackground: false,
  id: '',
  claim: '',
  focus: '',
  expanded: [],
  hidden: [],
  only: [],
  sight: 'picture',
  hiddenPhases: [],
  day: '',
  changedFrom: '',
  changedTo: '',
  sort: '',
  hiddenKinds: [],
  lone: false,
  opened: [],
  apart: false,
  statement: '',
  form: 'table',
  charted: '',
  parameters: '',
  version: '',
};

const PHASES: readonly Phase[] = ['current', 'planned', 'past', 'none'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readNumber(text: string | null, least: number, most: number, fallback: number): number {
  const value = Number(text);
  return text && Number.isInteger(value) && value >= least && value <= most ? value : fallback;
}

const readList = (text: string | null): string[] => (text ? text.split(',').filter(Boolean) : []);

const readPhases = (text: string | null): Phase[] =>
  readList(text).filter((item): item is Phase => PHASES.includes(item as Phase));

const readDay = (text: string | null): string => (text && DAY.test(text) ? text : '');

/** The place an address means. What it does not understand in it is left out. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const view = query.get('view') as View;
  const sight = query.get('as') as Sight;
  const form = query.get('form') as Form;
  const order = query.get('rank') as Order;
  const phases = readPhases(query.get('phase')).filter((phase) => phase !== 'none');
  return {
    view: VIEWS.includes(view) ? view : 'paths',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    path: query.get('path') ?? '',
    phases: phases.length ? phases : START.phases,
    maxHops: readNumber(query.get('maxHops'), 1, 10, START.maxHops),
    validAt: readDay(query.get('validAt')),
    minConfidence: readNumber(query.get('minConfidence'), 0, 100, 0),
    via: readList(query.get('via')),
    avoid: readList(query.get('avoid')),
    types: readList(query.get('types')),
    hubDegree: readNumber(query.get('hubDegree'), 1, 10_000, 0),
    loose: LOOSENESSES.filter((loose) => readList(query.get('loose')).includes(loose)),
    order: ORDERS.includes(order) ? order : 'hops',
    beside: readList(query.get('beside')),
    tools: readList(query.get('tools')),
    scenario: readScenario(query.get('scenario')),
    rival: readScenario(query.get('rival')),
    anyLoss: query.get('lose') === 'any',
    noDisputed: query.get('disputed') === 'no',
    noBackground: query.get('background') === 'no',
    id: query.get('id') ?? '',
    claim: query.get('claim') ?? '',
    focus: query.get('focus') ?? '',
    expanded: readList(query.get('expand')),
    hidden: readList(query.get('without')),
    only: readList(query.get('only')),
    sight: SIGHTS.includes(sight) ? sight : 'picture',
    hiddenPhases: readPhases(query.get('hidePhase')),
    day: readDay(query.get('day')),
    changedFrom: readDay(query.get('changedFrom')),
    changedTo: readDay(query.get('changedTo')),
    sort: query.get('sort') ?? '',
    hiddenKinds: readList(query.get('hide')) as Kind[],
    lone: query.get('lone') === 'yes',
    opened: readList(query.get('open')),
    apart: query.get('gather') === 'no',
    statement: query.get('query') ?? '',
    form: FORMS.includes(form) ? form : 'table',
    charted: query.get('column') ?? '',
    parameters: query.get('parameters') ?? '',
    version: query.get('v') ?? '',
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
  put('claim', place.claim);
  put('from', place.from);
  put('to', place.to);
  put('path', place.path);
  put('phase', place.phases.join(','), START.phases.join(','));
  put('maxHops', String(place.maxHops), String(START.maxHops));
  put('validAt', place.validAt);
  put('minConfidence', String(place.minConfidence), '0');
  put('via', place.via.join(','));
  put('avoid', place.avoid.join(','));
  put('types', place.types.join(','));
  put('hubDegree', String(place.hubDegree), '0');
  put('loose', place.loose.join(','));
  put('rank', place.order, 'hops');
  put('beside', place.beside.join(','));
  put('tools', place.tools.join(','));
  put('scenario', place.scenario.join(','));
  put('rival', place.rival.join(','));
  put('lose', place.anyLoss ? 'any' : '');
  put('disputed', place.noDisputed ? 'no' : '');
  put('background', place.noBackground ? 'no' : '');
  put('focus', place.focus);
  put('as', place.sight, 'picture');
  put('expand', place.expanded.join(','));
  put('without', place.hidden.join(','));
  put('only', place.only.join(','));
  put('hidePhase', place.hiddenPhases.join(','));
  put('day', place.day);
  put('changedFrom', place.changedFrom);
  put('changedTo', place.changedTo);
  put('sort', place.sort);
  put('hide', place.hiddenKinds.join(','));
  put('lone', place.lone ? 'yes' : '');
  put('open', place.opened.join(','));
  put('gather', place.apart ? 'no' : '');
  put('query', place.statement);
  put('form', place.form, 'table');
  put('column', place.charted);
  put('parameters', place.parameters);
  put('v', place.version);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `/?${text}` : '/';
}

/** The address of a fresh place that differs from the start in a few things. */
export function hrefOf(change: Partial<Place>): string {
  return writePlace({ ...START, ...change });
}
