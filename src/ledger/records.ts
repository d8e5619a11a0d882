/** What a reader of `seed/` may write: one zod schema a record, sharing its name with its type. */
import { z } from 'zod';
import { KIND_NAMES } from '../domain/kinds.ts';
import { RELIABILITIES, STANCES, STANDINGS } from '../domain/standing.ts';
import { STATUSES } from '../domain/status.ts';
import { edtfRange } from '../domain/time.ts';

const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens');

/** YAML reads a year as a number. */
const Edtf = z
  .union([z.string(), z.int().transform(String)])
  .refine(
    (text) => edtfRange(text) !== undefined,
    'expected a date as EDTF level 1, such as 2023-07, 2024? or 2022/..',
  );

const Text = z.string().trim().min(1);

const Alias = z.union([
  Text.transform((name) => ({ name, shared: false })),
  z.strictObject({ name: Text, shared: z.boolean() }),
]);

export const EntityRecord = z.strictObject({
  id: Id,
  kind: z.enum(KIND_NAMES),
  name: Text,
  named: z.boolean().default(true),
  aliases: z.array(Alias).default([]),
  about: Text,
  formerIds: z.array(Id).default([]),
  externalIds: z.record(z.string(), z.string()).default({}),
  /** Strand: the scheme that the source divides its argument by, its place in it, how many parts the source counts. */
  scheme: z.enum(['pathway', 'cluster', 'phase', 'pillar', 'sector', 'point', 'reason']).optional(),
  ordinal: z.int().optional(),
  statedCount: z.int().optional(),
  /** Proposal: what is done, and with what force. */
  act: z.enum(['recommendation', 'proposal', 'pledge', 'goal', 'demand']).optional(),
  force: z.enum(['must', 'should', 'consider', 'could']).optional(),
  /** Document: the source that is the same work. */
  sameWork: Id.optional(),
});
export type EntityRecord = z.infer<typeof EntityRecord>;

const Span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start < end, 'expected [start, end] with start before end');
const Lines = z.union([
  z
    .int()
    .positive()
    .transform((line): [number, number] => [line, line]),
  z
    .string()
    .regex(/^\d+-\d+$/, 'expected a line or a range such as 12-14')
    .transform((range): [number, number] => {
      const [first = 0, last = 0] = range.split('-').map(Number);
      return [first, last];
    }),
]);
const Digest = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'expected 16 hex digits, as `entente evidence find` prints them');

const Context = z.strictObject({ lines: Lines, span: Span });

/** Where a text stands. */
export const EvidenceRecord = z.strictObject({
  source: Id,
  lines: Lines.optional(),
  span: Span.optional(),
  digest: Digest.optional(),
  gist: Text.max(240),
  markers: z.array(z.string()).default([]),
  context: Context.optional(),
  /** Of `background-2026`, which has no text: the public record that says it. */
  reference: Text.optional(),
  /** A pull quote or heading that says again what a claim elsewhere says. */
  repeats: z.boolean().default(false),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

export const NATURES = ['observed', 'estimated', 'target', 'pledge', 'forecast', 'contract'] as const;

/** A number with all that is needed to read it rightly. */
export const AmountRecord = z.strictObject({
  number: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: Text,
  period: Edtf.optional(),
  asOf: Edtf.optional(),
  approximate: z.boolean().default(false),
  nature: z.enum(NATURES).default('observed'),
  converted: z.strictObject({ number: z.number(), unit: Text }).optional(),
  text: Text.max(60).optional(),
});
export type AmountRecord = z.infer<typeof AmountRecord>;

export const ClaimRecord = z.strictObject({
  subject: Id,
  predicate: Text,
  object: Id.optional(),
  value: z.union([z.string(), z.number(), z.boolean(), AmountRecord]).optional(),
  metric: Id.optional(),
  counterparts: z.array(z.strictObject({ entity: Id, role: Text })).default([]),
  /** Ref of the figure of which this one is a part. */
  partOf: Text.optional(),
  key: Text.optional(),
  ref: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional(),
  role: Text.optional(),
  status: z.enum(STATUSES).optional(),
  since: Edtf.optional(),
  until: Edtf.optional(),
  stance: z.enum(STANCES).default('supports'),
  standing: z.enum(STANDINGS).default('asserted'),
  saidBy: z.array(Id).default([]),
  saidOn: Edtf.optional(),
  saidAt: Id.optional(),
  condition: Text.nullish(),
  conflictsWith: z.array(Text).default([]),
  supersedes: z.array(Text).default([]),
  because: Text.optional(),
  rank: z.int().default(0),
  retracted: z.union([z.boolean(), Text]).default(false),
  reread: z.string().optional(),
  evidence: z.array(EvidenceRecord).min(1, 'a claim without evidence does not exist'),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;

export const SourceRecord = z.strictObject({
  id: Id,
  kind: z.enum([
    'paper',
    'article',
    'press-release',
    'report',
    'news',
    'book',
    'treaty',
    'web',
    'data',
    'statement',
    'speech',
    'interview',
    'background',
  ]),
  title: Text,
  authors: z.array(Text).default([]),
  publisher: Text.optional(),
  publishedOn: Edtf.optional(),
  url: Text.optional(),
  pages: Text.optional(),
  reliability: z.enum(RELIABILITIES),
  read: z.boolean(),
  /** The id of the work whose content this one repeats: they are one root. */
  root: Id.optional(),
  /** Of a work that we read: the text it was read from, and what is in it. */
  file: Text.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  lines: z.int().positive().optional(),
  missing: z.array(Text).default([]),
  sections: z.array(z.strictObject({ line: z.int().positive(), title: Text })).default([]),
  notes: z
    .array(
      z.strictObject({
        printed: z.int().positive(),
        line: z.int().positive(),
        works: z.array(Id),
        pages: Text.optional(),
      }),
    )
    .default([]),
  markers: z
    .array(
      z.strictObject({
        marker: Text,
        line: z.int().positive(),
        printed: z.int().positive().nullable(),
        works: z.array(Id),
      }),
    )
    .default([]),
  /** Lines that hold no claim, and why. */
  holdsNone: z.array(z.strictObject({ lines: Lines, why: Text })).default([]),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

export const DoubtRecord = z.strictObject({
  id: Id,
  what: Text,
  severity: z.enum(['high', 'medium', 'low']),
  basis: z.enum(['inside', 'outside']),
  handling: z.enum(['withhold', 'dispute', 'note']),
  resolution: Text,
  /** `source/ref` of claims, ids of entities, `source:id` of sources. */
  about: z.array(Text).min(1),
  evidence: z.array(EvidenceRecord).default([]),
});
export type DoubtRecord = z.infer<typeof DoubtRecord>;
