/** The Cypher box: its text, the running query and what came back. */
import { effect, signal } from '@preact/signals';
import type { Problem, QueryAnswer } from '../src/domain/answers.ts';
import { post, Refusal } from './api.ts';
import { go, place } from './navigation.ts';
import { announcement } from './state.ts';
import { count } from './words.ts';

export type Run =
  | { readonly state: 'idle' | 'running' }
  | { readonly state: 'done'; readonly answer: QueryAnswer; readonly tookMs: number }
  | { readonly state: 'failed'; readonly problem: Problem };

const FIRST_STATEMENT = `MATCH (a:State)-[t:BUYER_IN]->(c:Contract)
RETURN a.name AS buyer, c.name AS contract, t.status AS status
ORDER BY buyer LIMIT 25`;

export const statement = signal(place.value.statement || FIRST_STATEMENT);
export const run = signal<Run>({ state: 'idle' });

/** Is the editor there, or still the plain box? */
export const editorReady = signal(false);

const HISTORY_KEY = 'entente.queries';
const LONGEST_HISTORY = 30;

function readHistory(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(HISTORY_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** The queries run in this browser, the latest first. */
export const queryHistory = signal(readHistory());

function remember(text: string): void {
  queryHistory.value = [text, ...queryHistory.value.filter((other) => other !== text)].slice(
    0,
    LONGEST_HISTORY,
  );
  localStorage.setItem(HISTORY_KEY, JSON.stringify(queryHistory.value));
}

let running: AbortController | undefined;

async function ask(text: string, abort: AbortSignal): Promise<Run> {
  try {
    const { data, meta } = await post<QueryAnswer>('/query', { statement: text, parameters: {} }, abort);
    return { state: 'done', answer: data, tookMs: meta.tookMs };
  } catch (error) {
    if (error instanceof Refusal) return { state: 'failed', problem: error.problem };
    throw error;
  }
}

async function runText(text: string): Promise<void> {
  running?.abort();
  const abort = new AbortController();
  running = abort;
  run.value = { state: 'running' };
  const result = await ask(text, abort.signal).catch((error): Run => {
    if (abort.signal.aborted) return { state: 'idle' };
    throw error;
  });
  if (running !== abort) return;
  if (result.state === 'done') remember(text);
  run.value = result;
  announcement.value =
    result.state === 'done' ? `${count(result.answer.values.length, 'row')}.` : 'The query gave no answer.';
}

/** Runs what stands in the box, and puts it into the address. */
export function runStatement(): void {
  const text = statement.value.trim();
  if (!text) return;
  if (text === place.value.statement) void runText(text);
  else go({ view: 'cypher', statement: text });
}

export function cancelRun(): void {
  running?.abort();
  run.value = { state: 'idle' };
}

/** A query in the address is shown and run when the reader arrives at it. */
export function followStatement(): void {
  let shown = '';
  effect(() => {
    const { view, statement: text } = place.value;
    if (view !== 'cypher' || !text || text === shown) return;
    shown = text;
    statement.value = text;
    void runText(text);
  });
}
