/** Single letters that save a way with Tab. They can be switched off, and never act while something is typed. */
import { effect, signal } from '@preact/signals';
import type { PathView } from '../src/domain/answers.ts';
import { go } from './navigation.ts';
import { announcement, choosePath, chosenPath, paths } from './state.ts';
import { switchTheme } from './theme.ts';

const STORED = 'entente.keys';

/** Do single letters act? */
export const lettersOn = signal(localStorage.getItem(STORED) !== 'off');
/** Is the list of letters shown? */
export const keysShown = signal(false);

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function stepTo(step: 1 | -1): void {
  if (paths.value.state !== 'ready') return;
  const { paths: best, others } = paths.value.data;
  const all: readonly PathView[] = [...best, ...others];
  const at = all.findIndex(({ id }) => id === chosenPath.value?.id);
  const next = all[at + step];
  if (next) choosePath(next);
}

export interface Key {
  readonly letter: string;
  readonly does: string;
  readonly act: () => void;
}

/** What each letter does, in the order in which they are listed. */
export const KEYS: readonly Key[] = [
  { letter: '/', does: 'search entities', act: () => focusOn('#search') },
  { letter: 'f', does: 'ask anew: the field From', act: () => focusOn('#from') },
  { letter: 'n', does: 'the next path', act: () => stepTo(1) },
  { letter: 'p', does: 'the path before', act: () => stepTo(-1) },
  { letter: 'd', does: 'the dossier', act: () => focusOn('.dossier') },
  { letter: 'g', does: 'the graph', act: () => go({ view: 'graph' }) },
  { letter: 't', does: 'light or dark', act: switchTheme },
  {
    letter: '?',
    does: 'this list',
    act: () => {
      keysShown.value = !keysShown.value;
    },
  },
];

const TYPED_IN = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="textbox"]';

function onKey(event: KeyboardEvent): void {
  if (!lettersOn.value || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // Fields in a shadow root are its first target, not the event's.
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(TYPED_IN)) return;
  const key = KEYS.find(({ letter }) => letter === event.key);
  if (!key) return;
  event.preventDefault();
  key.act();
}

export function switchLetters(): void {
  lettersOn.value = !lettersOn.value;
  announcement.value = lettersOn.value ? 'Single letters act.' : 'Single letters are switched off.';
}

/** Listens to the letters, and remembers whether they are on. */
export function followLetters(): void {
  addEventListener('keydown', onKey);
  effect(() => {
    if (lettersOn.value) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  });
}
