/** `entente evidence find|check`: where a text stands, and whether all evidence still stands. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Config } from '../config.ts';
import { AppError } from '../domain/errors.ts';
import { didYouMean } from '../domain/near.ts';
import { checkEvidence, type EvidenceCheck, verdictRecords } from '../ledger/evidence/check-evidence.ts';
import { type Locator, openSourceText } from '../ledger/evidence/source-text.ts';
import { type Ledger, readLedger } from '../ledger/ledger.ts';
import { readSeedFiles } from '../ledger/seed-files.ts';
import { packageRoot } from '../package-root.ts';
import type { Effects } from './command.ts';

const seedFolder = join(packageRoot, 'seed');

/** Prints the locator of a text, ready to paste. */
export function findEvidence(sourceId: string, wanted: string, { config, print, say }: Effects): void {
  const found = locateText(sourceId, wanted, config);
  for (const locator of found) print(formatLocator(sourceId, locator));
  if (found.length > 1) say(`${found.length} places; take the one that says it`);
}

/** Where a text stands in the reader's copy of a source. @throws AppError `not-found`, `unavailable` */
export function locateText(sourceId: string, wanted: string, config: Config): readonly Locator[] {
  const { sources } = readLedger(readSeedFiles(seedFolder));
  const source = sources.map(({ record }) => record).find(({ id }) => id === sourceId);
  if (!source) {
    const ids = sources.filter(({ record }) => record.file).map(({ record }) => record.id);
    throw new AppError('not-found', `no source "${sourceId}"${didYouMean(sourceId, ids)}`);
  }
  const text = openSourceText(source, config.ENTENTE_TEXTS);
  if (!text) {
    throw new AppError(
      'unavailable',
      `the text of "${sourceId}" is not here: put the file ${source.file ?? ''} into the folder that ENTENTE_TEXTS names`,
    );
  }
  const found = text.find(wanted);
  if (found.length === 0) throw new AppError('not-found', `"${sourceId}" does not hold that text`);
  return found;
}

function formatLocator(source: string, { lines: [first, last], span, digest }: Locator): string {
  const lines = first === last ? String(first) : `${first}-${last}`;
  return `{ source: ${source}, lines: ${lines}, span: [${span.join(', ')}], digest: "${digest}", gist: "" }`;
}

export interface CheckOptions {
  readonly write?: boolean;
  readonly texts?: string;
  readonly all?: boolean;
}

/** Prints what does not stand, then the counts. Returns false where evidence is broken or moved. */
export function reportEvidence(options: CheckOptions, { config, print, say, today }: Effects): boolean {
  const ledger = readLedger(readSeedFiles(seedFolder));
  const folder = options.texts ?? config.ENTENTE_TEXTS;
  const checks = checkEvidence(ledger, folder);
  for (const check of checks) if (options.all || check.verdict !== 'found') describe(check, print);
  print(summarize(checks));
  if (options.write) writeVerdicts(ledger, checks, folder, today, say);
  return !checks.some(({ verdict }) => verdict === 'broken' || verdict === 'moved');
}

function describe(check: EvidenceCheck, print: (text: string) => void): void {
  const { placed, verdict, missing, movedTo, evidence } = check;
  if (verdict === 'referenced' || verdict === 'unread') return;
  const { subject, predicate, object = '' } = placed.record;
  const why = missing.length > 0 ? `: the span does not name ${missing.join(', ')}` : '';
  print(`${placed.file}:${placed.line}: ${verdict}${why} (${[subject, predicate, object].join(' ').trim()})`);
  if (movedTo) print(`  now at ${formatLocator(evidence.source, movedTo)}`);
}

function summarize(checks: readonly EvidenceCheck[]): string {
  const counts = new Map<string, number>();
  for (const { verdict, withContext } of checks) {
    const name = verdict === 'found' && withContext ? 'found with context' : verdict;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const lengths = checks
    .map(({ length }) => length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${count} ${name}`);
  return `${checks.length} pieces of evidence: ${parts.join(', ')}; median span ${median} characters`;
}

function writeVerdicts(
  ledger: Ledger,
  checks: readonly EvidenceCheck[],
  folder: string,
  today: string,
  say: (text: string) => void,
): void {
  const records = verdictRecords(ledger, checks, folder, today);
  if (records.length === 0)
    throw new AppError('unavailable', 'no text is here: nothing was checked, nothing is written');
  const compact = records.map((record) => ({
    ...record,
    checks: record.checks.map(({ withContext, missing, ...check }) => ({
      ...check,
      ...(withContext ? { withContext } : {}),
      ...(missing.length > 0 ? { missing } : {}),
    })),
  }));
  const path = join(seedFolder, 'verdicts.yaml');
  const header = '# Written by `npx entente evidence check --write`: what a reading of the texts found.\n';
  writeFileSync(path, header + stringify(compact, { collectionStyle: 'any', lineWidth: 0 }));
  say(
    `wrote seed/verdicts.yaml: ${records.map(({ source, checks: own }) => `${own.length} of ${source}`).join(', ')}`,
  );
}
