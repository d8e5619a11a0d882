/** The state of a field in which an entity is chosen from suggestions (ARIA combobox with a list). */
import { effect, type Signal, signal } from '@preact/signals';
import type { EntitySummary } from '../src/domain/answers.ts';
import { Refusal, suggest } from './api.ts';

export interface Suggestions {
  readonly id: string;
  readonly text: Signal<string>;
  readonly chosen: Signal<EntitySummary | undefined>;
  readonly options: Signal<readonly EntitySummary[]>;
  /** Index of the option under the cursor keys; -1 where none is. */
  readonly active: Signal<number>;
  readonly open: Signal<boolean>;
  /** What is wrong with the field, said beside it. */
  readonly fault: Signal<string>;
  readonly onChoose: (entity: EntitySummary) => void;
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Is this one of its names, or how one of its names begins? */
function bears(entity: EntitySummary, text: string): boolean {
  return [entity.name, entity.id, ...entity.aliases].some((name) => fold(name).startsWith(fold(text)));
}

/** What bears exactly this name before what merely begins with it: "NATO" is NATO before it is NATO Europe. */
export function exactFirst(entities: readonly EntitySummary[], text: string): readonly EntitySummary[] {
  const sought = fold(text.trim());
  const exact = (entity: EntitySummary) =>
    [entity.name, entity.id, ...entity.aliases].some((name) => fold(name) === sought);
  return [...entities.filter(exact), ...entities.filter((entity) => !exact(entity))];
}

const PAUSE_MS = 60;

function ask(field: Suggestions, text: string): () => void {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    suggest(text, abort.signal).then(
      (options) => {
        field.options.value = exactFirst(options, text);
        field.active.value = -1;
      },
      (error) => {
        if (error instanceof Refusal) field.fault.value = error.message;
      },
    );
  }, PAUSE_MS);
  return () => {
    clearTimeout(timer);
    abort.abort();
  };
}

export function createSuggestions(id: string, onChoose: (entity: EntitySummary) => void): Suggestions {
  const field: Suggestions = {
    id,
    text: signal(''),
    chosen: signal(undefined),
    options: signal([]),
    active: signal(-1),
    open: signal(false),
    fault: signal(''),
    onChoose,
  };
  effect(() => {
    const text = field.text.value.trim();
    if (!field.open.value) return;
    if (text) return ask(field, text);
    field.options.value = [];
    field.active.value = -1;
    return;
  });
  return field;
}

export function choose(field: Suggestions, entity: EntitySummary): void {
  show(field, entity);
  field.onChoose(entity);
}

/** Enter takes the option under the cursor keys, else the first, else whatever the text names. */
export async function takeBest(field: Suggestions): Promise<void> {
  const { options, active, open } = field;
  const listed = open.value ? options.value[Math.max(0, active.value)] : undefined;
  const best = listed ?? (await settle(field));
  if (best) choose(field, best);
}

/** Fills the field without telling anybody. */
export function show(field: Suggestions, entity: EntitySummary | undefined): void {
  field.text.value = entity?.name ?? '';
  field.chosen.value = entity;
  field.open.value = false;
  field.fault.value = '';
}

export function type(field: Suggestions, text: string): void {
  field.text.value = text;
  field.chosen.value = undefined;
  field.fault.value = '';
  field.open.value = true;
}

/** Round through the options, and through the field itself, where none is active. */
export function moveActive(field: Suggestions, step: 1 | -1): void {
  field.open.value = true;
  const places = field.options.value.length + 1;
  field.active.value = ((field.active.value + 1 + step + places) % places) - 1;
}

/** What the text names, else the field says what is wrong. */
async function nameBest(field: Suggestions, text: string): Promise<EntitySummary | undefined> {
  const near = exactFirst(await suggest(text), text);
  const found = near.find((entity) => bears(entity, text));
  if (found) show(field, found);
  else {
    const question = near[0] ? `Did you mean ${near[0].name}?` : 'Try another spelling, or a shorter one.';
    field.fault.value = `Nothing here is called “${text}”. ${question}`;
  }
  return found;
}

/** The chosen one, or the best whose name begins with the text; else the field says what is wrong. */
export async function settle(field: Suggestions): Promise<EntitySummary | undefined> {
  if (field.chosen.value) return field.chosen.value;
  const text = field.text.value.trim();
  if (!text) {
    field.fault.value = 'Name an entity: a state, an organization, a firm, an agreement …';
    return undefined;
  }
  try {
    return await nameBest(field, text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    field.fault.value = error.message;
    return undefined;
  }
}
