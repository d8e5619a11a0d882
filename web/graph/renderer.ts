/** The only file that knows how sigma is run. Panels change state; the stage hands each new scene to this. */
import { createNodeImageProgram } from '@sigma/node-image';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram, NodePointProgram } from 'sigma/rendering';
import { cameraFor } from './camera.ts';
import { middleOf } from './curves.ts';
import { followDragging } from './dragging.ts';
import { createLabelDrawing, LABEL_FONT, type Taken } from './drawing.ts';
import { TieProgram } from './edge-program.ts';
import { iconAddress } from './kind-marks.ts';
import { drawDisputedMark, drawLit, type View } from './lit-layer.ts';
import { isInside, type Point } from './polygon.ts';
import type { Highlight, Scene, SceneNode, SceneTie } from './scene.ts';

export interface RendererEvents {
  readonly onHover: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  /** An entity was moved by hand, in the graph's units. */
  readonly onPin: (id: string, x: number, y: number) => void;
  /** The browser took the drawing surface away: this renderer draws no more. */
  readonly onLost: () => void;
}

export interface Renderer {
  draw(scene: Scene): void;
  /** Lights a path, and the surroundings of one entity, over the rest. */
  light(path: Highlight | undefined, centre: string | undefined): void;
  frame(ids: readonly string[], animate: boolean): void;
  zoom(factor: number, animate: boolean): void;
  /** Brings a disc that lies outside the picture to its middle. */
  reveal(id: string, animate: boolean): void;
  /** The entities within a line drawn round them, in the container's pixels. */
  within(line: readonly Point[]): readonly string[];
  /** The picture as it stands, as PNG. */
  picture(): Promise<Blob>;
  kill(): void;
}

function nodeAttributes(node: SceneNode, { plain, palette }: Scene) {
  const { label, x, y, size, color, kind, holds, ring } = node;
  const image = kind && !plain ? iconAddress(kind, palette.icon) : '';
  // In the renderer y grows upwards.
  const type = kind && plain ? 'point' : 'entity';
  return { label, x, y: -y, size, color, holds, ring, image, type, forceLabel: holds !== undefined };
}

function edgeAttributes({ color, size, dash, curvature, bond }: SceneTie, plain: boolean) {
  return { color, size, dash, curvature, type: bond ? 'bond' : plain ? 'line' : 'tie' };
}

function makeGraph(scene: Scene): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const node of scene.nodes) graph.addNode(node.id, nodeAttributes(node, scene));
  for (const tie of scene.ties) {
    graph.addEdgeWithKey(tie.id, tie.from, tie.to, edgeAttributes(tie, scene.plain));
  }
  return graph;
}

const isWithin = ({ x, y }: Point, box: Taken[number]): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

const boxOf = ({ x, y }: Point, radius: number): Taken[number] => ({
  ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
});

const MOVE_MS = 320;
const USUAL_WIDTH = 600;
const NOTHING: Highlight = { nodes: new Set(), ties: new Set() };

