/** `entente paths <from> <to>`: how two are tied, as sentences. */
import { pino } from 'pino';
import { Catalogues } from '../api/catalogues.ts';
import { answerPaths } from '../api/paths-answer.ts';
import type { PathsAnswer, PathView } from '../domain/answers.ts';
import { confidenceLetter } from '../domain/standing.ts';
import type { Phase } from '../domain/status.ts';
import { openGraph } from '../opening/open-graph.ts';
import type { PathQuestion } from '../paths/question.ts';
import type { Effects } from './command.ts';

export interface PathsOptions {
  readonly k: number;
  readonly maxHops: number;
  readonly phase: readonly string[];
  readonly validAt?: string;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly rank: 'hops' | 'certainty';
  /** With the claims of each hop and where they stand. */
  readonly explain?: boolean;
  readonly format: 'text' | 'json';
}

/** @throws AppError `not-found` for an unknown id, `invalid-input` for a wrong option */
export async function printPaths(
  from: string,
  to: string,
  options: PathsOptions,
  effects: Effects,
): Promise<void> {
  const { config, print, say } = effects;
  const graph = await openGraph(config, { boltPort: 0, log: pino({ level: 'silent' }), say });
  try {
    const catalogue = await new Catalogues(graph.store, config.PATHS_IN_MEMORY).current();
    const question = toQuestion(from, to, options);
    const answer = await answerPaths(question, options.explain ?? false, catalogue, (stored, limit) =>
      graph.store.read.readShortestGroups(stored, limit, config.PATHS_TIMEOUT_MS),
    );
    if (options.format === 'json') print(JSON.stringify(answer));
    else for (const line of describeAnswer(answer)) print(line);
  } finally {
    await graph.close();
  }
}

function toQuestion(from: string, to: string, options: PathsOptions): PathQuestion {
  const { k, maxHops, phase, validAt, via, avoid, rank } = options;
  const phases = phase as readonly Phase[];
  return { from, to, k, maxHops, via, avoid, rank, phases, ...(validAt === undefined ? {} : { validAt }) };
}

function describeAnswer({
  from,
  to,
  paths,
  others,
  beside,
  complete,
  emptiedBy,
  nearestDay,
  explained,
  readings = [],
}: PathsAnswer): string[] {
  const lines = paths.flatMap(describePath);
  if (others.length > 0)
    lines.push('', 'Ways of other kinds:', ...others.flatMap((path, place) => describePath(path, place)));
  if (paths.length === 0) {
    lines.push(
      `No path ${complete ? '' : 'found '}from ${from.name} to ${to.name} in these sources under these conditions.`,
    );
    for (const { constraint, found } of emptiedBy ?? []) lines.push(`  without ${constraint}: ${found}`);
    if (explained === false) lines.push('  what else might help was not looked at to the end');
    for (const { end, sources } of readings) {
      const titles = sources.map(({ id, missing }) =>
        missing.length > 0 ? `${id} (except ${missing.join('; ')})` : id,
      );
      lines.push(`  read in full for ${end}: ${titles.join(', ') || 'nothing that speaks of it'}`);
    }
    if (nearestDay) lines.push(`  the nearest day with a path: ${nearestDay}`);
  }
  if (!complete) lines.push('The search ended at its budget: there may be more.');
  if (beside.length > 0) lines.push('', 'Beside these, claimed and not in the graph:');
  return [...lines, ...beside.map(({ sentence }) => `  ${sentence}`)];
}

function describePath(path: PathView, place: number): string[] {
  const window = path.window.certain;
  const when = window ? `, together ${window.from} to ${window.to}` : '';
  return [
    `${place + 1}. ${path.sentence}`,
    `   ${path.phase}, confidence ${confidenceLetter(path.confidence)} (${path.confidence})${when}`,
    ...path.hops.flatMap(({ claims = [] }) =>
      claims.flatMap(({ stance, evidence }) =>
        evidence.map(({ source, section, line, gist }) => {
          const at = line === undefined ? source : `${source}, ${section}, line ${line}`;
          return `   ${stance === 'supports' ? '+' : '−'} ${gist} (${at})`;
        }),
      ),
    ),
  ];
}
