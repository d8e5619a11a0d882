/** Choosing several entities by drawing a line round them. */
import { signal } from '@preact/signals';
import { go, place } from '../navigation.ts';
import { announcement, stage } from '../state.ts';
import { count } from '../words.ts';
import type { Point } from './polygon.ts';

/** Is a line to be drawn, and how far is it? */
const drawing = signal(false);
const line = signal<readonly Point[]>([]);
const chosen = signal<readonly string[]>([]);

function pointOf(event: PointerEvent & { readonly currentTarget: SVGSVGElement }): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function finish(): void {
  chosen.value = stage.value?.within(line.value) ?? [];
  line.value = [];
  drawing.value = false;
  announcement.value = `${count(chosen.value.length, 'entity', 'entities')} chosen.`;
}

function Drawing() {
  return (
    <svg
      class="lasso"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        line.value = [pointOf(event)];
      }}
      onPointerMove={(event) => {
        if (line.value.length > 0) line.value = [...line.value, pointOf(event)];
      }}
      onPointerUp={finish}
    >
      <polygon points={line.value.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}

function Choice() {
  const ids = chosen.value;
  const take = (change: Parameters<typeof go>[0]) => {
    chosen.value = [];
    go(change);
  };
  return (
    <p class="lasso-choice">
      {count(ids.length, 'entity', 'entities')} chosen
      <button type="button" class="small" onClick={() => take({ only: ids })}>
        Only these
      </button>
      <button type="button" class="small" onClick={() => take({ hidden: [...place.value.hidden, ...ids] })}>
        Hide them
      </button>
      <button type="button" class="small" onClick={() => take({})}>
        Never mind
      </button>
    </p>
  );
}

export function Lasso() {
  if (place.value.view !== 'graph') return null;
  return (
    <>
      {drawing.value && <Drawing />}
      {chosen.value.length > 0 && <Choice />}
      <button
        type="button"
        class="small lasso-button"
        aria-pressed={drawing.value}
        onClick={() => {
          drawing.value = !drawing.value;
        }}
      >
        Draw round several
      </button>
    </>
  );
}
