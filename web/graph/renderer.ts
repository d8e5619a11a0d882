/** The only file that knows sigma. Panels change state; the stage hands each new scene to this. */
import { createNodeImageProgram } from '@sigma/node-image';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { followDragging } from './dragging.ts';
import { createHoverDrawing, createLabelDrawing, LABEL_FONT, type Taken } from './drawing.ts';
import { bendParallels, TieProgram } from './edge-program.ts';
import { iconAddress } from './kind-marks.ts';
import { paletteOf } from './palette.ts';
import { isInside, type Point } from './polygon.ts';
import type { Scene, SceneNode } from './scene.ts';

export interface RendererEvents {
  readonly onHover: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  /** An entity was moved by hand, in the graph's units. */
  readonly onPin: (id: string, x: number, y: number) => void;
}

export interface Renderer {
  draw(scene: Scene): void;
  frame(ids: readonly string[], animate: boolean): void;
  zoom(factor: number, animate: boolean): void;
  /** Emphasizes one entity and its neighbours without a new scene. */
  emphasize(id: string | undefined): void;
  /** The entities within a line drawn round them, in the container's pixels. */
  within(line: readonly Point[]): readonly string[];
  /** The picture as it stands, as PNG. */
  picture(): Promise<Blob>;
  kill(): void;
}

function nodeAttributes(node: SceneNode, dark: boolean) {
  return {
    label: node.faint ? '' : node.label,
    x: node.x,
    y: -node.y,
    size: node.size,
    color: node.color,
    image: node.faint ? '' : iconAddress(node.kind, dark),
    forceLabel: node.lit,
    zIndex: node.lit ? 2 : node.faint ? 0 : 1,
  };
}

/** Brings the graph to the scene, keeping what is in both. */
function update(graph: MultiDirectedGraph, scene: Scene): void {
  const nodes = new Set(scene.nodes.map((node) => node.id));
  const ties = new Set(scene.ties.map((tie) => tie.id));
  for (const edge of graph.edges()) if (!ties.has(edge)) graph.dropEdge(edge);
  for (const node of graph.nodes()) if (!nodes.has(node)) graph.dropNode(node);
  for (const node of scene.nodes) graph.mergeNode(node.id, nodeAttributes(node, scene.dark));
  for (const tie of scene.ties) {
    const { id, from, to, color, size, dash, lit } = tie;
    graph.mergeEdgeWithKey(id, from, to, { color, size, dash, zIndex: lit ? 1 : 0 });
  }
  bendParallels(graph);
}

const ALL: { x: number; y: number; angle: number; ratio: number } = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
const PADDING = { x: 120, y: 70 };
const MOVE_MS = 320;

/** The camera that holds these entities in view. */
function cameraFor(sigma: Sigma, ids: readonly string[]) {
  const graph = sigma.getGraph();
  const known = ids.filter((id) => graph.hasNode(id));
  if (known.length === 0) return ALL;
  const points = known.map((id) => {
    const { x, y } = graph.getNodeAttributes(id) as { x: number; y: number };
    return sigma.graphToViewport({ x, y }, { cameraState: ALL });
  });
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { width, height } = sigma.getDimensions();
  const ratio = Math.max(
    (right - left) / Math.max(80, width - 2 * PADDING.x),
    (bottom - top) / Math.max(80, height - 2 * PADDING.y),
  );
  const centre = sigma.viewportToFramedGraph(
    { x: (left + right) / 2, y: (top + bottom) / 2 },
    { cameraState: ALL },
  );
  return { ...centre, angle: 0, ratio: Math.min(1.4, Math.max(0.08, ratio)) };
}

/** @throws Error where the browser has no WebGL. */
export function createRenderer(container: HTMLElement, events: RendererEvents): Renderer {
  const graph = new MultiDirectedGraph();
  let dark = false;
  let emphasis: ReadonlySet<string> | undefined;
  let centre: string | undefined;
  const taken: Taken = [];
  const palette = () => paletteOf(dark);
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: 'tie',
    defaultNodeType: 'entity',
    edgeProgramClasses: { tie: TieProgram },
    nodeProgramClasses: {
      entity: createNodeImageProgram({
        debounceTimeout: 20,
        size: { mode: 'force', value: 128 },
        keepWithinCircle: true,
      }),
    },
    defaultDrawNodeLabel: createLabelDrawing(palette, taken),
    defaultDrawNodeHover: createHoverDrawing(palette),
    labelFont: LABEL_FONT,
    labelGridCellSize: 90,
    labelDensity: 0.8,
    labelRenderedSizeThreshold: 7,
    stagePadding: 70,
    // Sizes hardly follow the zoom, so that lines stay lines and labels keep their room.
    zoomToSizeRatioFunction: (ratio) => ratio ** 0.2,
    zIndex: true,
    nodeReducer: (id, data) =>
      emphasis && !emphasis.has(id)
        ? { ...data, color: palette().faint, image: '', label: '', zIndex: 0 }
        : { ...data, highlighted: id === centre },
    edgeReducer: (id, data) => {
      if (!emphasis) return data;
      const within = emphasis.has(graph.source(id)) && emphasis.has(graph.target(id));
      return within ? data : { ...data, color: palette().faintTie };
    },
  });
  sigma.on('beforeRender', () => {
    taken.length = 0;
  });
  sigma.on('enterNode', ({ node }) => events.onHover(node));
  sigma.on('leaveNode', () => events.onHover(undefined));
  sigma.on('clickNode', ({ node }) => events.onOpen(node));
  const resizing = new ResizeObserver(() => sigma.refresh());
  resizing.observe(container);
  followDragging(sigma, graph, (id, x, y) => events.onPin(id, x, -y));
  const camera = sigma.getCamera();
  return {
    draw(scene) {
      dark = scene.dark;
      update(graph, scene);
      // At once, so that the camera can be reckoned from the new positions.
      sigma.refresh();
    },
    frame(ids, animate) {
      sigma.setCustomBBox(null);
      void camera.animate(cameraFor(sigma, ids), { duration: animate ? MOVE_MS : 0 });
    },
    zoom(factor, animate) {
      void camera.animate({ ratio: camera.ratio * factor }, { duration: animate ? MOVE_MS / 2 : 0 });
    },
    emphasize(id) {
      centre = id;
      emphasis = id && graph.hasNode(id) ? new Set([id, ...graph.neighbors(id)]) : undefined;
      sigma.refresh({ skipIndexation: true });
    },
    within(line) {
      return graph.filterNodes((_id, { x, y }) => isInside(sigma.graphToViewport({ x, y }), line));
    },
    async picture() {
      const { toBlob } = await import('@sigma/export-image');
      return toBlob(sigma, { format: 'png', backgroundColor: palette().ground });
    },
    kill() {
      resizing.disconnect();
      sigma.kill();
    },
  };
}
