/** What the map knows: where things lie, and the drawing of the world once it is loaded. */
import { computed, effect, signal } from '@preact/signals';
import type { GraphAnswer, QueryAnswer, TieView } from '../../src/domain/answers.ts';
import type { Phase } from '../../src/domain/status.ts';
import { place } from '../navigation.ts';
import { remote } from '../remote.ts';
import { shownGraph } from '../state.ts';

const DEEDS = ['Agreement', 'Contract', 'Programme'];

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

/** Above this many, a common deed is a club and not a link between two. */
const MOST_PARTIES = 4;

interface MapLine {
  readonly id: string;
  readonly phase: Phase;
  readonly disputed: boolean;
  readonly ends: readonly [string, string];
}

/** Direct links, and those of two who are parties to the same agreement, contract or programme. */
function findLines({ nodes, ties }: GraphAnswer, isPlaced: (id: string) => boolean): readonly MapLine[] {
  const lines: MapLine[] = [];
  const parties = new Map<string, TieView[]>();
  const deeds = new Set(nodes.filter(({ kind }) => DEEDS.includes(kind)).map(({ id }) => id));
  for (const tie of ties) {
    const { id, phase, disputed, from, to } = tie;
    if (isPlaced(from) && isPlaced(to)) lines.push({ id, phase, disputed, ends: [from, to] });
    if (isPlaced(from) && deeds.has(to)) parties.set(to, [...(parties.get(to) ?? []), tie]);
  }
  for (const own of parties.values()) {
    if (own.length > MOST_PARTIES) continue;
    own.forEach((a, index) => {
      for (const b of own.slice(index + 1)) {
        const { phase, disputed } = a.phase === 'current' ? b : a;
        if (a.from !== b.from) lines.push({ id: `${a.id} ${b.id}`, phase, disputed, ends: [a.from, b.from] });
      }
    });
  }
  return lines;
}

/** The entities shown that lie somewhere, and the links between them. */
export const mapped = computed(() => {
  const { nodes } = shownGraph.value;
  const at = (id: string) => points.value.get(id);
  return {
    stops: nodes.flatMap((entity) => {
      const point = at(entity.id);
      return point ? [{ entity, point }] : [];
    }),
    lines: findLines(shownGraph.value, (id) => points.value.has(id)).flatMap(({ ends, ...line }) => {
      const [from, to] = [at(ends[0]), at(ends[1])];
      return from && to ? [{ ...line, from, to }] : [];
    }),
  };
});
