import { KINDS, type Kind } from '../../src/domain/kinds.ts';
import { Stage } from '../graph/stage.tsx';
import { go, place } from '../navigation.ts';
import { KindDisc, PhaseLine } from '../panels/marks.tsx';
import { Answered } from '../panels/notices.tsx';
import { drawable, graph, shownGraph } from '../state.ts';
import { count } from '../words.ts';

function toggleKind(kind: Kind): void {
  const { hiddenKinds } = place.value;
  const hidden = hiddenKinds.includes(kind) ? hiddenKinds.filter((k) => k !== kind) : [...hiddenKinds, kind];
  go({ hiddenKinds: hidden }, 'replace');
}

/** The legend is the filter: a kind that is struck out is not drawn. */
function Legend({ kinds }: { kinds: ReadonlyMap<Kind, number> }) {
  return (
    <fieldset class="legend">
      <legend>Kinds shown</legend>
      {[...kinds].map(([kind, number]) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!place.value.hiddenKinds.includes(kind)}
            onChange={() => toggleKind(kind)}
          />
          <KindDisc kind={kind} size={18} />
          {KINDS[kind].plural}
          <span class="quiet">{number}</span>
        </label>
      ))}
      <div class="line-key">
        <span>
          <PhaseLine phase="current" /> in force or done
        </span>
        <span>
          <PhaseLine phase="planned" /> planned
        </span>
        <span>
          <PhaseLine phase="past" /> ended
        </span>
      </div>
    </fieldset>
  );
}

function countKinds(kinds: readonly Kind[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

export function GraphView() {
  const { nodes, ties } = shownGraph.value;
  return (
    <>
      <h1 class="sr">Graph</h1>
      <Answered answer={graph.value} what="the graph">
        {(answer) => (
          <div class="graph-layout">
            <aside class="graph-side">
              <p class="quiet">
                {count(nodes.length, 'entity', 'entities')}, {count(ties.length, 'link')}
                {answer.truncated && ' (the largest part of more)'}
              </p>
              <Legend kinds={countKinds(drawable.value.map((node) => node.kind))} />
              <label class="lone">
                <input
                  type="checkbox"
                  checked={place.value.lone}
                  onChange={() => go({ lone: !place.value.lone }, 'replace')}
                />
                also what no link reaches
              </label>
              {place.value.focus && (
                <button type="button" onClick={() => go({ focus: '' })}>
                  Show the whole graph
                </button>
              )}
            </aside>
            <Stage label="Graph of entities and links" />
          </div>
        )}
      </Answered>
    </>
  );
}
