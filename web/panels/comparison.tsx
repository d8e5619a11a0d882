/** Two sets of paths side by side: lost, gained and kept, with the links that make the difference. */
import type { ComponentChildren } from 'preact';
import type { DifferenceAnswer, PathView } from '../../src/domain/answers.ts';
import { tieOf } from '../state.ts';
import { sayTie } from '../what-if.ts';
import { count } from '../words.ts';
import { Stops } from './path-list.tsx';

function Because({ ties }: { ties: readonly string[] }) {
  const known = ties.flatMap((id) => tieOf(id) ?? []);
  if (known.length === 0) return null;
  return <p class="quiet">Because: {known.map(sayTie).join('; ')}</p>;
}

interface ColumnProps {
  readonly label: string;
  /** Said where the column is empty. */
  readonly none: string;
  readonly rows: readonly { readonly path: PathView; readonly because?: ComponentChildren }[];
}

/** Shown at first of a column. */
const FIRST = 8;

function Rows({ rows }: Pick<ColumnProps, 'rows'>) {
  return (
    <ol>
      {rows.map(({ path, because }) => (
        <li key={path.id}>
          <Stops path={path} />
          {because}
        </li>
      ))}
    </ol>
  );
}

/** One column of paths under a heading. */
export function Column({ label, none, rows }: ColumnProps) {
  return (
    <section class={`outcome ${label.toLowerCase().replaceAll(' ', '-')}`} aria-label={label}>
      <h3>
        {label} <span class="quiet">{rows.length}</span>
      </h3>
      {rows.length === 0 && <p class="quiet">{none}</p>}
      <Rows rows={rows.slice(0, FIRST)} />
      {rows.length > FIRST && (
        <details>
          <summary>
            {rows.length - FIRST} more <span class="sr">{label.toLowerCase()}</span>
          </summary>
          <Rows rows={rows.slice(FIRST)} />
        </details>
      )}
    </section>
  );
}

function sayDistance({ before, after }: DifferenceAnswer['distance']): string {
  const hops = (number: number) => count(number, 'hop');
  if (before === undefined && after === undefined) return 'No path, before or after.';
  if (before === undefined) return `No path before, one of ${hops(after ?? 0)} after.`;
  if (after === undefined) return 'No path is left.';
  return before === after
    ? `The shortest path stays at ${hops(before)}.`
    : `The shortest path goes from ${hops(before)} to ${hops(after)}.`;
}

/** "3 paths lost, 0 gained, 17 kept of the best 20. The shortest path stays at 2 hops." */
export function sayDifference({ lost, gained, kept, distance, cuts }: DifferenceAnswer): string {
  const routes =
    cuts && cuts.before.routes !== cuts.after.routes
      ? ` Independent routes: ${cuts.before.routes} before, ${cuts.after.routes} after.`
      : '';
  const best = `of the best ${lost.length + kept.length}`;
  return `${count(lost.length, 'path')} lost, ${gained.length} gained, ${kept.length} kept ${best}. ${sayDistance(distance)}${routes}`;
}

/** What is lost, gained and kept, in three columns. */
export function Comparison({ difference }: { difference: DifferenceAnswer }) {
  const changed = (rows: DifferenceAnswer['lost']) =>
    rows.map(({ path, because }) => ({ path, because: <Because ties={because.map(({ tie }) => tie)} /> }));
  return (
    <>
      <p class="what-if-sentence">{sayDifference(difference)}</p>
      <div class="changed">
        <Column label="Lost" none="Nothing is lost." rows={changed(difference.lost)} />
        <Column label="Gained" none="Nothing is gained." rows={changed(difference.gained)} />
        <Column label="Kept" none="Nothing is kept." rows={difference.kept.map((path) => ({ path }))} />
      </div>
    </>
  );
}
