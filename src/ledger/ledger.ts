/** The ledger: every record of `seed/`, checked each by itself and against the others. */
import { AppError } from '../domain/errors.ts';
import { checkReferences } from './cross-checks.ts';
import { ClaimRecord, DoubtRecord, EntityRecord, SourceRecord } from './records.ts';
import type { SeedFiles } from './seed-files.ts';
import { VerdictRecord } from './verdicts.ts';
import { type Fault, type Placed, readRecords, type YamlFile } from './yaml-reader.ts';

export interface Ledger {
  readonly entities: readonly Placed<EntityRecord>[];
  /** The works we read and the works they cite: `read` tells them apart. */
  readonly sources: readonly Placed<SourceRecord>[];
  readonly claims: readonly Placed<ClaimRecord>[];
  readonly doubts: readonly Placed<DoubtRecord>[];
  readonly verdicts: readonly Placed<VerdictRecord>[];
}

/**
 * Reads and checks the whole seed.
 * @throws AppError `invalid-seed` with every fault at once; nothing is returned then.
 */
export function readLedger(files: SeedFiles): Ledger {
  const faults: Fault[] = [];
  const unread = new Set<string>();
  const all = <T>(list: readonly YamlFile[], read: (file: YamlFile) => Placed<T>[]): Placed<T>[] =>
    list.flatMap(read);
  const ledger: Ledger = {
    entities: all(files.entities, (file) => readRecords(file, EntityRecord, faults, unread)),
    sources: all(files.sources, (file) => readRecords(file, SourceRecord, faults, unread)),
    claims: all(files.claims, (file) => readRecords(file, ClaimRecord, faults, unread)),
    doubts: all(files.doubts, (file) => readRecords(file, DoubtRecord, faults, unread)),
    verdicts: all(files.verdicts, (file) => readRecords(file, VerdictRecord, faults, unread)),
  };
  // Of a file that is no YAML nobody knows what it would have declared.
  if (!faults.some(({ message }) => message.startsWith('not YAML'))) checkReferences(ledger, faults, unread);
  if (faults.length > 0) throw seedError(faults);
  return ledger;
}

function seedError(faults: readonly Fault[]): AppError {
  const sorted = [...faults].sort((a, b) => comparePlaces(a.at, b.at));
  const text = sorted.map((fault) => `${fault.at}: ${fault.message}`).join('\n');
  return new AppError('invalid-seed', text, { errors: sorted });
}

function comparePlaces(a: string, b: string): number {
  const [fileA = '', lineA = '0'] = a.split(/:(?=\d+$)/);
  const [fileB = '', lineB = '0'] = b.split(/:(?=\d+$)/);
  return fileA < fileB ? -1 : fileA > fileB ? 1 : Number(lineA) - Number(lineB);
}
