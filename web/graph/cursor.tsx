/** The picture by keyboard. What the cursor is on is read out. */
import { go, place } from '../navigation.ts';
import { announcement, hovered, nodeOf, openInPicture, pin, scene, stage } from '../state.ts';
import { reducedMotion } from '../theme.ts';
import { count, sayKind } from '../words.ts';
import type { SceneNode } from './scene.ts';
import { type Direction, stepFrom } from './walk.ts';

function sayDisc({ id, label, holds }: SceneNode): string {
  if (holds) return `Group of ${count(holds, 'entity', 'entities')} around ${label}. Enter opens it.`;
  const node = nodeOf(id);
  return node ? `${node.name}, ${sayKind(node.kind)}, ${count(node.degree, 'link')}` : label;
}

function step(direction: Direction): void {
  const { nodes } = scene.value;
  hovered.value = stepFrom(scene.value, hovered.value, direction);
  const on = nodes.find(({ id }) => id === hovered.value);
  if (!on) return;
  stage.value?.reveal(on.id, !reducedMotion());
  announcement.value = sayDisc(on);
}

/** A share of the picture's width that one press moves an entity by. */
const NUDGE = 0.02;

function move(direction: Direction, id: string): void {
  const { nodes } = scene.value;
  const xs = nodes.map(({ x }) => x);
  const length = Math.max(1, NUDGE * (Math.max(...xs) - Math.min(...xs)));
  const on = nodes.find((node) => node.id === id);
  if (!on || on.holds) return;
  const [dx, dy] = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[
    direction
  ] as [number, number];
  pin(id, { x: on.x + dx * length, y: on.y + dy * length });
  announcement.value = `${on.label} moved, and stays there.`;
}

function hide(id: string): void {
  const name = nodeOf(id)?.name;
  if (!name || place.value.view !== 'graph') return;
  hovered.value = undefined;
  go({ hidden: [...place.value.hidden, id] });
  announcement.value = `${name} is hidden.`;
}

function onKeyDown(event: KeyboardEvent): void {
  const { key, shiftKey } = event;
  const id = hovered.value;
  if (key.startsWith('Arrow')) {
    event.preventDefault();
    if (shiftKey && id) move(key as Direction, id);
    else step(key as Direction);
  } else if (key === 'Enter' && id) openInPicture(id);
  else if (key === 'Delete' && id) hide(id);
  else if (key === '+' || key === '-') stage.value?.zoom(key === '+' ? 0.7 : 1.4, !reducedMotion());
}

/** Takes the keys while it has the focus. */
export function Cursor() {
  return (
    <div
      class="cursor"
      role="application"
      aria-label="Graph cursor: arrow keys move, Enter opens, Shift with arrows moves the entity, Delete hides it"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => {
        hovered.value = undefined;
      }}
    />
  );
}
