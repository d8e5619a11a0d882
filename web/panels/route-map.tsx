/** A few paths drawn as a tube map: the picture of the opening page. */
import type { PathView } from '../../src/domain/answers.ts';
import { KIND_MARKS } from '../graph/kind-marks.ts';
import { layOutRoutes, type Segment, type Stop } from '../route-layout.ts';
import { tieWords } from '../state.ts';
import { saySpan, shortName } from '../words.ts';
import { wrapName } from '../wrapped-text.ts';

const WIDTH = 1040;
const MARGIN = 172;
const LANE = 108;
const TURN = 118;
const RADIUS = 17;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Place = (stop: Stop) => Point;

/** Level from the outer stop on; the bend is at the end that is nearer to the middle lane. */
interface Course {
  readonly d: string;
  /** Middle of its level part. */
  readonly caption: Point;
}

function courseOf({ from, to }: Segment, placed: Place): Course {
  const [inner, outer] = Math.abs(from.lane) <= Math.abs(to.lane) ? [from, to] : [to, from];
  const [a, b] = [placed(inner), placed(outer)];
  const turn = a.y === b.y ? 0 : Math.sign(b.x - a.x) * TURN;
  const half = a.x + turn / 2;
  return {
    d: `M${a.x} ${a.y}C${half} ${a.y} ${half} ${b.y} ${a.x + turn} ${b.y}L${b.x} ${b.y}`,
    caption: { x: (a.x + turn + b.x) / 2, y: b.y },
  };
}

function Line({ segment, placed }: { segment: Segment; placed: Place }) {
  const { hop } = segment;
  return (
    <path class={`route ${hop.phase}${hop.disputed ? ' disputed' : ''}`} d={courseOf(segment, placed).d} />
  );
}

/** What ties the two, above the level part of the line; since when, below. */
function Caption({ segment, placed }: { segment: Segment; placed: Place }) {
  const { hop } = segment;
  const { x, y } = courseOf(segment, placed).caption;
  return (
    <g class="route-caption">
      <text x={x} y={y - 9}>
        {tieWords(hop.type, hop.forward)}
      </text>
      <text x={x} y={y + 18} class="when">
        {hop.view && saySpan(hop.view.since, hop.view.until)}
      </text>
    </g>
  );
}

/** The names of the two ends stand outside, all others below. */
function Name({ stop, radius }: { stop: Stop; radius: number }) {
  const side = stop.x === 0 ? -1 : stop.x === 1 ? 1 : 0;
  const lines = wrapName(shortName(stop.entity), side ? 15 : 24);
  const height = side ? 19 : 16;
  const first = side ? 5 - ((lines.length - 1) * height) / 2 : radius + 18;
  return (
    <text y={first} class={side < 0 ? 'before' : side > 0 ? 'after' : undefined}>
      {lines.map((line, index) => (
        <tspan key={line} x={side * (radius + 10)} dy={index === 0 ? 0 : height}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Station({ stop, placed }: { stop: Stop; placed: Place }) {
  const { x, y } = placed(stop);
  const mark = KIND_MARKS[stop.entity.kind];
  const isEnd = stop.x === 0 || stop.x === 1;
  const scale = isEnd ? 1.3 : 1;
  const radius = RADIUS * scale;
  return (
    <g
      class={isEnd ? 'route-stop end' : 'route-stop'}
      transform={`translate(${x} ${y})`}
      style={{ '--kind-light': mark.light, '--kind-dark': mark.dark }}
    >
      <circle r={radius} />
      <path d={mark.path} fill-rule="evenodd" transform={`scale(${scale}) translate(-8 -8)`} />
      <Name stop={stop} radius={radius} />
    </g>
  );
}

const edge = (x: number): number => MARGIN + x * (WIDTH - 2 * MARGIN);

/** What lies between the ends shares out the part without bends, so that every caption has its room. */
const level = (x: number): number => MARGIN + TURN + x * (WIDTH - 2 * MARGIN - 2 * TURN);

export function RouteMap({ paths, label }: { paths: readonly PathView[]; label: string }) {
  const { stops, segments, lanes } = layOutRoutes(paths);
  const top = lanes[0] * LANE - 40;
  const height = lanes[1] * LANE + 78 - top;
  const placed: Place = ({ x, lane }) => ({ x: x === 0 || x === 1 ? edge(x) : level(x), y: lane * LANE });
  return (
    <svg class="route-map" viewBox={`0 ${top} ${WIDTH} ${height}`} role="img" aria-label={label}>
      {segments.map((segment) => (
        <Line key={segment.hop.tie} segment={segment} placed={placed} />
      ))}
      {segments.map((segment) => (
        <Caption key={segment.hop.tie} segment={segment} placed={placed} />
      ))}
      {stops.map((stop) => (
        <Station key={stop.entity.id} stop={stop} placed={placed} />
      ))}
    </svg>
  );
}
