/** The question the product exists for, and its conditions. */
import type { ComponentChildren } from 'preact';
import type { Phase } from '../../src/domain/status.ts';
import { go, place } from '../navigation.ts';
import { toggleWord } from '../scenario.ts';
import {
  avoidField,
  dropFrom,
  findPaths,
  fromField,
  nameOf,
  optionsOpen,
  schema,
  swapEnds,
  tieWords,
  toField,
  viaField,
} from '../state.ts';
import { count } from '../words.ts';
import { Combobox } from './combobox.tsx';

const PHASES: readonly { phase: Phase; label: string }[] = [
  { phase: 'current', label: 'in force or done' },
  { phase: 'planned', label: 'planned' },
  { phase: 'past', label: 'ended' },
];

function togglePhase(phase: Phase): void {
  const { phases } = place.value;
  const wanted = PHASES.map((row) => row.phase).filter((p) => (p === phase) !== phases.includes(p));
  if (wanted.length) go({ phases: wanted, path: '' });
}

function PhaseBoxes() {
  return (
    <fieldset class="phases">
      <legend>Links that are</legend>
      {PHASES.map(({ phase, label }) => (
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

function Conditions() {
  const { maxHops, validAt, noDisputed, noBackground, minConfidence, hubDegree } = place.value;
  return (
    <div class="conditions">
      <PhaseBoxes />
      <label>
        Valid at
        <input
          type="date"
          value={validAt}
          onChange={(event) => go({ validAt: event.currentTarget.value, path: '' })}
        />
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
    </div>
  );
}

function Chip({ onLift, children }: { onLift: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="chip" onClick={onLift}>
      {children} <span aria-hidden="true">×</span>
      <span class="sr">: lift this</span>
    </button>
  );
}

function Chips({ list, words }: { list: 'via' | 'avoid'; words: string }) {
  return (
    <>
      {place.value[list].map((id) => (
        <Chip key={id} onLift={() => dropFrom(list, id)}>
          {words} {nameOf(id)}
        </Chip>
      ))}
    </>
  );
}

/** Conditions that are set are always in sight, and lifted with a click. */
function SetConditions() {
  const { via, avoid, types, hubDegree } = place.value;
  if (via.length + avoid.length + types.length + hubDegree === 0) return null;
  return (
    <p class="chips">
      <Chips list="via" words="through" />
      <Chips list="avoid" words="without" />
      {types.map((type) => (
        <Chip key={type} onLift={() => go({ types: toggleWord(types, type), path: '' })}>
          only: {tieWords(type, true)}
        </Chip>
      ))}
      {hubDegree > 0 && (
        <Chip onLift={() => go({ hubDegree: 0, path: '' })}>through at most {count(hubDegree, 'link')}</Chip>
      )}
    </p>
  );
}

export function PathForm() {
  return (
    <form
      class="path-form"
      onSubmit={(event) => {
        event.preventDefault();
        void findPaths();
      }}
    >
      <div class="ends">
        <Combobox field={fromField} label="From" placeholder="Republic of Korea" />
        <button
          type="button"
          class="icon-button swap"
          onClick={swapEnds}
          aria-label="Swap From and To"
          title="Swap"
        >
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M3 6h11l-3-3M15 12H4l3 3" />
          </svg>
        </button>
        <Combobox field={toField} label="To" placeholder="NATO" />
        <button type="submit" class="primary">
          Find paths
        </button>
        <button
          type="button"
          class="plain"
          aria-expanded={optionsOpen.value}
          onClick={() => {
            optionsOpen.value = !optionsOpen.value;
          }}
        >
          Options
        </button>
      </div>
      {optionsOpen.value && <Conditions />}
      <SetConditions />
    </form>
  );
}
