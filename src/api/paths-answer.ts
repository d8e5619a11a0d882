/** Joins what the walk finds with what the store knows of it: names, claims, and what stands beside the paths. */
import type { ClaimView, PathsAnswer, PathView, TieView } from '../domain/answers.ts';
import { STATUS_PHASE } from '../domain/status.ts';
import { tieTypeRow } from '../domain/tie-types.ts';
import { describePath, describePaths } from '../paths/describe-paths.ts';
import { type ConstraintName, explainEmpty } from '../paths/explain-empty.ts';
import { findGroupedPaths } from '../paths/find-paths.ts';
import { readPathId } from '../paths/path-id.ts';
import type { PathQuestion } from '../paths/question.ts';
import type { Catalogue } from './catalogue.ts';
import { lookupIn } from './path-views.ts';

/** @param dossier with every hop's claims and their evidence */
export async function answerPaths(
  question: PathQuestion,
  dossier: boolean,
  catalogue: Catalogue,
): Promise<PathsAnswer> {
  findEnds(question, catalogue);
  const found = findGroupedPaths(catalogue.walkIndex, question);
  const claims = await claimsOfTies(
    [...found.paths, ...found.others].flatMap(({ ties }) => ties),
    dossier,
    catalogue,
  );
  const answer = describePaths(question, found, {
    ...lookupIn(catalogue),
    ...(claims ? { claims: (id: string) => claims.get(id) ?? [] } : {}),
  });
  return {
    ...answer,
    ...(found.paths.length === 0 ? await explainNothing(question, catalogue) : {}),
    beside: await claimsBeside(question, catalogue),
  };
}

/** @throws AppError `not-found` or `moved`, as `Catalogue.entity` */
export function findEnds({ from, to }: Pick<PathQuestion, 'from' | 'to'>, catalogue: Catalogue): void {
  catalogue.entity(from, 'from');
  catalogue.entity(to, 'to');
}

/** One path by its id, with the claims of each hop. @throws AppError as `readPathId` */
export async function answerPath(
  id: string,
  catalogue: Catalogue,
): Promise<{ path: PathView; beside: readonly ClaimView[] }> {
  const found = readPathId(id, (tie) => catalogue.tie(tie));
  const [from = '', to = ''] = [found.entities[0], found.entities.at(-1)];
  catalogue.entity(from, 'id');
  const claims = await claimsOfTies(found.ties, true, catalogue);
  const lookup = { ...lookupIn(catalogue), claims: (tie: string) => claims?.get(tie) ?? [] };
  return { path: describePath(found, lookup), beside: await claimsBeside({ from, to }, catalogue) };
}

/** Constraints go by the names of their fields in the query string. */
const FIELD: Readonly<Partial<Record<ConstraintName, string>>> = {
  phases: 'phase',
  withoutDisputed: 'disputed',
  withoutBackground: 'background',
};

const fieldOf = (constraint: ConstraintName): string => FIELD[constraint] ?? constraint;

async function explainNothing(
  question: PathQuestion,
  { walkIndex, readings }: Catalogue,
): Promise<Pick<PathsAnswer, 'emptiedBy' | 'leastToDrop' | 'nearestDay' | 'readings'>> {
  const { emptiedBy, leastToDrop, nearestDay } = explainEmpty(walkIndex, question);
  return {
    emptiedBy: emptiedBy.map(({ constraint, found }) => ({ constraint: fieldOf(constraint), found })),
    ...(leastToDrop ? { leastToDrop: leastToDrop.map(fieldOf) } : {}),
    ...(nearestDay ? { nearestDay } : {}),
    readings: [
      { end: question.from, sources: await readings(question.from) },
      { end: question.to, sources: await readings(question.to) },
    ],
  };
}

/** By tie: what supports it, and what speaks against it. */
async function claimsOfTies(
  ids: readonly string[],
  dossier: boolean,
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, readonly ClaimView[]> | undefined> {
  if (!dossier) return undefined;
  const ties = [...new Set(ids)].map((id) => catalogue.tie(id)!);
  const supporting = await catalogue.claims.take(ties.flatMap(({ claimIds }) => claimIds));
  const against = await catalogue.claims.notLive();
  return new Map(
    ties.map((tie) => [
      tie.id,
      [
        ...tie.claimIds.flatMap((id) => supporting.get(id) ?? []),
        ...against.filter((claim) => isOf(claim, tie)),
      ],
    ]),
  );
}

function isOf(claim: ClaimView, tie: TieView): boolean {
  return claim.subject === tie.from && claim.predicate === tie.type && claim.object === tie.to;
}

/**
 * Claims about a tie that is not in the graph and would bring the two together, and talks that came to nothing: the
 * one end is an end of the path, the other is its other end or tied to it.
 */
async function claimsBeside({ from, to }: PathQuestion, catalogue: Catalogue): Promise<readonly ClaimView[]> {
  const near = (id: string): ReadonlySet<string> =>
    new Set([id, ...catalogue.tiesOf(id).flatMap((tie) => [tie.from, tie.to])]);
  const [nearFrom, nearTo] = [near(from), near(to)];
  const brings = ({ subject, object }: ClaimView): boolean =>
    object !== undefined &&
    [
      [subject, object],
      [object, subject],
    ].some(
      ([one = '', other = '']) => (one === from && nearTo.has(other)) || (one === to && nearFrom.has(other)),
    );
  const failed = catalogue.ties.filter(({ status }) => status && STATUS_PHASE[status] === 'none');
  const failedClaims = await catalogue.claims.take(failed.flatMap(({ claimIds }) => claimIds));
  return [...(await catalogue.claims.notLive()), ...failedClaims.values()]
    .filter((claim) => tieTypeRow(claim.predicate) && brings(claim))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
