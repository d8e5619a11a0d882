/** An answer that may still be on its way, as a signal. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Answer, AnswerMeta, Problem } from '../src/domain/answers.ts';
import { Refusal, read } from './api.ts';

export type Remote<T> =
  | { readonly state: 'idle' | 'loading' }
  | { readonly state: 'ready'; readonly data: T; readonly total: number | undefined }
  | { readonly state: 'failed'; readonly problem: Problem };

/** The dataset version and engine of the latest answer. */
export const latestMeta = signal<AnswerMeta | undefined>(undefined);

const REMEMBERED = 40;
const remembered = new Map<string, Remote<unknown>>();

function remember(address: string, answer: Remote<unknown>): void {
  remembered.delete(address);
  remembered.set(address, answer);
  const oldest = remembered.keys().next().value;
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

type Reader<T> = (address: string, signal: AbortSignal) => Promise<Answer<T>>;

async function ask<T>(address: string, reader: Reader<T>, abort: AbortSignal): Promise<Remote<T>> {
  try {
    const answer = await reader(address, abort);
    latestMeta.value = answer.meta;
    return { state: 'ready', data: answer.data, total: answer.total };
  } catch (error) {
    if (error instanceof Refusal) return { state: 'failed', problem: error.problem };
    throw error;
  }
}

/** Asks anew whenever the address changes; no address, no question. Answers are remembered, so Back is instant. */
export function remote<T>(
  address: () => string | undefined,
  reader: Reader<T> = read,
): ReadonlySignal<Remote<T>> {
  const answer = signal<Remote<T>>({ state: 'idle' });
  effect(() => {
    const wanted = address();
    if (wanted === undefined) {
      answer.value = { state: 'idle' };
      return;
    }
    const known = remembered.get(wanted);
    if (known) {
      answer.value = known as Remote<T>;
      return;
    }
    answer.value = { state: 'loading' };
    const abort = new AbortController();
    ask(wanted, reader, abort.signal).then(
      (result) => {
        if (result.state === 'ready') remember(wanted, result);
        if (!abort.signal.aborted) answer.value = result;
      },
      (error) => {
        if (!abort.signal.aborted) throw error;
      },
    );
    return () => abort.abort();
  });
  return answer;
}
