import type { ComponentType } from 'preact';
import { Stage } from '../graph/stage.tsx';
import { place } from '../navigation.ts';
import { EntityCard } from '../panels/entity-card.tsx';
import { GraphExports } from '../panels/graph-exports.tsx';
import { GraphSide } from '../panels/graph-side.tsx';
import { Answered, Empty } from '../panels/notices.tsx';
import { Scroller } from '../panels/scroller.tsx';
import { hrefOf, SIGHTS, type Sight } from '../place.ts';
import { ChangeList } from '../sights/change-list.tsx';
import { Matrix } from '../sights/matrix.tsx';
import { Outline } from '../sights/outline.tsx';
import { TieTable } from '../sights/tie-table.tsx';
import { Timeline } from '../sights/timeline.tsx';
import { WorldMap } from '../sights/world-map.tsx';
import { graph, rendererFault, shownGraph } from '../state.ts';

const SIGHT_OF: Readonly<Record<Exclude<Sight, 'picture'>, { label: string; Sight: ComponentType }>> = {
  outline: { label: 'Outline', Sight: Outline },
  table: { label: 'Table', Sight: TieTable },
  timeline: { label: 'Timeline', Sight: Timeline },
  changes: { label: 'Changes', Sight: ChangeList },
  map: { label: 'Map', Sight: WorldMap },
  matrix: { label: 'Matrix', Sight: Matrix },
};

function Sights() {
  return (
    <div class="sights">
      <nav aria-label="Ways of seeing">
        {SIGHTS.map((sight) => (
          <a
            key={sight}
            href={hrefOf({ ...place.value, sight })}
            aria-current={place.value.sight === sight ? 'page' : undefined}
          >
            {sight === 'picture' ? 'Picture' : SIGHT_OF[sight].label}
          </a>
        ))}
      </nav>
      <GraphExports />
    </div>
  );
}

/** The chosen sight; without WebGL the picture's place is taken by the outline, with a sentence why. */
function InSight() {
  const { sight } = place.value;
  if (shownGraph.value.nodes.length === 0) {
    return <Empty title="Everything is hidden. Show a kind or a phase again, on the left." />;
  }
  if (sight === 'picture' && !rendererFault.value) return <Stage label="Graph of entities and links" />;
  const { label, Sight } = SIGHT_OF[sight === 'picture' ? 'outline' : sight];
  return (
    <Scroller class="sight" label={label}>
      {sight === 'picture' && <p class="notice">{rendererFault.value}</p>}
      <Sight />
    </Scroller>
  );
}

export function GraphView() {
  return (
    <>
      <h1 class="sr">Graph</h1>
      <Answered answer={graph.value} what="the graph">
        {() => (
          <div class="graph-layout">
            <GraphSide />
            <div class="graph-main">
              <Sights />
              <InSight />
            </div>
            <EntityCard />
          </div>
        )}
      </Answered>
    </>
  );
}
