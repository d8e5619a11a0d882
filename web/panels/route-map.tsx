/** A few paths drawn as a tube map: the picture of the opening page. */
import type { PathView } from '../../src/domain/answers.ts';
import { KIND_MARKS } from '../graph/kind-marks.ts';
import { layOutRoutes, type Segment, type Stop, wrapName } from '../route-layout.ts';
import { saySpan } from '../words.ts';

const WIDTH = 1040;
const MARGIN = 110;
const LANE = 116;
const RADIUS = 17;

type Place = (stop: Stop) => { x: number; y: number };

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const bend = (to.x - from.x) * 0.5;
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

function Line({ segment, placed }: { segment: Segment; placed: Place }) {
  const { hop } = segment;
  return (
    <path
      class={`route ${hop.phase}${hop.disputed ? ' disputed' : ''}`}
      d={curve(placed(segment.from), placed(segment.to))}
    />
  );
}

/** What ties the two, above the middle of the line. */
function Caption({ segment, placed }: { segment: Segment; placed: Place }) {
  const [from, to] = [placed(segment.from), placed(segment.to)];
  const words = segment.hop.view && saySpan(segment.hop.view.since, segment.hop.view.until);
  if (!words) return null;
  return (
    <text class="route-caption" x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 - 9}>
      {words}
    </text>
  );
}

function Station({ stop, placed }: { stop: Stop; placed: Place }) {
  const { x, y } = placed(stop);
  const mark = KIND_MARKS[stop.entity.kind];
  const isEnd = stop.x === 0 || stop.x === 1;
  return (
    <g
      class={isEnd ? 'route-stop end' : 'route-stop'}
      transform={`translate(${x} ${y})`}
      style={{ '--kind-light': mark.light, '--kind-dark': mark.dark }}
    >
      <circle r={isEnd ? RADIUS + 5 : RADIUS} />
      <path
        d={mark.path}
        fill-rule="evenodd"
        transform={`translate(${isEnd ? -10 : -8} ${isEnd ? -10 : -8}) scale(${isEnd ? 1.25 : 1})`}
      />
      <text y={isEnd ? RADIUS + 26 : RADIUS + 20}>
        {wrapName(stop.entity.name, 22).map((line, index) => (
          <tspan key={line} x="0" dy={index === 0 ? 0 : 17}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

export function RouteMap({ paths, label }: { paths: readonly PathView[]; label: string }) {
  const { stops, segments, lanes } = layOutRoutes(paths);
  const top = lanes[0] * LANE - 44;
  const height = lanes[1] * LANE + 92 - top;
  const placed: Place = (stop) => ({ x: MARGIN + stop.x * (WIDTH - 2 * MARGIN), y: stop.lane * LANE });
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
