/** What if: supposing losses and plans that come true, and the paths lost, gained and kept, side by side. */
import type { ComponentChildren } from 'preact';
import type { DifferenceAnswer, PathView } from '../../src/domain/answers.ts';
import { go, place } from '../navigation.ts';
import { tieOf } from '../state.ts';
import { comeTrueField, sayHere, sayTie, strikeField, suppose, supposing, whatIf } from '../what-if.ts';
import { count } from '../words.ts';
import { Combobox } from './combobox.tsx';
import { Answered } from './notices.tsx';
import { Stops } from './path-list.tsx';
import { Scroller } from './scroller.tsx';

/** Where something is struck or turned on that is not on the chosen path. */
export function Suppose() {
  return (
    <details
      class="suppose"
      open={supposing.value}
      onToggle={(event) => {
        supposing.value = event.currentTarget.open;
      }}
    >
      <summary>What if …</summary>
      <div class="suppose-fields">
        <Combobox field={strikeField} label="this were not there" placeholder="any entity" />
        <Combobox field={comeTrueField} label="the plans with this came true" placeholder="any entity" />
        <label class="box">
          <input
            type="checkbox"
            checked={place.value.scenario.includes('planned')}
            onChange={() => suppose('planned')}
          />
          everything planned came true
        </label>
      </div>
    </details>
  );
}

function Because({ ties }: { ties: readonly string[] }) {
  const known = ties.flatMap((id) => tieOf(id) ?? []);
  if (known.length === 0) return null;
  return <p class="quiet">Because: {known.map(sayTie).join('; ')}</p>;
}

interface ColumnProps {
  readonly label: string;
  readonly none: string;
  readonly rows: readonly { readonly path: PathView; readonly because?: ComponentChildren }[];
}

function Column({ label, none, rows }: ColumnProps) {
  return (
    <section class={`outcome ${label.toLowerCase()}`} aria-label={label}>
      <h3>
        {label} <span class="quiet">{rows.length}</span>
      </h3>
      {rows.length === 0 && <p class="quiet">{none}</p>}
      <ol>
        {rows.map(({ path, because }) => (
          <li key={path.id}>
            <Stops path={path} />
            {because}
          </li>
        ))}
      </ol>
    </section>
  );
}

function sayDistance({ before, after }: DifferenceAnswer['distance']): string {
  const hops = (number: number) => count(number, 'hop');
  if (before === undefined && after === undefined) return 'No path, before or after.';
  if (before === undefined) return `There would be a path at all, of ${hops(after ?? 0)}.`;
  if (after === undefined) return 'No path would be left.';
  return before === after
    ? `The shortest path stays at ${hops(before)}.`
    : `The shortest path goes from ${hops(before)} to ${hops(after)}.`;
}

function Comparison({ difference }: { difference: DifferenceAnswer }) {
  const { lost, gained, kept, distance, cuts } = difference;
  const changed = (rows: DifferenceAnswer['lost']) =>
    rows.map(({ path, because }) => ({ path, because: <Because ties={because.map(({ tie }) => tie)} /> }));
  return (
    <>
      <p class="what-if-sentence">
        {count(lost.length, 'path')} lost, {gained.length} gained, {kept.length} kept of the best{' '}
        {lost.length + kept.length}. {sayDistance(distance)}
        {cuts && cuts.before.routes !== cuts.after.routes && (
          <>
            {' '}
            Independent routes: {cuts.before.routes} before, {cuts.after.routes} after.
          </>
        )}
      </p>
      <div class="changed">
        <Column label="Lost" none="Nothing is lost." rows={changed(lost)} />
        <Column label="Gained" none="Nothing is gained." rows={changed(gained)} />
        <Column label="Kept" none="Nothing is kept." rows={kept.map((path) => ({ path }))} />
      </div>
    </>
  );
}

/** Stands above the paths while something is supposed; these remain what the sources say. */
export function WhatIf() {
  const { scenario } = place.value;
  if (scenario.length === 0) return null;
  return (
    <Scroller class="what-if" label="What if">
      <div class="what-if-head">
        <h2>What if</h2>
        {scenario.map((word) => (
          <button type="button" class="chip" key={word} onClick={() => suppose(word)}>
            {sayHere(word)} <span aria-hidden="true">×</span>
            <span class="sr">: put this back</span>
          </button>
        ))}
        <button type="button" class="plain small" onClick={() => go({ scenario: [] })}>
          Put back
        </button>
      </div>
      <Answered answer={whatIf.value} what="what would change">
        {(difference) => <Comparison difference={difference} />}
      </Answered>
    </Scroller>
  );
}
