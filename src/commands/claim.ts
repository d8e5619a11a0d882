/** `entente claim add`: from the words of a source to a checked record, and what it changes in the graph. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { AppError } from '../domain/errors.ts';
import { tieTypeRow } from '../domain/tie-types.ts';
import {
  type ClaimDraft,
  compareSeeds,
  type TieChange,
  withClaimText,
  writeClaimYaml,
} from '../ledger/claim-draft.ts';
import type { Locator } from '../ledger/evidence/source-text.ts';
import { readSeedFiles } from '../ledger/seed-files.ts';
import { packageRoot } from '../package-root.ts';
import type { Effects } from './command.ts';
import { locateText } from './evidence.ts';

export interface ClaimOptions {
  readonly source?: string;
  readonly text?: string;
  readonly gist?: string;
  readonly subject?: string;
  readonly predicate?: string;
  readonly object?: string;
  readonly value?: string;
  readonly role?: string;
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
  readonly stance?: string;
  readonly standing?: string;
  readonly saidBy?: readonly string[];
  readonly markers?: readonly string[];
  /** File below `seed/claims/<source>/`, without its ending. */
  readonly topic?: string;
  readonly write?: boolean;
}

type Ask = (question: string, given: string | undefined) => Promise<string>;

/**
 * Asks for what the options leave out, prints the record and the change, and writes it when told to.
 * @throws AppError `invalid-seed` naming what is wrong with the record
 */
export async function addClaim(options: ClaimOptions, effects: Effects): Promise<void> {
  const { print, say } = effects;
  const { draft, topic } = await fillForm(options, effects);
  const yaml = writeClaimYaml(draft);
  print(yaml);
  const path = `seed/claims/${draft.source}/${topic}.yaml`;
  const files = readSeedFiles(join(packageRoot, 'seed'));
  const changes = compareSeeds(files, withClaimText(files, path, yaml));
  print(changes.length > 0 ? 'In the graph:' : 'In the graph nothing changes but the claim itself.');
  for (const change of changes) print(`  ${describeChange(change)}`);
  if (options.write) {
    append(join(packageRoot, path), yaml);
    say(`wrote it to ${path}`);
  } else say(`not written; --write adds it to ${path}`);
}

async function fillForm(
  options: ClaimOptions,
  { config, say }: Effects,
): Promise<{ draft: ClaimDraft; topic: string }> {
  const lines = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stderr })
    : undefined;
  const ask: Ask = async (question, given) =>
    given ?? (lines ? (await lines.question(`${question}: `)).trim() : missing(question));
  try {
    const source = await ask('source', options.source);
    const text = await ask('text, the words that say it', options.text);
    const locator = chooseOne(locateText(source, text, config), say);
    const subject = await ask('subject, an entity id', options.subject);
    const predicate = await ask('predicate, a tie type or a property', options.predicate);
    const end = tieTypeRow(predicate)
      ? { object: await ask('object, an entity id', options.object) }
      : { value: await ask('value', options.value) };
    const gist = await ask('gist, in your own words', options.gist);
    const topic = await ask('topic, the file to put it in', options.topic);
    const { role, status, since, until, stance, standing, saidBy, markers = [] } = options;
    const rest = { role, status, since, until, stance, standing, saidBy };
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return { draft: { source, locator, gist, markers, subject, predicate, ...end, ...given }, topic };
  } finally {
    lines?.close();
  }
}

function missing(question: string): never {
  const name = question.split(',')[0] ?? question;
  throw new AppError('invalid-input', `--${name} is missing: ${question}`);
}

function chooseOne(places: readonly Locator[], say: Effects['say']): Locator {
  const [first] = places;
  if (!first) throw new AppError('not-found', 'the source does not hold that text');
  if (places.length > 1)
    say(`the text stands in ${places.length} places; took the first, line ${first.lines[0]}`);
  return first;
}

function describeChange({ kind, tie, over }: TieChange): string {
  const [from, to] = [tie.from, tie.to].map((key) => key.slice('entity:'.length));
  return `${kind} tie: ${from} ${tie.type} ${to}${over.length > 0 ? ` (${over.join(', ')})` : ''}`;
}

function append(file: string, yaml: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) ? `${readFileSync(file, 'utf8').trimEnd()}\n\n` : '';
  writeFileSync(file, before + yaml);
}
