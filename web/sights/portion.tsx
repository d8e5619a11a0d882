/** Long lists begin with a portion, so that a sight of thousands of things opens at once. */
import { signal } from '@preact/signals';

const PORTION = 200;
/** What is taken along is shown whole first, up to here: a file of more would open nowhere. */
const MOST_WHOLE = 5000;

const LISTS = [
  'links',
  'changes',
  'vague changes',
  'dated things',
  'undated things',
  'actors',
  'agreements, contracts and programmes',
  'entities',
] as const;
export type List = (typeof LISTS)[number];

/** How many of a list are shown, by its name, where that is not the usual portion. */
const shown = signal<ReadonlyMap<List, number>>(new Map());

/** The part of a list that is shown. */
export function portionOf<T>(name: List, items: readonly T[], usual = PORTION): readonly T[] {
  return items.slice(0, shown.value.get(name) ?? usual);
}

function showMore(name: List, number: number): void {
  shown.value = new Map([...shown.value, [name, number]]);
}

/** Shows lists whole, and waits until they stand there. */
export async function showWhole(): Promise<void> {
  shown.value = new Map(LISTS.map((name) => [name, MOST_WHOLE]));
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Says how much of a list is shown, with a way to more of it; nothing where it is shown whole. */
export function More({ name, total, usual = PORTION }: { name: List; total: number; usual?: number }) {
  const now = Math.min(total, shown.value.get(name) ?? usual);
  if (now >= total) return null;
  return (
    <p class="more">
      {now.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')} {name}{' '}
      <button type="button" class="small" onClick={() => showMore(name, now + usual)}>
        Show {Math.min(usual, total - now)} more
      </button>
      {total <= MOST_WHOLE && (
        <button type="button" class="small" onClick={() => showMore(name, total)}>
          Show all
        </button>
      )}
    </p>
  );
}
