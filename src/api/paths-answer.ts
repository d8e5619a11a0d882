/** Joins what the walk finds with what the store knows of it: names, claims, and what stands beside the paths. */
import type { ClaimView, PathsAnswer, PathView, TieView } from '../domain/answers.ts';
import { AppError } from '../domain/errors.ts';
import { describePath, describePaths } from '../paths/describe-paths.ts';
import { type ConstraintName, explainEmpty } from '../paths/explain-empty.ts';
import { findGroupedPaths } from '../paths/find-paths.ts';
import { readPathId } from '../paths/path-id.ts';
import type { PathQuestion } from '../paths/question.ts';
import { rankStoredPaths, type StoredQuestion, toStoredQuestion } from '../paths/stored-paths.ts';
import type { PathRecord } from '../store/read/readers.ts';
import type { Catalogue } from './catalogue.ts';
import { claimsBeside } from './claims-beside.ts';
import { lookupIn } from './path-views.ts';

/**
 * @param dossier with every hop's claims and their evidence
 * @param askStored asks the database, where the ties are too many for memory
 */
export async function answerPaths(
  question: PathQuestion,
  dossier: boolean,
  catalogue: Catalogue,
  askStored: AskStored,
): Promise<PathsAnswer> {
  findEnds(question, catalogue);
  const names = lookupIn(catalogue);
  const { found, tie } = catalogue.holdsTies
    ? { found: findGroupedPaths(catalogue.walkIndex, question), tie: names.tie }
    : await findStored(question, catalogue, askStored);
  const ties = [...new Set([...found.paths, ...found.others].flatMap((path) => path.ties))].map(tie);
  const claims = dossier ? await claimsOfTies(ties, catalogue) : undefined;
  const answer = describePaths(question, found, {
    ...names,
    tie,
    ...(claims ? { claims: (id: string) => claims.get(id) ?? [] } : {}),
  });
  return {
    ...answer,
    ...(found.paths.length === 0 ? explainNothing(question, catalogue) : {}),
    beside: await claimsBeside(question, catalogue),
  };
}

/** Asks the database for the paths of the least lengths, as `Readers.readShortestGroups`. */
export type AskStored = (question: StoredQuestion, limit: number) => Promise<readonly PathRecord[]>;

/** Paths of one question that the database is asked for at most. */
const STORED_PATHS = 2000;

/** A search that ends at its time has found nothing, and its answer is not complete. */
async function findStored(question: PathQuestion, catalogue: Catalogue, ask: AskStored) {
  const rows = await ask(toStoredQuestion(question), STORED_PATHS).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'timed-out') return undefined;
    throw error;
  });
  const found = rankStoredPaths(question, rows ?? [], STORED_PATHS, (id) => catalogue.entity(id));
  const ties = new Map(
    (rows ?? []).flatMap((row) => row.ties.map((tie): [string, TieView] => [tie.id, tie])),
  );
  return {
    found: rows ? found : { ...found, complete: false },
    tie: (id: string) => ties.get(id)!,
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
  const names = lookupIn(catalogue);
  const claims = await claimsOfTies([...new Set(found.ties)].map(names.tie), catalogue);
  const lookup = { ...names, claims: (tie: string) => claims.get(tie) ?? [] };
  return { path: describePath(found, lookup), beside: await claimsBeside({ from, to }, catalogue) };
}

/** Constraints go by the names of their fields in the query string. */
const FIELD: Readonly<Partial<Record<ConstraintName, string>>> = {
  phases: 'phase',
  withoutDisputed: 'disputed',
  withoutBackground: 'background',
};

const fieldOf = (constraint: ConstraintName): string => FIELD[constraint] ?? constraint;

function explainNothing(question: PathQuestion, catalogue: Catalogue): Partial<PathsAnswer> {
  return {
    ...(catalogue.holdsTies ? explainConstraints(question, catalogue) : {}),
    readings: catalogue.readings([question.from, question.to]),
  };
}

function explainConstraints(question: PathQuestion, { walkIndex }: Catalogue): Partial<PathsAnswer> {
  const { emptiedBy, leastToDrop, nearestDay, complete } = explainEmpty(walkIndex, question);
  return {
    emptiedBy: emptiedBy.map(({ constraint, found }) => ({ constraint: fieldOf(constraint), found })),
    ...(leastToDrop ? { leastToDrop: leastToDrop.map(fieldOf) } : {}),
    ...(nearestDay ? { nearestDay } : {}),
    explained: complete,
  };
}

/** By tie: what supports it, and what speaks against it. */
async function claimsOfTies(
  ties: readonly TieView[],
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, readonly ClaimView[]>> {
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
