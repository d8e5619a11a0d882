/** `entente claim add`: from the words of a source to a checked record, and what it changes in the graph. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { claimPropertyRow } from '../domain/claim-properties.ts';
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

/** What the draft needs, as far as it is given on the command line. */
export interface ClaimOptions extends Partial<Omit<ClaimDraft, 'locator' | 'value'>> {
  readonly text?: string;
  /** Of an amount: its number. */
  readonly value?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly nature?: string;
  /** File below `seed/claims/<source>/`, without its ending. */
  readonly topic?: string;
  readonly write?: boolean;
}

/** Fields of a record that nobody is asked for: they are given, or left out. */
const OPTIONAL = [
  'key',
  'role',
  'status',
  'since',
  'until',
  'condition',
  'stance',
  'standing',
  'because',
  'saidBy',
  'conflictsWith',
] as const satisfies readonly (keyof ClaimOptions)[];

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
    const said = await askWhat(predicate, options, ask);
    const gist = await ask('gist, in your own words', options.gist);
    const topic = await ask('topic, the file to put it in', options.topic);
    const given = Object.fromEntries(
      OPTIONAL.map((name) => [name, options[name]]).filter(([, value]) => value !== undefined),
    );
    const { markers = [] } = options;
    return { draft: { source, locator, gist, markers, subject, predicate, ...said, ...given }, topic };
  } finally {
    lines?.close();
  }
}

/** The other end of a tie, or the value of a property or figure. */
async function askWhat(
  predicate: string,
  options: ClaimOptions,
  ask: Ask,
): Promise<Pick<ClaimDraft, 'object' | 'value' | 'metric'>> {
  if (tieTypeRow(predicate)) return { object: await ask('object, an entity id', options.object) };
  const isFigure = predicate === 'HAS_FIGURE';
  if (!isFigure && claimPropertyRow(predicate)?.type !== 'amount') {
    return { value: await ask('value', options.value) };
  }
  const metric = isFigure ? { metric: await ask('metric, what it measures', options.metric) } : {};
  const number = readNumber(await ask('value, the number', options.value));
  const unit = await ask('unit, such as USD or percent', options.unit);
  const { period, nature } = options;
  return { ...metric, value: { number, unit, ...(period ? { period } : {}), ...(nature ? { nature } : {}) } };
}

function readNumber(text: string): number {
  const number = Number(text.replaceAll(/[,_ ]/g, ''));
  if (text !== '' && Number.isFinite(number)) return number;
  throw new AppError('invalid-input', `--value is to be a number such as 13700000000, not "${text}"`);
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
