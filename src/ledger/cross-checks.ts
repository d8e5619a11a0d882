/** What no record can know by itself: that what it names exists, once, and fits. */
import { CLAIM_PROPERTIES, claimPropertyRow } from '../domain/claim-properties.ts';
import type { Kind } from '../domain/kinds.ts';
import { didYouMean } from '../domain/near.ts';
import { STATUSES } from '../domain/status.ts';
import { TIE_TYPES, type TieTypeRow, tieTypeRow } from '../domain/tie-types.ts';
import { edtfRange } from '../domain/time.ts';
import { claimId, sourceOf } from './claim-id.ts';
import type { Ledger } from './ledger.ts';
import type { AmountRecord, ClaimRecord, EntityRecord, EvidenceRecord, SourceRecord } from './records.ts';
import type { Fault, Placed } from './yaml-reader.ts';

/** Everything that is checked needs these. */
interface Register {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly refs: ReadonlySet<string>;
  /** Ids and refs of records that have a fault of their own. */
  readonly unread: ReadonlySet<string>;
}

type Report = (message: string) => void;

/** Adds a fault for each reference that leads nowhere and each record that stands twice. */
export function checkReferences(
  ledger: Ledger,
  faults: Fault[],
  unread: ReadonlySet<string> = new Set(),
): void {
  const register: Register = {
    entities: indexOnce(ledger.entities, faults, 'entity'),
    sources: indexOnce(ledger.sources, faults, 'source'),
    refs: collectRefs(ledger.claims, faults),
    unread,
  };
  indexOnce(ledger.doubts, faults, 'doubt');
  checkAliases(ledger.entities, faults);
  const claimIds = new Map<string, Placed<ClaimRecord>>();
  for (const placed of ledger.claims) {
    const report = reporter(placed, faults);
    checkClaim(placed.record, register, report);
    checkTwice(placed, claimIds, report);
  }
  for (const placed of ledger.sources) checkSource(placed.record, register, reporter(placed, faults));
  for (const placed of ledger.doubts) {
    const report = reporter(placed, faults);
    for (const target of placed.record.about) checkTarget(target, register, report);
    for (const evidence of placed.record.evidence) checkEvidence(evidence, register, report);
  }
}

const reporter =
  (placed: Placed<unknown>, faults: Fault[]): Report =>
  (message) =>
    faults.push({ at: `${placed.file}:${placed.line}`, message });

function indexOnce<T extends { id: string }>(
  list: readonly Placed<T>[],
  faults: Fault[],
  what: string,
): ReadonlyMap<string, T> {
  const first = new Map<string, Placed<T>>();
  for (const placed of list) {
    const before = first.get(placed.record.id);
    if (before) {
      reporter(
        placed,
        faults,
      )(`the ${what} "${placed.record.id}" stands already at ${before.file}:${before.line}`);
    } else first.set(placed.record.id, placed);
  }
  return new Map([...first].map(([id, placed]) => [id, placed.record]));
}

function collectRefs(claims: readonly Placed<ClaimRecord>[], faults: Fault[]): ReadonlySet<string> {
  const refs = new Map<string, Placed<ClaimRecord>>();
  for (const placed of claims) {
    if (!placed.record.ref) continue;
    const ref = `${sourceOf(placed.record)}/${placed.record.ref}`;
    const before = refs.get(ref);
    if (before) reporter(placed, faults)(`the ref "${ref}" is taken at ${before.file}:${before.line}`);
    else refs.set(ref, placed);
  }
  return new Set(refs.keys());
}

/** An alias that two entities share identifies neither by itself, and must say so. */
function checkAliases(entities: readonly Placed<EntityRecord>[], faults: Fault[]): void {
  const owners = new Map<string, Placed<EntityRecord>>();
  for (const placed of entities) {
    const own = [
      placed.record.name,
      ...placed.record.aliases.filter((alias) => !alias.shared).map(({ name }) => name),
    ];
    for (const name of new Set(own.map((text) => text.normalize('NFC').toLowerCase()))) {
      const before = owners.get(name);
      if (before) {
        reporter(
          placed,
          faults,
        )(
          `the name "${name}" belongs to "${before.record.id}" too (${before.file}:${before.line}); mark the alias as { name: …, shared: true } on both, or merge the two`,
        );
      } else owners.set(name, placed);
    }
  }
}

