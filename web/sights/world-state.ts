/** What the map knows: where things lie, and the drawing of the world once it is loaded. */
import { computed, effect, signal } from '@preact/signals';
import type { QueryAnswer } from '../../src/domain/answers.ts';
import { place } from '../navigation.ts';
import { remote } from '../remote.ts';
import { shownGraph } from '../state.ts';

const PLACES = `MATCH (n:Entity) WHERE n.latitude IS NOT NULL AND n.longitude IS NOT NULL
RETURN n.id, n.latitude, n.longitude`;

const wanted = computed(() => place.value.view === 'graph' && place.value.sight === 'map');

/** The module that draws the land; absent until it is loaded. */
export const world = signal<typeof import('./world.ts') | undefined>(undefined);

effect(() => {
  if (!wanted.value || world.peek()) return;
  void import('./world.ts').then((loaded) => {
    world.value = loaded;
  });
});

export const places = remote<QueryAnswer>(() =>
  wanted.value ? `/query?cypher=${encodeURIComponent(PLACES)}` : undefined,
);

const points = computed(() => {
  if (places.value.state !== 'ready' || !world.value) return new Map<string, { x: number; y: number }>();
  const { locate } = world.value;
  return new Map(
    places.value.data.values.flatMap(([id, latitude, longitude]) => {
      const point = locate(Number(latitude), Number(longitude));
      return point ? [[String(id), point] as const] : [];
    }),
  );
});

/** The entities shown that lie somewhere, and the links between them. */
export const mapped = computed(() => {
  const { nodes, ties } = shownGraph.value;
  const at = (id: string) => points.value.get(id);
  return {
    stops: nodes.flatMap((entity) => {
      const point = at(entity.id);
      return point ? [{ entity, point }] : [];
    }),
    lines: ties.flatMap((tie) => {
      const [from, to] = [at(tie.from), at(tie.to)];
      return from && to ? [{ tie, from, to }] : [];
    }),
  };
});
