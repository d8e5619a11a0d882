/** The Cypher box: its text, the running query and what came back. */
import { computed, effect, signal } from '@preact/signals';
import type { Problem, QueryAnswer } from '../src/domain/answers.ts';
import { post, Refusal, remove } from './api.ts';
import { giveExamples, given, giveValues, type Question, questions } from './library.ts';
import { go, place } from './navigation.ts';
import { settleFields } from './question-fields.ts';
import { parseValues, writeValues } from './question-values.ts';
import { announcement, returnedRows } from './state.ts';
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

/** The reviewed question that stands in the box, as long as nobody has changed its text. */
export const question = computed(() => questions.value.find(({ text }) => text === statement.value.trim()));

/** Puts a reviewed question into the box; one without parameters is run at once. */
export function chooseQuestion(chosen: Question): void {
  statement.value = chosen.text;
  giveExamples(chosen);
  if (chosen.parameters.length === 0) void runStatement();
}

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

interface Running {
  /** Chosen here, so that the server can be told to end it. */
  readonly id: string;
  readonly abort: AbortController;
}

let running: Running | undefined;

/** A random UUID; `crypto.randomUUID` is not there where the page came from another machine. */
function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function ask(text: string, parameters: string, { id, abort }: Running): Promise<Run> {
  try {
    const body = { statement: text, parameters: parseValues(parameters), id };
    const { data, meta } = await post<QueryAnswer>('/query', body, abort.signal);
    return { state: 'done', answer: data, tookMs: meta.tookMs };
  } catch (error) {
    if (error instanceof Refusal) return { state: 'failed', problem: error.problem };
    throw error;
  }
}

async function runText(text: string, parameters: string): Promise<void> {
  running?.abort.abort();
  const mine: Running = { id: createId(), abort: new AbortController() };
  running = mine;
  run.value = { state: 'running' };
  const result = await ask(text, parameters, mine).catch((error): Run => {
    if (mine.abort.signal.aborted) return { state: 'idle' };
    throw error;
  });
  if (running !== mine) return;
  running = undefined;
  if (result.state === 'done') remember(text);
  returnedRows.value = result.state === 'done' ? result.answer.values : [];
  run.value = result;
  announcement.value =
    result.state === 'done' ? `${count(result.answer.values.length, 'row')}.` : 'The query gave no answer.';
}

/** Runs what stands in the box with what stands in the fields, and puts both into the address. */
export async function runStatement(): Promise<void> {
  const text = statement.value.trim();
  if (!text) return;
  if (question.value && !(await settleFields(question.value))) return;
  // A changed text has no fields, but still means the parameters it came with.
  const parameters = question.value
    ? writeValues(question.value.parameters, given.value)
    : place.value.parameters;
  if (text === place.value.statement && parameters === place.value.parameters) void runText(text, parameters);
  else go({ view: 'cypher', statement: text, parameters });
}

/** Tells the server to end the running query, and waits for it no longer. */
export function cancelRun(): void {
  if (!running) return;
  const { id, abort } = running;
  running = undefined;
  run.value = { state: 'idle' };
  announcement.value = 'The query is cancelled.';
  void remove(`/query/${id}`)
    // It may have ended by itself in the meantime.
    .catch((error) => {
      if (!(error instanceof Refusal)) throw error;
    })
    .finally(() => abort.abort());
}

/** A query in the address is shown and run when the reader arrives at it. */
export function followStatement(): void {
  let shown = '';
  effect(() => {
    const { view, statement: text, parameters } = place.value;
    const both = text + parameters;
    if (view !== 'cypher' || !text || both === shown) return;
    shown = both;
    statement.value = text;
    giveValues(parameters);
    void runText(text, parameters);
  });
}
