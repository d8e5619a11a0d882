import { isKept, toggleKept } from '../collection-state.ts';

/** Puts a hop or a claim into the reader's collection, or takes it out. */
export function KeepButton({ id, sentence, place }: { id: string; sentence: string; place: string }) {
  const kept = isKept(id);
  return (
    <button
      type="button"
      class="plain small keep"
      aria-pressed={kept}
      onClick={() => toggleKept(id, sentence, place)}
    >
      {kept ? 'Kept' : 'Keep'}
      <span class="sr">: {sentence}</span>
    </button>
  );
}
