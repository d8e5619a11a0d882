/** Where the camera must stand to hold some entities in view. */
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';

const ALL: CameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
const PADDING = { x: 120, y: 70 };

/** Of entities that the picture does not hold, and of none, it holds everything. */
export function cameraFor(sigma: Sigma, ids: readonly string[]): CameraState {
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
