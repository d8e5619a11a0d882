/** Which part of the graph is shown: pure, so that picture, table, timeline and tree show the same. */
import type { GraphAnswer, TieView } from '../../src/domain/answers.ts';
import { validity } from '../../src/domain/time.ts';
import type { Place } from '../place.ts';

export type Filters = Pick<
  Place,
  'focus' | 'expanded' | 'hidden' | 'only' | 'hiddenKinds' | 'hiddenPhases' | 'day' | 'lone' | 'noDisputed'
>;

/** The entities around the focus and around everything expanded; `undefined` means all. */
function reachOf(ties: readonly TieView[], { focus, expanded }: Filters): ReadonlySet<string> | undefined {
  if (!focus) return undefined;
  const centres = new Set([focus, ...expanded]);
  const reached = new Set(centres);
  for (const { from, to } of ties) {
    if (centres.has(from)) reached.add(to);
    if (centres.has(to)) reached.add(from);
  }
  return reached;
}

/** A tie is shown with both its ends; an entity that no shown tie reaches only where that is wanted. */
export function filterGraph(graph: GraphAnswer, filters: Filters): GraphAnswer {
  const { day, hiddenPhases, hiddenKinds, hidden, only, lone, focus, noDisputed } = filters;
  const alive = graph.ties.filter(
    (tie) =>
      !hiddenPhases.includes(tie.phase) &&
      !(noDisputed && tie.disputed) &&
      (!day || validity(tie, day) !== 'no'),
  );
  const reach = reachOf(alive, filters);
  const allowed = graph.nodes.filter(
    ({ id, kind }) =>
      !hiddenKinds.includes(kind) &&
      !hidden.includes(id) &&
      (only.length === 0 || only.includes(id)) &&
      (!reach || reach.has(id)),
  );
  const shown = new Set(allowed.map((node) => node.id));
  const ties = alive.filter((tie) => shown.has(tie.from) && shown.has(tie.to));
  const tied = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
  const nodes = allowed.filter(({ id }) => lone || tied.has(id) || id === focus);
  return { nodes, ties, truncated: graph.truncated };
}
