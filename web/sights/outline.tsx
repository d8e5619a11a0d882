/** The same graph as a tree of sentences: each entity, and under it what it is linked to. */

import type { TieView } from '../../src/domain/answers.ts';
import { groupByEnd } from '../../src/domain/ties-by-end.ts';
import { EntityLink } from '../panels/marks.tsx';
import { nameOf, shownGraph, tieWords } from '../state.ts';
import { count, sayConfidence, saySpan, sayStatus } from '../words.ts';
import { More, portionOf } from './portion.tsx';

function sayTie(tie: TieView, from: string): string {
  const forward = tie.from === from;
  const words = [
    `${tieWords(tie.type, forward)} ${nameOf(forward ? tie.to : tie.from)}`,
    tie.status && sayStatus(tie.status, tie.phase),
    saySpan(tie.since, tie.until),
    `confidence ${sayConfidence(tie.confidence)}`,
    tie.disputed && 'disputed',
  ];
  return words.filter(Boolean).join(', ');
}

export function Outline() {
  const { nodes, ties } = shownGraph.value;
  const tiesOf = groupByEnd(ties);
  const ordered = [...nodes].sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name));
  return (
    <>
      <ul class="outline">
        {portionOf('entities', ordered).map((node) => {
          const own = tiesOf.get(node.id) ?? [];
          return (
            <li key={node.id}>
              <details>
                <summary>
                  {node.name} <span class="quiet">{count(own.length, 'link')}</span>
                </summary>
                <p>
                  <EntityLink entity={node} />
                </p>
                <ul>
                  {own.map((tie) => (
                    <li key={tie.id}>{sayTie(tie, node.id)}</li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
      <More name="entities" total={ordered.length} />
    </>
  );
}