/** @throws Error where the browser has no WebGL. */
export function createRenderer(container: HTMLElement, first: Scene, events: RendererEvents): Renderer {
  let scene = first;
  let path = NOTHING;
  let centre: string | undefined;
  const taken: Taken = [];
  const palette = () => scene.palette;
  /** Has a label of this frame been drawn? The first finds where all discs are now; sigma's very first frame has no camera yet. */
  let begun = true;
  const writeName = createLabelDrawing(palette, taken);
  const sigma = new Sigma(makeGraph(scene), container, {
    allowInvalidContainer: true,
    edgeProgramClasses: { tie: TieProgram, bond: EdgeRectangleProgram, line: EdgeLineProgram },
    nodeProgramClasses: {
      entity: createNodeImageProgram({
        debounceTimeout: 20,
        size: { mode: 'force', value: 128 },
        keepWithinCircle: true,
      }),
      point: NodePointProgram,
    },
    hideEdgesOnMove: scene.plain,
    defaultDrawNodeLabel: (context, node, settings) => {
      if (!begun) taken.splice(0, taken.length, ...groupBoxes());
      begun = true;
      writeName(context, node, settings);
    },
    // What the pointer is on is drawn on the lit layer.
    defaultDrawNodeHover: () => {},
    labelFont: LABEL_FONT,
    labelGridCellSize: 90,
    labelDensity: 0.8,
    labelRenderedSizeThreshold: 7,
    stagePadding: Math.min(70, container.offsetWidth / 8),
    // Sizes hardly follow the zoom, so that lines stay lines and labels keep their room; on a narrow screen all is smaller.
    zoomToSizeRatioFunction: (ratio) =>
      ratio ** 0.2 * Math.max(1, Math.min(1.5, USUAL_WIDTH / container.offsetWidth)),
  });
  // The place among the layers is handed on, though the type does not know it.
  sigma.createCanvasContext('lit', { afterLayer: 'labels' } as object);
  sigma.resize(true);
  const lit = sigma.getCanvases().lit!.getContext('2d')!;
  const view: View = {
    at: (id) => sigma.graphToViewport(sigma.getGraph().getNodeAttributes(id) as unknown as Point),
    size: (size) => sigma.scaleSize(size),
  };

  /** Where groups stand, whose numbers are to be free of names and marks. */
  const groupBoxes = (): Taken =>
    scene.nodes.filter(({ holds }) => holds).map(({ id, size }) => boxOf(view.at(id), view.size(size)));

  function around(): Pick<Parameters<typeof drawLit>[1], 'nodes' | 'ties'> {
    const graph = sigma.getGraph();
    const near = new Set(centre && graph.hasNode(centre) ? [centre, ...graph.neighbors(centre)] : []);
    return {
      nodes: scene.nodes.filter(({ id }) => path.nodes.has(id) || near.has(id)),
      ties: scene.ties.filter(
        ({ id, from, to }) => path.ties.has(id) || ((from === centre || to === centre) && near.size > 0),
      ),
    };
  }

  let shown = around();

  /** Marks of disputed ties on the whole picture; what is lit above all. */
  function drawOver(): void {
    const { width, height } = sigma.getDimensions();
    lit.clearRect(0, 0, width, height);
    const dimmed = shown.nodes.length > 0;
    container.classList.toggle('dimmed', dimmed);
    if (dimmed) drawLit(lit, { ...shown, path, centre }, view, palette());
    else if (!scene.plain) {
      const numbers = groupBoxes();
      for (const { disputed, from, to, curvature } of scene.ties) {
        const middle = disputed && middleOf(view.at(from), view.at(to), curvature);
        if (middle && !numbers.some((box) => isWithin(middle, box))) drawDisputedMark(lit, middle, palette());
      }
    }
  }

  sigma.on('beforeRender', () => {
    begun = false;
  });
  sigma.on('afterRender', drawOver);
  sigma.on('enterNode', ({ node }) => events.onHover(node));
  sigma.on('leaveNode', () => events.onHover(undefined));
  sigma.on('clickNode', ({ node }) => events.onOpen(node));
  const resizing = new ResizeObserver(() => sigma.refresh());
  resizing.observe(container);
  const losing = new AbortController();
  // The event does not bubble, but is seen on its way down.
  container.addEventListener('webglcontextlost', () => events.onLost(), {
    capture: true,
    signal: losing.signal,
  });
  followDragging(sigma, (id, x, y) => events.onPin(id, x, -y));
  const camera = sigma.getCamera();
  return {
    draw(next) {
      if (next === scene) return;
      scene = next;
      shown = around();
      sigma.setSetting('hideEdgesOnMove', scene.plain);
      // At once, so that the camera can be reckoned from the new positions.
      sigma.setGraph(makeGraph(scene));
    },
    light(newPath = NOTHING, newCentre) {
      path = newPath;
      centre = newCentre;
      shown = around();
      drawOver();
    },
    frame(ids, animate) {
      sigma.setCustomBBox(null);
      void camera.animate(cameraFor(sigma, ids), { duration: animate ? MOVE_MS : 0 });
    },
    zoom(factor, animate) {
      void camera.animate({ ratio: camera.ratio * factor }, { duration: animate ? MOVE_MS / 2 : 0 });
    },
    reveal(id, animate) {
      const { width, height } = sigma.getDimensions();
      const { x, y } = view.at(id);
      if (x > 0 && y > 0 && x < width && y < height) return;
      void camera.animate(sigma.viewportToFramedGraph({ x, y }), { duration: animate ? MOVE_MS : 0 });
    },
    within(line) {
      return sigma.getGraph().filterNodes((id) => isInside(view.at(id), line));
    },
    async picture() {
      const { toBlob } = await import('@sigma/export-image');
      return toBlob(sigma, { format: 'png', backgroundColor: palette().ground });
    },
    kill() {
      losing.abort();
      resizing.disconnect();
      sigma.kill();
    },
  };
}
