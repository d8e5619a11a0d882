/** Questions to the program that serves this page, and how it says no. */
import type { Answer, EntitySummary, Problem } from '../src/domain/answers.ts';
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

/** The question for the paths of a place, with every hop's evidence. */
export function pathsAddress(place: Place): string {
  const query = new URLSearchParams({ from: place.from, to: place.to, k: '40', include: 'dossier' });
  query.set('maxHops', String(place.maxHops));
  query.set('phase', place.phases.join(','));
  if (place.validAt) query.set('validAt', place.validAt);
  if (place.minConfidence) query.set('minConfidence', String(place.minConfidence));
  if (place.via.length) query.set('via', place.via.join(','));
  if (place.avoid.length) query.set('avoid', place.avoid.join(','));
  if (place.noDisputed) query.set('disputed', 'false');
  if (place.noBackground) query.set('background', 'false');
  return `/paths?${query}`;
}
