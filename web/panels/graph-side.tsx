/** What the graph shows and hides. The legend is the filter. */
import { KINDS, type Kind } from '../../src/domain/kinds.ts';
import { PHASE_LABEL, type Phase } from '../../src/domain/status.ts';
import { go, place } from '../navigation.ts';
import { crowded, drawable, gathered, nameOf, pinned, releasePins, shownGraph, today } from '../state.ts';
import { count, sayDate } from '../words.ts';
import { DisputedLine, KindDisc, PhaseLine } from './marks.tsx';

/** The list without the item where it holds it, else with it. */
function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function countKinds(): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of drawable.value) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

function KindLegend() {
  const { hiddenKinds } = place.value;
  return (
    <fieldset class="legend">
      <legend>Kinds shown</legend>
      {[...countKinds()].map(([kind, number]) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!hiddenKinds.includes(kind)}
            onChange={() => go({ hiddenKinds: toggled(hiddenKinds, kind) })}
          />
          <KindDisc kind={kind} size={18} />
          {KINDS[kind].plural}
          <span class="quiet">{number}</span>
        </label>
      ))}
    </fieldset>
  );
}

function PhaseLegend() {
  const { hiddenPhases, lone, noDisputed } = place.value;
  const phases: readonly Phase[] = ['current', 'planned', 'past', 'none'];
  return (
    <fieldset class="legend">
      <legend>Links shown</legend>
      {phases.map((phase) => (
        <label key={phase}>
          <input
            type="checkbox"
            checked={!hiddenPhases.includes(phase)}
            onChange={() => go({ hiddenPhases: toggled(hiddenPhases, phase) })}
          />
          <PhaseLine phase={phase} />
          {PHASE_LABEL[phase]}
        </label>
      ))}
      <label>
        <input type="checkbox" checked={!noDisputed} onChange={() => go({ noDisputed: !noDisputed })} />
        <DisputedLine />
        disputed
      </label>
      <label>
        <input type="checkbox" checked={lone} onChange={() => go({ lone: !lone })} />
        also what no link reaches
      </label>
    </fieldset>
  );
}

const LISTED_GROUPS = 12;

const FIRST_YEAR = 1945;

const monthOf = (day: string): number =>
  (Number(day.slice(0, 4)) - FIRST_YEAR) * 12 + Number(day.slice(5, 7)) - 1;

function dayOf(month: number): string {
  return `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Keeps what certainly or possibly held on a day; what has no date always stays. */
function DaySlider() {
  const { day } = place.value;
  const last = monthOf(today()) + 24;
  return (
    <div class="day">
      <label>
        Held on
        <output>{day ? sayDate(day.slice(0, 7)) : 'any day'}</output>
        <input
          type="range"
          min="0"
          max={last}
          value={day ? monthOf(day) : last}
          aria-valuetext={day ? sayDate(day.slice(0, 7)) : 'any day'}
          onInput={(event) => {
            const month = Number(event.currentTarget.value);
            go({ day: month === last ? '' : dayOf(month) }, 'replace');
          }}
        />
      </label>
    </div>
  );
}

/** What was taken away by hand, and how to get it back. */
function Taken() {
  const { focus, hidden, only } = place.value;
  return (
    <>
      {(focus || only.length > 0) && (
        <button type="button" onClick={() => go({ focus: '', expanded: [], only: [] })}>
          Show the whole graph
        </button>
      )}
      {pinned.value.size > 0 && (
        <button type="button" onClick={releasePins}>
          Release what was moved
        </button>
      )}
      {hidden.map((id) => (
        <button
          type="button"
          class="chip"
          key={id}
          onClick={() => go({ hidden: hidden.filter((other) => other !== id) })}
        >
          <span class="sr">Show again: </span>
          {nameOf(id)} <span aria-hidden="true">hidden ×</span>
        </button>
      ))}
    </>
  );
}

/** Of a picture with too much in it: its groups, by which it can be opened without a mouse. */
function Groups() {
  const { apart, opened, sight } = place.value;
  if (!crowded.value || sight !== 'picture') return null;
  return (
    <fieldset class="legend groups">
      <legend>Groups</legend>
      <label>
        <input type="checkbox" checked={!apart} onChange={() => go({ apart: !apart, opened: [] })} />
        gather what is close
      </label>
      {apart ? (
        <p class="quiet">Drawn as plain lines and dots, for there are many.</p>
      ) : (
        <p class="quiet">
          A disc is a group of close entities, its ring their kinds, a line its strongest bonds. Choose one to
          open it.
        </p>
      )}
      {opened.map((id) => (
        <button
          type="button"
          class="chip"
          key={id}
          onClick={() => go({ opened: opened.filter((other) => other !== id) })}
        >
          <span class="sr">Close the group around </span>
          {nameOf(id)} <span aria-hidden="true">open ×</span>
        </button>
      ))}
      {gathered.value.groups.slice(0, LISTED_GROUPS).map(({ id, leader, size }) => (
        <button
          type="button"
          class="plain small"
          key={id}
          onClick={() => go({ opened: [...opened, leader.id] })}
        >
          <span class="sr">Open the group around </span>
          {leader.name} <span class="quiet">{size}</span>
        </button>
      ))}
    </fieldset>
  );
}

export function GraphSide() {
  const { nodes, ties } = shownGraph.value;
  return (
    <aside class="graph-side" aria-label="What is shown">
      <p class="quiet">
        {count(nodes.length, 'entity', 'entities')}, {count(ties.length, 'link')}
      </p>
      <p class="steps">
        <button type="button" class="small" onClick={() => history.back()}>
          Undo
        </button>
        <button type="button" class="small" onClick={() => history.forward()}>
          Redo
        </button>
      </p>
      <Taken />
      <Groups />
      <DaySlider />
      <KindLegend />
      <PhaseLegend />
    </aside>
  );
}
