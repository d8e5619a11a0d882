/** Moving an entity by hand. Where it is put down it stays. */
import type Sigma from 'sigma';

/** Calls `onPin` with the new place, in the graph's units, when an entity is put down. */
export function followDragging(sigma: Sigma, onPin: (id: string, x: number, y: number) => void): void {
  let dragged: string | undefined;
  let moved = false;
  sigma.on('downNode', ({ node }) => {
    dragged = node;
    moved = false;
    // Or the picture would be scaled anew while an entity leaves its edge.
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on('moveBody', ({ event }) => {
    if (!dragged) return;
    moved = true;
    const { x, y } = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(dragged, { x, y });
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = () => {
    if (dragged && moved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(dragged) as { x: number; y: number };
      onPin(dragged, x, y);
    }
    dragged = undefined;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
}