function checkClaim(claim: ClaimRecord, register: Register, report: Report): void {
  const subject = checkEntity(claim.subject, 'subject', register, report);
  for (const id of claim.saidBy) checkEntity(id, 'saidBy', register, report);
  if (claim.saidAt) checkEntity(claim.saidAt, 'saidAt', register, report);
  for (const { entity } of claim.counterparts) checkEntity(entity, 'counterparts', register, report);
  for (const ref of [...claim.conflictsWith, ...claim.supersedes, ...(claim.partOf ? [claim.partOf] : [])]) {
    checkRef(ref, sourceOf(claim), register, report);
  }
  for (const evidence of claim.evidence) checkEvidence(evidence, register, report);
  if (new Set(claim.evidence.map(({ source }) => source)).size > 1) {
    report('evidence: all evidence of a claim is from one source; write a second claim for the other source');
  }
  if (claim.standing === 'inferred' && !claim.because)
    report('because: an inferred claim says why it is inferred');
  checkOrder(claim, report);
  checkPredicate(claim, subject, register, report);
}

function checkOrder({ since, until }: ClaimRecord, report: Report): void {
  const [began, ended] = [since, until].map((date) => (date === undefined ? undefined : edtfRange(date)));
  if (began && ended && began.min > ended.max) report(`until: ${until} is before since: ${since}`);
}

function checkPredicate(
  claim: ClaimRecord,
  subject: EntityRecord | undefined,
  register: Register,
  report: Report,
): void {
  const type = tieTypeRow(claim.predicate);
  if (type) checkTie(claim, type, subject, register, report);
  else if (claim.predicate === 'HAS_FIGURE') checkFigure(claim, register, report);
  else checkProperty(claim, report);
}

function checkTie(
  claim: ClaimRecord,
  type: TieTypeRow,
  subject: EntityRecord | undefined,
  register: Register,
  report: Report,
): void {
  if (!claim.object) {
    report(`object: missing; ${claim.predicate} ties the subject to an entity`);
    return;
  }
  if (claim.value !== undefined) report(`value: ${claim.predicate} ties two entities; it has no value`);
  const object = checkEntity(claim.object, 'object', register, report);
  checkEnd(subject, type.from, claim.predicate, 'subject', report);
  checkEnd(object, type.to, claim.predicate, 'object', report);
}

function checkEnd(
  entity: EntityRecord | undefined,
  kinds: readonly Kind[],
  predicate: string,
  end: string,
  report: Report,
): void {
  if (!entity || kinds.includes(entity.kind as Kind)) return;
  report(
    `${end}: "${entity.id}" is a ${entity.kind}; the ${end} of ${predicate} is one of ${kinds.join(', ')}`,
  );
}

function checkFigure(claim: ClaimRecord, register: Register, report: Report): void {
  if (!claim.metric) report('metric: missing; a figure measures a Metric entity');
  else {
    const metric = checkEntity(claim.metric, 'metric', register, report);
    checkEnd(metric, ['Metric'], 'MEASURES', 'metric', report);
  }
  if (typeof claim.value !== 'object') report('value: expected { number or low/high, unit, … }');
  else checkAmount(claim.value, report);
}

function checkAmount({ number, low, high }: AmountRecord, report: Report): void {
  if (number === undefined && low === undefined && high === undefined)
    report('value: number, low or high is needed');
  if (low !== undefined && high !== undefined && low > high)
    report(`value: low (${low}) is more than high (${high})`);
}

