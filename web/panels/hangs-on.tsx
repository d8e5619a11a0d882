/** What the two hang on: what must be lost for no path to be left, and how many independent routes there are. */
import { signal } from '@preact/signals';
import type { CutAnswer, EntitySummary } from '../../src/domain/answers.ts';
import { go, place } from '../navigation.ts';
import { pointed } from '../state.ts';
import { cut, sayTie, supposeLost } from '../what-if.ts';
import { count } from '../words.ts';
import { KindDisc } from './marks.tsx';
import { Tool } from './tool.tsx';

const lit = (ids: readonly string[]) => ({
  onPointerEnter: () => {
    pointed.value = ids;
  },
  onPointerLeave: () => {
    pointed.value = [];
  },
  onFocus: () => {
    pointed.value = ids;
  },
  onBlur: () => {
    pointed.value = [];
  },
});

/** One set of losses, which becomes a scenario when it is chosen. */
function Cut({ entities }: { entities: readonly EntitySummary[] }) {
  const alone = entities.length === 1;
  return (
    <li>
      <button
        type="button"
        class="cut"
        title="What if they were lost?"
        {...lit(entities.map(({ id }) => id))}
        onClick={() => supposeLost(entities)}
      >
        <span class="cut-names">
          {entities.map((entity, index) => (
            <span key={entity.id}>
              {index > 0 && (index === entities.length - 1 ? ' and ' : ', ')}
              <span class="cut-name">
                <KindDisc kind={entity.kind} size={15} /> {entity.name}
              </span>
            </span>
          ))}
        </span>
        <span class="quiet">{alone ? 'Its loss alone parts them' : 'Lost together, they part them'}</span>
      </button>
    </li>
  );
}

const FIRST = 3;
const allCuts = signal(false);

function Cuts({ answer: { cuts, complete } }: { answer: CutAnswer }) {
  if (cuts.length === 0) return null;
  const shown = allCuts.value ? cuts : cuts.slice(0, FIRST);
  return (
    <>
      <ul class="cuts" aria-label="Smallest sets whose loss parts them">
        {shown.map((entities) => (
          <Cut key={entities.map(({ id }) => id).join()} entities={entities} />
        ))}
      </ul>
      {cuts.length > shown.length && (
        <button
          type="button"
          class="plain small"
          onClick={() => {
            allCuts.value = true;
          }}
        >
          {cuts.length - shown.length} more such sets
        </button>
      )}
      {!complete && <p class="quiet">There are more sets of this size.</p>}
    </>
  );
}

/** Ties between the two themselves stay, whatever entity is lost: they are set aside and named. */
function DirectTies({ direct }: Pick<CutAnswer, 'direct'>) {
  if (direct.length === 0) return null;
  return (
    <p class="aside">
      Set aside: {count(direct.length, 'direct link')}, which no such loss touches (
      {direct.map(sayTie).join('; ')}).
    </p>
  );
}

export function HangsOn() {
  const answer = cut.value;
  if (answer.state !== 'ready') return null;
  const { sentence, routes, direct } = answer.data;
  return (
    <Tool name="hangs-on" title="What it hangs on" note={count(routes, 'route')}>
      <p class="hangs-on-sentence">{sentence}</p>
      <Cuts answer={answer.data} />
      <DirectTies direct={direct} />
      <label class="box">
        <input
          type="checkbox"
          checked={place.value.anyLoss}
          onChange={() => go({ anyLoss: !place.value.anyLoss }, 'replace')}
        />
        states, firms and all others may be lost too
      </label>
    </Tool>
  );
}
