/** Hops and claims that the reader keeps, with notes, in this browser alone. */
import { effect, signal } from '@preact/signals';
import { sayCitation } from './exports/citation.ts';
import { announcement, citation } from './state.ts';

export interface Kept {
  /** Id of a claim or a tie. */
  readonly id: string;
  readonly sentence: string;
  /** Source and place, where it is a claim. */
  readonly place: string;
  /** The address it was kept from. */
  readonly address: string;
  readonly version: string;
  readonly note: string;
}

const KEY = 'entente.collection';

function readKept(): readonly Kept[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? (stored as Kept[]) : [];
  } catch {
    return [];
  }
}

export const collection = signal<readonly Kept[]>(readKept());

export const isKept = (id: string): boolean => collection.value.some((kept) => kept.id === id);

export function toggleKept(id: string, sentence: string, place: string): void {
  if (isKept(id)) {
    collection.value = collection.value.filter((kept) => kept.id !== id);
    announcement.value = 'Removed from your collection.';
    return;
  }
  const { address, version } = citation();
  collection.value = [...collection.value, { id, sentence, place, address, version, note: '' }];
  announcement.value = 'Kept in your collection.';
}

export function writeNote(id: string, note: string): void {
  collection.value = collection.value.map((kept) => (kept.id === id ? { ...kept, note } : kept));
}

/** The collection as one Markdown file. */
export function writeCollection(): string {
  const items = collection.value.flatMap(({ sentence, place, address, note, id }) => [
    `- ${sentence} (\`${id}\`${place && `, ${place}`})`,
    ...(note ? [`  - Note: ${note.replaceAll('\n', ' ')}`] : []),
    `  - <${address}>`,
  ]);
  return ['# Collection', '', ...items, '', sayCitation(citation()), ''].join('\n');
}

/** Keeps the browser's storage in step. */
export function storeCollection(): void {
  effect(() => {
    localStorage.setItem(KEY, JSON.stringify(collection.value));
  });
}
