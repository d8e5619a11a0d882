/** Choosing several discs by drawing a line round them. */
import { signal } from '@preact/signals';
import { go, place } from '../navigation.ts';
import { announcement, stage } from '../state.ts';
import { count } from '../words.ts';
import { leaderOf } from './gathering.ts';
import type { Point } from './polygon.ts';

/** An address holds no more ids than this. */
const MOST = 400;

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
  announcement.value = `${count(chosen.value.length, 'disc')} chosen.`;
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

function Step({ label, change }: { label: string; change: Parameters<typeof go>[0] }) {
  const take = () => {
    chosen.value = [];
    go(change);
  };
  return (
    <button type="button" class="small" onClick={take}>
      {label}
    </button>
  );
}

function Choice() {
  const { hidden, opened } = place.value;
  const leaders = chosen.value.flatMap((id) => leaderOf(id) ?? []);
  const ids = chosen.value.filter((id) => leaderOf(id) === undefined);
  const parts = [
    ids.length > 0 && count(ids.length, 'entity', 'entities'),
    leaders.length > 0 && count(leaders.length, 'group'),
  ];
  return (
    <p class="lasso-choice">
      {parts.filter(Boolean).join(' and ')} chosen
      {ids.length > MOST && ': draw round fewer to go on'}
      {ids.length > 0 && ids.length <= MOST && (
        <>
          <Step label="Only these" change={{ only: ids }} />
          <Step label="Hide them" change={{ hidden: [...hidden, ...ids] }} />
        </>
      )}
      {leaders.length > 0 && <Step label="Open the groups" change={{ opened: [...opened, ...leaders] }} />}
      <Step label="Never mind" change={{}} />
    </p>
  );
}

export function Lasso() {
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
