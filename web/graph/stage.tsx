/** The place of the picture: loads the renderer when first shown, and says so where it cannot draw. */
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { go, place } from '../navigation.ts';
import { announcement, hovered, nodeOf, pin, rendererFault, scene, shownGraph, stage } from '../state.ts';
import { reducedMotion } from '../theme.ts';
import { count, sayKind } from '../words.ts';
import { Lasso } from './lasso.tsx';
import { type Direction, stepFrom } from './walk.ts';

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/** Mounts a renderer into `container` until the returned function is called. */
function mount(container: HTMLElement): () => void {
  if (!hasWebGl()) {
    rendererFault.value = 'This browser does not draw with WebGL, so the same graph is shown as a list.';
    return () => {};
  }
  let stop = () => {};
  let gone = false;
  void import('./renderer.ts').then(({ createRenderer }) => {
    if (gone) return;
    const renderer = createRenderer(container, {
      onHover: (id) => {
        hovered.value = id;
      },
      onPin: (id, x, y) => pin(id, { x, y }),
      onOpen: (id) => go(place.value.view === 'graph' ? { id } : { view: 'entity', id }),
    });
    stage.value = renderer;
    let framed: string | undefined;
    const stopDrawing = effect(() => {
      renderer.draw(scene.value);
      const wanted = scene.value.framed.join(' ');
      if (wanted !== framed) renderer.frame(scene.value.framed, framed !== undefined && !reducedMotion());
      framed = wanted;
    });
    const stopHover = effect(() => renderer.emphasize(hovered.value));
    stop = () => {
      stopDrawing();
      stopHover();
      stage.value = undefined;
      renderer.kill();
    };
  });
  return () => {
    gone = true;
    stop();
  };
}

/** Arrow keys go from entity to entity, Enter opens the one under the cursor. What it is on is read out. */
function KeyboardCursor() {
  const id = hovered.value;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && id) go(place.value.view === 'graph' ? { id } : { view: 'entity', id });
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    hovered.value = stepFrom(shownGraph.value, id, event.key as Direction);
    const node = hovered.value && nodeOf(hovered.value);
    if (node) announcement.value = `${node.name}, ${sayKind(node.kind)}, ${count(node.degree, 'link')}`;
  };
  return (
    <div
      class="cursor"
      role="application"
      aria-label="Graph cursor: arrow keys move, Enter opens"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => {
        hovered.value = undefined;
      }}
    />
  );
}

function ZoomButtons() {
  const zoom = (factor: number) => stage.value?.zoom(factor, !reducedMotion());
  return (
    <div class="zoom">
      <button type="button" class="icon-button" aria-label="Zoom in" onClick={() => zoom(0.7)}>
        +
      </button>
      <button type="button" class="icon-button" aria-label="Zoom out" onClick={() => zoom(1.4)}>
        −
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Show everything"
        onClick={() => stage.value?.frame([], !reducedMotion())}
      >
        ⤢
      </button>
    </div>
  );
}

export function Stage({ label }: { label: string }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => (container.current ? mount(container.current) : undefined), []);
  return (
    <section class="stage" aria-label={label}>
      <div class="canvas" ref={container} aria-hidden="true" />
      <KeyboardCursor />
      <Lasso />
      {rendererFault.value ? <p class="notice">{rendererFault.value}</p> : <ZoomButtons />}
    </section>
  );
}
