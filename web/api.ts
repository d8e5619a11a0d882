/** Questions to the program that serves this page, and how it says no. */
import type { Answer, EntitySummary, Problem } from '../src/domain/answers.ts';
import { KIND_NAMES } from '../src/domain/kinds.ts';
import type { Place } from './place.ts';

const BASE = '/api/v1';

/** A refusal as the server worded it, or a plain sentence where no server answered. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

function unreachable(cause: unknown): Refusal {
  const detail =
    'Entente does not answer. Is it still running? Start it again with npm start, then reload this page.';
  const refusal = new Refusal({
    type: 'about:blank',
    title: 'No answer',
    status: 0,
    code: 'unavailable',
    detail,
  });
  refusal.cause = cause;
  return refusal;
}

async function readProblem(response: Response): Promise<Refusal> {
  const plain: Problem = {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: 'internal',
    detail: `The server answered ${response.status}.`,
  };
  if (!response.headers.get('content-type')?.includes('json')) return new Refusal(plain);
  return new Refusal({ ...plain, ...((await response.json()) as Partial<Problem>) });
}

async function send<T>(address: string, init: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(BASE + address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw unreachable(cause);
  }
  if (!response.ok) throw await readProblem(response);
  return (await response.json()) as Answer<T>;
}

/** @throws Refusal, or an AbortError when `signal` fires. */
export function read<T>(address: string, signal?: AbortSignal): Promise<Answer<T>> {
  return send<T>(address, signal ? { signal } : {});
}

/** A list with all of its pages. @throws as `read` */
export async function readAll<T>(address: string, signal?: AbortSignal): Promise<Answer<readonly T[]>> {
  const first = await read<readonly T[]>(address, signal);
  const all = [...first.data];
  for (let next = first.page?.next; next; ) {
    const page = await read<readonly T[]>(`${address}&next=${encodeURIComponent(next)}`, signal);
    all.push(...page.data);
    next = page.page?.next;
  }
  return { ...first, data: all };
}

/** @throws Refusal, or an AbortError when `signal` fires. */
export function post<T>(address: string, body: unknown, signal?: AbortSignal): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json' };
  return send<T>(address, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

/** The entities whose name or alias begins with `prefix`, best first. */
export async function suggest(prefix: string, signal?: AbortSignal): Promise<readonly EntitySummary[]> {
  return (await read<readonly EntitySummary[]>(`/suggest?prefix=${encodeURIComponent(prefix)}`, signal)).data;
}

/** @throws Refusal */
export async function remove(address: string): Promise<void> {
  await send(address, { method: 'DELETE' });
}

/** What a tie must be to be walked, as a place has it. */
function constraintsOf(place: Place): URLSearchParams {
  const query = new URLSearchParams({ phase: place.phases.join(',') });
  if (place.validAt) query.set('validAt', place.validAt);
  if (place.minConfidence) query.set('minConfidence', String(place.minConfidence));
  if (place.types.length) query.set('types', place.types.join(','));
  if (place.hubDegree) query.set('hubDegree', String(place.hubDegree));
  if (place.loose.includes('senses')) query.set('senses', 'cooperative,neutral,competitive,adverse');
  if (place.loose.includes('through')) query.set('through', KIND_NAMES.join(','));
  if (place.noDisputed) query.set('disputed', 'false');
  if (place.noBackground) query.set('background', 'false');
  return query;
}

function betweenOf(place: Place): URLSearchParams {
  const query = constraintsOf(place);
  query.set('from', place.from);
  query.set('to', place.to);
  return query;
}

function walkOf(place: Place): URLSearchParams {
  const query = betweenOf(place);
  query.set('k', '40');
  query.set('maxHops', String(place.maxHops));
  if (place.via.length) query.set('via', place.via.join(','));
  if (place.avoid.length) query.set('avoid', place.avoid.join(','));
  if (place.order === 'diverse') query.set('diverse', 'true');
  else query.set('rank', place.order);
  return query;
}

/** The question for the paths of a place, with every hop's evidence. */
export function pathsAddress(place: Place): string {
  const query = walkOf(place);
  query.set('include', 'dossier');
  return `/paths?${query}`;
}

/** The question for what the two of a place hang on. */
export function cutAddress(place: Place): string {
  const query = betweenOf(place);
  if (place.anyLoss) query.set('kinds', KIND_NAMES.join(','));
  return `/paths/cut?${query}`;
}

/** The question for what a scenario would change between the two of a place. */
export function whatIfAddress(place: Place, scenario: readonly string[]): string {
  const query = walkOf(place);
  query.set('scenario', scenario.join(','));
  return `/paths/whatif?${query}`;
}

/** The question for what the two of a place, and those beside them, are all tied to. */
export function commonAddress(place: Place): string {
  const query = constraintsOf(place);
  query.set('ids', [place.from, place.to, ...place.beside].join(','));
  return `/common?${query}`;
}

/** The question for the paths that came and went between the two days of a place. */
export function changesAddress(place: Place): string {
  const query = walkOf(place);
  query.delete('validAt');
  query.set('before', place.changedFrom);
  query.set('after', place.changedTo);
  return `/changes?${query}`;
}

/** The question for what connects most. */
export function centralAddress(most: number): string {
  return `/central?limit=${most}`;
}
