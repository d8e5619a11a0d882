/** The place of the picture: loads the renderer when first shown, and says so where it cannot draw. */
import { effect, signal, untracked } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { place } from '../navigation.ts';
import {
  framedIds,
  highlight,
  hovered,
  litCentre,
  openInPicture,
  pin,
  rendererFault,
  scene,
  stage,
} from '../state.ts';
import { reducedMotion } from '../theme.ts';
import { Cursor } from './cursor.tsx';
import { Lasso } from './lasso.tsx';

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

const NO_WEBGL = 'This browser does not draw with WebGL, so the same graph is shown as a list.';

/** How often the browser took the drawing surface away from this page. */
const losses = signal(0);
const MOST_LOSSES = 5;

/** Draws into `container` until the returned function is called. After a lost surface it begins anew. */
async function drawInto(container: HTMLElement, isGone: () => boolean): Promise<() => void> {
  const { createRenderer } = await import('./renderer.ts');
  if (isGone()) return () => {};
  const renderer = createRenderer(
    container,
    untracked(() => scene.value),
    {
      onHover: (id) => {
        hovered.value = id;
      },
      onPin: (id, x, y) => pin(id, { x, y }),
      onOpen: openInPicture,
      onLost: () => {
        losses.value++;
      },
    },
  );
  let framed: string | undefined;
  const stopDrawing = effect(() => {
    renderer.draw(scene.value);
    renderer.light(highlight.value, litCentre.value);
    // Only what is there, so that a late graph moves the camera.
    const ids = framedIds.value;
    const move = framed !== undefined && !reducedMotion();
    if (ids.join(' ') !== framed) renderer.frame(ids, move);
    framed = ids.join(' ');
  });
  stage.value = renderer;
  return () => {
    stopDrawing();
    stage.value = undefined;
    renderer.kill();
  };
}

/** Mounts a renderer, again after each loss, until the returned function is called. */
function mount(container: HTMLElement): () => void {
  return effect(() => {
    if (losses.value >= MOST_LOSSES || !hasWebGl()) {
      rendererFault.value = NO_WEBGL;
      return;
    }
    let gone = false;
    let stop = () => {};
    void drawInto(container, () => gone).then((stopDrawing) => {
      if (gone) stopDrawing();
      stop = stopDrawing;
    });
    return () => {
      gone = true;
      stop();
    };
  });
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
    <section class="stage" aria-label={label} aria-busy={!stage.value && !rendererFault.value}>
      <div class="canvas" ref={container} aria-hidden="true" />
      <Cursor />
      {place.value.view === 'graph' && <Lasso />}
      {rendererFault.value ? <p class="notice">{rendererFault.value}</p> : <ZoomButtons />}
    </section>
  );
}