function checkProperty(claim: ClaimRecord, report: Report): void {
  const property = claimPropertyRow(claim.predicate);
  if (!property) {
    const known = [...Object.keys(TIE_TYPES), 'HAS_FIGURE', ...Object.keys(CLAIM_PROPERTIES)];
    report(
      `predicate: "${claim.predicate}" is neither a tie type nor a property${didYouMean(claim.predicate, known)}`,
    );
    return;
  }
  const { value } = claim;
  if (claim.object) report(`object: "${claim.predicate}" is a property; it has a value instead`);
  if (value === undefined) report(`value: missing; "${claim.predicate}" is a property`);
  else if (property.type === 'status' && !(STATUSES as readonly unknown[]).includes(value)) {
    report(`value: "${String(value)}" is no status; expected one of ${STATUSES.join(', ')}`);
  } else if (property.type === 'amount') {
    if (typeof value !== 'object') report('value: expected { number, unit, … }');
    else checkAmount(value, report);
  } else if (property.type === 'number' && typeof value !== 'number') report('value: expected a number');
  else if (property.type === 'date' && edtfRange(String(value)) === undefined) {
    report(`value: "${String(value)}" is no date; expected EDTF such as 2023-07`);
  }
}

function checkTwice(
  placed: Placed<ClaimRecord>,
  ids: Map<string, Placed<ClaimRecord>>,
  report: Report,
): void {
  const id = claimId(placed.record);
  const before = ids.get(id);
  if (before) {
    report(
      `the same claim stands at ${before.file}:${before.line}; add this evidence to it, or set them apart by key, role or date`,
    );
  } else ids.set(id, placed);
}

function checkEvidence(evidence: EvidenceRecord, register: Register, report: Report): void {
  const source = register.sources.get(evidence.source);
  if (!source) {
    report(
      `evidence: the source "${evidence.source}" is unknown${didYouMean(evidence.source, register.sources.keys())}`,
    );
    return;
  }
  if (!source.read) report(`evidence: "${source.id}" was not read; evidence stands in a work that we read`);
  const { lines, span, digest } = evidence;
  if (source.file && !(lines && span && digest)) {
    report('evidence: lines, span and digest are needed; `npx entente evidence find` prints them');
  }
  if (!source.file && !evidence.reference)
    report('evidence: reference is needed, for a source that has no text');
  if (lines && (lines[1] < lines[0] || lines[1] > (source.lines ?? 0))) {
    report(`evidence: lines ${lines.join('-')} are not within the ${source.lines} lines of "${source.id}"`);
  }
}

function checkSource(source: SourceRecord, register: Register, report: Report): void {
  const works = [...source.notes, ...source.markers].flatMap((note) => note.works);
  for (const work of new Set([...works, ...(source.root ? [source.root] : [])])) {
    if (!register.sources.has(work)) {
      report(`works: the source "${work}" is unknown${didYouMean(work, register.sources.keys())}`);
    }
  }
}

function checkEntity(
  id: string,
  field: string,
  register: Register,
  report: Report,
): EntityRecord | undefined {
  const entity = register.entities.get(id);
  if (!entity && !register.unread.has(id)) {
    const hint = didYouMean(id, register.entities.keys()) || '; add it under seed/entities/';
    report(`${field}: "${id}" is no entity${hint}`);
  }
  return entity;
}

function checkRef(ref: string, source: string, register: Register, report: Report): void {
  const full = ref.includes('/') ? ref : `${source}/${ref}`;
  const own = full.slice(full.indexOf('/') + 1);
  if (!register.refs.has(full) && !register.unread.has(own))
    report(`"${ref}" is the ref of no claim${didYouMean(full, register.refs)}`);
}

function checkTarget(target: string, register: Register, report: Report): void {
  if (target.startsWith('source:')) {
    if (!register.sources.has(target.slice(7))) report(`about: "${target}" is no source`);
  } else if (target.includes('/')) checkRef(target, '', register, report);
  else checkEntity(target, 'about', register, report);
}
