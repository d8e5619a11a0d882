/** The place of the picture: loads the renderer when first shown, and says so where it cannot draw. */
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { go } from '../navigation.ts';
import { hovered, rendererFault, scene, stage } from '../state.ts';
import { reducedMotion } from '../theme.ts';

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
      onOpen: (id) => go({ view: 'entity', id }),
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
      {rendererFault.value ? <p class="notice">{rendererFault.value}</p> : <ZoomButtons />}
    </section>
  );
}
