/** States and facilities where they lie, with the links between them. */
import { KIND_MARKS } from '../graph/kind-marks.ts';
import { go, place } from '../navigation.ts';
import { Answered, Waiting } from '../panels/notices.tsx';
import { count, shortName } from '../words.ts';
import { mapped, places, world } from './world-state.ts';

type Stop = (typeof mapped.value.stops)[number];

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** One CSS pixel of the uncropped map, in units of the cropped one. */
  readonly unit: number;
}

const MARGIN = 60;
const LEAST_WIDTH = 260;

/** The part of the world that holds all stops, twice as wide as it is high. */
function frameOf(stops: readonly Stop[], width: number, height: number): Frame {
  const [xs, ys] = [stops.map(({ point }) => point.x), stops.map(({ point }) => point.y)];
  const [left, right] = [Math.min(...xs, width) - MARGIN, Math.max(...xs, 0) + MARGIN * 1.8];
  const [top, bottom] = [Math.min(...ys, height) - MARGIN, Math.max(...ys, 0) + MARGIN];
  const needed = Math.max(right - left, (bottom - top) * 2, LEAST_WIDTH);
  if (stops.length === 0 || needed >= width) return { x: 0, y: 0, width, height, unit: 1 };
  const within = (start: number, size: number, whole: number) => Math.max(0, Math.min(start, whole - size));
  const [x, y] = [(left + right - needed) / 2, (top + bottom - needed / 2) / 2];
  return {
    x: within(x, needed, width),
    y: within(y, needed / 2, height),
    width: needed,
    height: needed / 2,
    unit: needed / width,
  };
}

/** The busiest first, and none whose name would lie over another's. */
function pickLabels(stops: readonly Stop[], unit: number): ReadonlySet<string> {
  const taken: { x: number; y: number; width: number }[] = [];
  const labelled = new Set<string>();
  for (const { entity, point } of [...stops].sort((a, b) => b.entity.degree - a.entity.degree)) {
    const width = (shortName(entity).length * 5.4 + 14) * unit;
    const free = taken.every(
      (box) =>
        Math.abs(box.y - point.y) > 11 * unit || point.x + width < box.x || box.x + box.width < point.x,
    );
    if (!free) continue;
    taken.push({ x: point.x, y: point.y, width });
    labelled.add(entity.id);
  }
  return labelled;
}

function Spot({ stop, labelled, unit }: { stop: Stop; labelled: boolean; unit: number }) {
  const { entity, point } = stop;
  const mark = KIND_MARKS[entity.kind];
  return (
    <a
      href={`/?view=entity&id=${entity.id}`}
      class={place.value.id === entity.id ? 'spot chosen' : 'spot'}
      aria-label={`${entity.name}, ${count(entity.degree, 'link')}`}
      style={{ '--kind-light': mark.light, '--kind-dark': mark.dark }}
      onClick={(event) => {
        event.preventDefault();
        go({ id: entity.id });
      }}
    >
      <circle cx={point.x} cy={point.y} r={Math.min(8, 2.6 + Math.sqrt(entity.degree) * 0.9) * unit} />
      {labelled && (
        <text x={point.x + 8 * unit} y={point.y + 3.5 * unit}>
          {shortName(entity)}
        </text>
      )}
    </a>
  );
}

function Drawing() {
  const drawing = world.value;
  if (!drawing) return <Waiting what="the map" />;
  const { stops, lines } = mapped.value;
  const frame = frameOf(stops, drawing.WORLD_WIDTH, drawing.WORLD_HEIGHT);
  const labelled = pickLabels(stops, frame.unit);
  // The busiest last, so that its name lies over its neighbours' discs.
  const ordered = [...stops].sort((a, b) => a.entity.degree - b.entity.degree);
  return (
    <figure class="world">
      <svg viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`} style={{ '--unit': frame.unit }}>
        <title>Map</title>
        <path class="graticule" d={drawing.GRATICULE} />
        <path class="land" d={drawing.LAND} />
        {lines.map(({ id, phase, disputed, from, to }) => (
          <path
            key={id}
            class={`route ${phase}${disputed ? ' disputed' : ''}`}
            d={`M${from.x} ${from.y}Q${(from.x + to.x) / 2} ${Math.min(from.y, to.y) - 40 * frame.unit} ${to.x} ${to.y}`}
          />
        ))}
        {ordered.map((stop) => (
          <Spot key={stop.entity.id} stop={stop} labelled={labelled.has(stop.entity.id)} unit={frame.unit} />
        ))}
      </svg>
      <figcaption>
        {count(stops.length, 'entity', 'entities')} with a place; lines are links between two places, direct
        or through an agreement, contract or programme of a few. Places are background, for orientation. Land:
        Natural Earth.
      </figcaption>
    </figure>
  );
}

export function WorldMap() {
  return (
    <Answered answer={places.value} what="the places">
      {() => <Drawing />}
    </Answered>
  );
}
