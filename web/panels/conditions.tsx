/** What a path may go along and through: all that can be set of the question beside its two ends. */
import type { Phase } from '../../src/domain/status.ts';
import { go, place } from '../navigation.ts';
import { LOOSENESSES, type Looseness, type Order } from '../place.ts';
import { toggleWord } from '../scenario.ts';
import { avoidField, schema, viaField } from '../state.ts';
import { count } from '../words.ts';
import { Combobox } from './combobox.tsx';

/** Phases of a link that can be walked, as the question names them. */
export const WALKED_PHASES: readonly { phase: Phase; label: string }[] = [
  { phase: 'current', label: 'in force or done' },
  { phase: 'planned', label: 'planned' },
  { phase: 'past', label: 'ended' },
];

function togglePhase(phase: Phase): void {
  const { phases } = place.value;
  const wanted = WALKED_PHASES.map((row) => row.phase).filter((p) => (p === phase) !== phases.includes(p));
  if (wanted.length) go({ phases: wanted, path: '' });
}

function PhaseBoxes() {
  return (
    <fieldset class="phases">
      <legend>Links that are</legend>
      {WALKED_PHASES.map(({ phase, label }) => (
        <label key={phase}>
          <input
            type="checkbox"
            checked={place.value.phases.includes(phase)}
            onChange={() => togglePhase(phase)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Types of link that paths may go along; none ticked means all. */
function TypeBoxes() {
  const { types } = place.value;
  const known = schema.value.state === 'ready' ? schema.value.data.types : [];
  return (
    <details class="types">
      <summary>
        {types.length ? `Only ${count(types.length, 'type')} of link` : 'Links of every type'}
      </summary>
      <fieldset>
        <legend>Only links that say</legend>
        {known
          .filter((row) => row.walked)
          .map(({ type, label }) => (
            <label key={type} class="box">
              <input
                type="checkbox"
                checked={types.includes(type)}
                onChange={() => go({ types: toggleWord(types, type), path: '' })}
              />
              {label}
            </label>
          ))}
      </fieldset>
    </details>
  );
}

const LOOSE_WORDS: Readonly<Record<Looseness, string>> = {
  senses: 'also rivalry and conflict',
  through: 'also through judgments, documents and the like',
};

function LooseBoxes() {
  const { loose } = place.value;
  return (
    <>
      {LOOSENESSES.map((name) => (
        <label key={name} class="box">
          <input
            type="checkbox"
            checked={loose.includes(name)}
            onChange={() =>
              go({
                loose: LOOSENESSES.filter((other) => (other === name) !== loose.includes(other)),
                path: '',
              })
            }
          />
          {LOOSE_WORDS[name]}
        </label>
      ))}
    </>
  );
}

const FIRST_YEAR = 1945;
const LAST_YEAR = 2035;

/** One day, by its date or roughly by the year; at its end the slider stands for any day. */
function ValidAt() {
  const { validAt } = place.value;
  const year = validAt ? Number(validAt.slice(0, 4)) : LAST_YEAR;
  return (
    <fieldset class="valid-at">
      <legend>Valid at</legend>
      <input
        type="range"
        aria-label="Year"
        min={FIRST_YEAR}
        max={LAST_YEAR}
        value={year}
        aria-valuetext={validAt ? String(year) : 'any day'}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          go({ validAt: chosen === LAST_YEAR ? '' : `${chosen}-07-01`, path: '' });
        }}
      />
      <input
        type="date"
        aria-label="Day"
        value={validAt}
        onChange={(event) => go({ validAt: event.currentTarget.value, path: '' })}
      />
    </fieldset>
  );
}

export function Conditions() {
  const { maxHops, order, noDisputed, noBackground, minConfidence, hubDegree } = place.value;
  return (
    <div class="conditions">
      <PhaseBoxes />
      <ValidAt />
      <label>
        First come
        <select
          value={order}
          onChange={(event) => go({ order: event.currentTarget.value as Order, path: '' })}
        >
          <option value="hops">the shortest</option>
          <option value="certainty">the surest</option>
          <option value="diverse">those that share least</option>
        </select>
      </label>
      <label>
        Hops at most
        <input
          type="number"
          min="1"
          max="10"
          value={maxHops}
          onChange={(event) => go({ maxHops: Number(event.currentTarget.value), path: '' })}
        />
      </label>
      <label>
        Confidence at least
        <select
          value={minConfidence}
          onChange={(event) => go({ minConfidence: Number(event.currentTarget.value), path: '' })}
        >
          <option value="0">any</option>
          <option value="90">A</option>
          <option value="75">B</option>
          <option value="60">C</option>
          <option value="45">D</option>
        </select>
      </label>
      <label>
        Through none with more links than
        <input
          type="number"
          min="1"
          placeholder="any number"
          value={hubDegree || ''}
          onChange={(event) => go({ hubDegree: Math.max(0, Number(event.currentTarget.value)), path: '' })}
        />
      </label>
      <TypeBoxes />
      <Combobox field={viaField} label="Through" placeholder="any entity" />
      <Combobox field={avoidField} label="Without" placeholder="no entity" />
      <label class="box">
        <input
          type="checkbox"
          checked={noDisputed}
          onChange={() => go({ noDisputed: !noDisputed, path: '' })}
        />
        leave out disputed links
      </label>
      <label class="box">
        <input
          type="checkbox"
          checked={noBackground}
          onChange={() => go({ noBackground: !noBackground, path: '' })}
        />
        leave out background
      </label>
      <LooseBoxes />
    </div>
  );
}
