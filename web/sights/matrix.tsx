/** Actors against the agreements, contracts and programmes that they are in. */
import type { EntitySummary, GraphAnswer, TieView } from '../../src/domain/answers.ts';
import { go } from '../navigation.ts';
import { PhaseLine } from '../panels/marks.tsx';
import { Empty } from '../panels/notices.tsx';
import { shownGraph, tieWords } from '../state.ts';
import { sayStatus, shortName } from '../words.ts';
import { More, portionOf } from './portion.tsx';

/** So many columns, those with most links first, can be taken in. */
const MOST_ACTORS = 60;

const DEEDS = ['Agreement', 'Contract', 'Programme'];

interface Grid {
  readonly actors: readonly EntitySummary[];
  readonly deeds: readonly EntitySummary[];
  /** By `actor deed`. */
  readonly cells: ReadonlyMap<string, TieView>;
}

function layOutGrid({ nodes, ties }: GraphAnswer): Grid {
  const deeds = new Set(nodes.filter(({ kind }) => DEEDS.includes(kind)).map(({ id }) => id));
  const actors = new Set(nodes.filter(({ actor }) => actor).map(({ id }) => id));
  const cells = new Map<string, TieView>();
  for (const tie of ties) {
    if (actors.has(tie.from) && deeds.has(tie.to)) cells.set(`${tie.from} ${tie.to}`, tie);
    if (actors.has(tie.to) && deeds.has(tie.from)) cells.set(`${tie.to} ${tie.from}`, tie);
  }
  const used = new Set([...cells.keys()].flatMap((key) => key.split(' ')));
  const most = (a: EntitySummary, b: EntitySummary) => b.degree - a.degree || a.name.localeCompare(b.name);
  return {
    actors: nodes.filter(({ id }) => actors.has(id) && used.has(id)).sort(most),
    deeds: nodes.filter(({ id }) => deeds.has(id) && used.has(id)).sort(most),
    cells,
  };
}

function Cell({ tie, actor }: { tie: TieView | undefined; actor: string }) {
  if (!tie) return <td />;
  const words = `${tieWords(tie.type, tie.from === actor)}, ${sayStatus(tie.status, tie.phase)}`;
  return (
    <td class={tie.disputed ? 'disputed' : undefined} title={words}>
      <PhaseLine phase={tie.phase} />
      <span class="sr">
        {words}
        {tie.disputed && ', disputed'}
      </span>
    </td>
  );
}

export function Matrix() {
  const { actors: all, deeds, cells } = layOutGrid(shownGraph.value);
  const actors = portionOf('actors', all, MOST_ACTORS);
  if (all.length === 0) return <Empty title="No actor here is in an agreement, contract or programme." />;
  return (
    <>
      <More name="actors" total={all.length} usual={MOST_ACTORS} />
      <table class="matrix" aria-label="Actors by agreements, contracts and programmes">
        <thead>
          <tr>
            <td />
            {actors.map((actor) => (
              <th key={actor.id} scope="col">
                <button type="button" class="cell" onClick={() => go({ id: actor.id })}>
                  {shortName(actor)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {portionOf('agreements, contracts and programmes', deeds).map((deed) => (
            <tr key={deed.id}>
              <th scope="row">
                <button type="button" class="cell" onClick={() => go({ id: deed.id })}>
                  {deed.name}
                </button>
              </th>
              {actors.map((actor) => (
                <Cell key={actor.id} tie={cells.get(`${actor.id} ${deed.id}`)} actor={actor.id} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <More name="agreements, contracts and programmes" total={deeds.length} />
    </>
  );
}
