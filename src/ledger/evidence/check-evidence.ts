/** Re-reads the texts and says of each piece of evidence whether it still stands where it is said to. */
import { claimId, sourceOf } from '../claim-id.ts';
import type { Ledger } from '../ledger.ts';
import type { ClaimRecord, EntityRecord, EvidenceRecord, SourceRecord } from '../records.ts';
import type { VerdictCheck, VerdictRecord } from '../verdicts.ts';
import type { Placed } from '../yaml-reader.ts';
import { namesEntity, numbersOf, printsNumber } from './named-in.ts';
import { digestOf, type Locator, openSourceText, type SourceText } from './source-text.ts';

export interface EvidenceCheck {
  readonly placed: Placed<ClaimRecord>;
  readonly evidence: EvidenceRecord;
  readonly index: number;
  /** `unread`: the text is not here, and nothing is asserted. `referenced`: the source has no text. */
  readonly verdict: VerdictCheck['verdict'] | 'unread' | 'referenced';
  readonly withContext: boolean;
  readonly missing: readonly string[];
  readonly movedTo?: Locator;
  /** Code points of the span. */
  readonly length: number;
}

/** @param folder where the reader keeps the texts */
export function checkEvidence(ledger: Ledger, folder: string): readonly EvidenceCheck[] {
  const texts = new Map(ledger.sources.map(({ record }) => [record.id, openSourceText(record, folder)]));
  const namable = new Map(ledger.sources.map(({ record }) => [record.id, namableIn(record, ledger)]));
  return ledger.claims.flatMap((placed) =>
    placed.record.evidence.map((evidence, index) => {
      const { source } = evidence;
      const result = judge(placed.record, evidence, texts.get(source), namable.get(source) ?? new Map());
      return { placed, evidence, index, ...result };
    }),
  );
}

type Judgement = Omit<EvidenceCheck, 'placed' | 'evidence' | 'index'>;

function judge(
  claim: ClaimRecord,
  evidence: EvidenceRecord,
  text: SourceText | undefined,
  namable: ReadonlyMap<string, EntityRecord>,
): Judgement {
  const { lines, span, digest } = evidence;
  if (!lines || !span || !digest)
    return { verdict: 'referenced', withContext: false, missing: [], length: 0 };
  const length = span[1] - span[0];
  const plain = { withContext: false, missing: [], length };
  if (!text) return { verdict: 'unread', ...plain };
  const spanText = text.spanText({ lines, span });
  if (digestOf(spanText) !== digest) {
    const movedTo = text.findDigest(digest, length);
    return movedTo ? { verdict: 'moved', ...plain, movedTo } : { verdict: 'broken', ...plain };
  }
  if (evidence.repeats) return { verdict: 'repeats', ...plain };
  const missing = unnamed(claim, spanText, namable);
  if (missing.length === 0) return { verdict: 'found', ...plain };
  const context = evidence.context && text.spanText(evidence.context);
  const still = context === undefined ? missing : unnamed(claim, `${context}\n${spanText}`, namable);
  return still.length === 0
    ? { verdict: 'found', withContext: true, missing, length }
    : { verdict: 'partial', withContext: context !== undefined, missing: still, length };
}

/** What the claim speaks of and the text does not name. */
function unnamed(claim: ClaimRecord, text: string, namable: ReadonlyMap<string, EntityRecord>): string[] {
  const things = [claim.subject, claim.object ?? claim.metric].filter((id) => id !== undefined);
  const missing = things.filter((id) => {
    const entity = namable.get(id);
    return entity && !namesEntity(text, entity);
  });
  const numbers = numbersOf(claim).filter((number) => !printsNumber(text, number));
  return [...missing, ...numbers.map(String)];
}

const WORDED_BY_US = new Set(['Metric', 'Assessment', 'Proposal', 'Strand']);

/**
 * Entities that a passage of a source can be expected to name: not what is worded by us, not what no source names,
 * and not the source's own author, whom its byline names.
 */
function namableIn(source: SourceRecord, ledger: Ledger): ReadonlyMap<string, EntityRecord> {
  return new Map(
    ledger.entities
      .map(({ record }) => record)
      .filter(({ kind, name, named }) => named && !WORDED_BY_US.has(kind) && !source.authors.includes(name))
      .map((record) => [record.id, record]),
  );
}

/** The verdicts as a record per source that was re-read, for `seed/verdicts.yaml`. */
export function verdictRecords(
  ledger: Ledger,
  checks: readonly EvidenceCheck[],
  folder: string,
  today: string,
): readonly VerdictRecord[] {
  return ledger.sources.flatMap(({ record: source }) => {
    const text = openSourceText(source, folder);
    if (!text) return [];
    const own = checks
      .filter(({ placed }) => sourceOf(placed.record) === source.id)
      .flatMap(({ placed, evidence, index, verdict, withContext, missing }): VerdictCheck[] =>
        verdict === 'unread' || verdict === 'referenced'
          ? []
          : [
              {
                claim: claimId(placed.record),
                evidence: index,
                digest: evidence.digest ?? '',
                verdict,
                withContext,
                missing: [...missing],
              },
            ],
      )
      .sort((a, b) => (a.claim === b.claim ? a.evidence - b.evidence : a.claim < b.claim ? -1 : 1));
    return [
      { source: source.id, sha256: text.sha256, checkedOn: today, blank: [...text.blankLines], checks: own },
    ];
  });
}
