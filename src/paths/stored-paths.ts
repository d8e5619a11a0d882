/**
 * Paths on a graph beyond memory: a question as parameters of `cypher/read/shortest-groups.cypher`, and what the
 * database found, ranked in the written order. It answers the groups of the least lengths and no more.
 */
import { KIND_NAMES, KINDS, type Kind } from '../domain/kinds.ts';
import type { Phase } from '../domain/status.ts';
import { TIE_TYPE_NAMES } from '../domain/tie-types.ts';
import { FIRST_DAY, LAST_DAY, type TimeBounds } from '../domain/time.ts';
import { type FoundPath, type GroupedPaths, groupPaths } from './find-paths.ts';
import { patternOf } from './path-pattern.ts';
import { checkQuestion, PATH_DEFAULTS, type PathQuestion } from './question.ts';
import { allowsType, isSymmetric } from './tie-filter.ts';

/** So many length groups the query names. */
export const STORED_GROUPS = 3;

/** The parameters of the query, but for its limit. */
export interface StoredQuestion {
  readonly from: string;
  readonly to: string;
  readonly types: readonly string[];
  readonly symmetric: readonly string[];
  readonly directed: boolean;
  readonly phases: readonly Phase[];
  readonly endedToo: boolean;
  readonly disputed: boolean;
  readonly background: boolean;
  readonly minConfidence: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly kinds: readonly Kind[];
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly hubDegree: number | null;
}

/** @throws AppError `invalid-input` for a wrong field. */
export function toStoredQuestion(question: PathQuestion): StoredQuestion {
  checkQuestion(question);
  const { from, to, phases = ['current'], validAt, window, through, via = [], avoid = [] } = question;
  const types = TIE_TYPE_NAMES.filter((type) => allowsType(type, question));
  const dated = validAt !== undefined || window !== undefined;
  return {
    ...{ from, to, types, phases, via, avoid },
    symmetric: types.filter(isSymmetric),
    directed: question.directed ?? false,
    endedToo: dated && phases.includes('current'),
    disputed: !question.withoutDisputed,
    background: !question.withoutBackground,
    minConfidence: question.minConfidence ?? 0,
    firstDay: validAt ?? window?.from ?? FIRST_DAY,
    lastDay: validAt ?? window?.to ?? LAST_DAY,
    kinds: through ?? KIND_NAMES.filter((kind) => KINDS[kind].walked),
    hubDegree: question.hubDegree ?? null,
  };
}

/** A tie as far as ranking asks. */
export interface RankedTie extends TimeBounds {
  readonly id: string;
  readonly confidence: number;
}

/** A row of the query. */
export interface StoredPath<Tie extends RankedTie> {
  readonly entities: readonly string[];
  readonly ties: readonly Tie[];
}

export interface StoredEntity {
  readonly kind: Kind;
  readonly degree: number;
}

function isAsked({ entities, ties }: StoredPath<RankedTie>, question: PathQuestion): boolean {
  const { window, via = [], maxHops = PATH_DEFAULTS.maxHops } = question;
  if (ties.length > maxHops || new Set(entities).size < entities.length) return false;
  if (!via.every((id) => entities.includes(id))) return false;
  if (!window) return true;
  const first = [window.from, ...ties.map(({ sinceMin }) => sinceMin)].sort().at(-1)!;
  const last = [window.to, ...ties.map(({ untilMax }) => untilMax)].sort()[0]!;
  return first <= last;
}

type SortKey = readonly (number | string)[];

function compareKeys(a: SortKey, b: SortKey): number {
  const place = a.findIndex((part, at) => part !== b[at]);
  return place < 0 ? 0 : a[place]! < b[place]! ? -1 : 1;
}

function sortKey(
  { entities, ties }: StoredPath<RankedTie>,
  rank: PathQuestion['rank'],
  entityOf: (id: string) => StoredEntity,
): SortKey {
  const doubt = ties.reduce((sum, { confidence }) => sum + 100 - confidence, 0);
  const inner = entities.slice(1, -1).map((id) => 31 - Math.clz32(entityOf(id).degree));
  const hubCost = inner.reduce((sum, cost) => sum + cost, 0);
  const ids = ties.flatMap(({ id }, at) => [entities[at + 1]!, id]);
  return [...(rank === 'certainty' ? [doubt, ties.length] : [ties.length, doubt]), hubCost, ...ids];
}

/**
 * Whether the k best are among `rows`: no row was cut off, and either there is nothing longer, or what is longer
 * would not be among them.
 */
function isComplete(
  rows: readonly StoredPath<RankedTie>[],
  found: number,
  limit: number,
  { rank, k = PATH_DEFAULTS.k, maxHops = PATH_DEFAULTS.maxHops }: PathQuestion,
): boolean {
  if (rows.length >= limit) return false;
  const lengths = new Set(rows.map(({ ties }) => ties.length));
  if (lengths.size < STORED_GROUPS || Math.max(...lengths) >= maxHops) return true;
  return rank !== 'certainty' && found >= k;
}

/** What the database found, as `findGroupedPaths` answers. `limit`: rows that were asked for at most. */
export function rankStoredPaths(
  question: PathQuestion,
  rows: readonly StoredPath<RankedTie>[],
  limit: number,
  entityOf: (id: string) => StoredEntity,
): GroupedPaths {
  const ranked = rows
    .filter((row) => isAsked(row, question))
    .map((row) => ({ row, key: sortKey(row, question.rank, entityOf) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }): FoundPath => ({ entities: row.entities, ties: row.ties.map(({ id }) => id) }));
  const paths = ranked.slice(0, question.k ?? PATH_DEFAULTS.k);
  const groups = groupPaths(ranked, ({ entities }) =>
    patternOf(entities.slice(1, -1).map((id) => entityOf(id).kind)),
  );
  return {
    paths,
    groups,
    others: groups.map(({ best }) => best).filter((best) => !paths.includes(best)),
    // The database was asked for the shortest lengths alone.
    allCounted: false,
    complete: !question.diverse && isComplete(rows, ranked.length, limit, question),
    scanned: 0,
  };
}
