/**
 * The shapes of the HTTP API's answers (`data` of `{data, page?, total?, meta}`): made by `api/`, shown by `web/`
 * (which imports the types only), published as OpenAPI. A schema and its type share one name.
 */
import { z } from 'zod';
import { KIND_NAMES } from './kinds.ts';
import { RELIABILITIES, STANCES, STANDINGS } from './standing.ts';
import { PHASES, STATUSES } from './status.ts';
import { TIE_TYPE_NAMES } from './tie-types.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const Id = z.string();
const Kind = z.enum(KIND_NAMES);
const TieTypeName = z.enum(TIE_TYPE_NAMES);
const Phase = z.enum(PHASES);
const Status = z.enum(STATUSES);
const Confidence = z.int().min(0).max(100);

const bounds = {
  sinceMin: z.string().describe('The first day on which it may have begun; 0001-01-01 where unknown.'),
  sinceMax: z.string().describe('The day by which it had begun; 9999-12-31 where unknown.'),
  untilMin: z.string().describe('The last day on which it is proven.'),
  untilMax: z.string().describe('The last day on which it can hold; 9999-12-31 where open.'),
};

export const AnswerMeta = z.object({
  version: z.string().describe('Version of the data; a citation names it.'),
  engine: z.enum(['embedded', 'neo4j']),
  tookMs: z.number(),
  licence: z.literal('CC-BY-4.0'),
});
export type AnswerMeta = z.infer<typeof AnswerMeta>;

export interface Answer<T> {
  readonly data: T;
  readonly total?: number;
  readonly page?: { readonly next?: string; readonly size: number };
  readonly meta: AnswerMeta;
}

export const EntitySummary = z.object({
  id: Id,
  kind: Kind,
  name: z.string(),
  actor: z.boolean(),
  named: z.boolean().describe('False for a thing that no source names: "a second agreement".'),
  about: z.string(),
  aliases: list(z.string()),
  status: Status.optional(),
  phase: Phase.optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  background: z.boolean().describe('Said by background-2026 alone.'),
  degree: z.int(),
});
export type EntitySummary = z.infer<typeof EntitySummary>;

export const TieView = z.object({
  id: Id,
  type: TieTypeName,
  from: Id,
  to: Id,
  status: Status.optional(),
  phase: Phase,
  role: z.string().optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  condition: z.string().optional(),
  standing: z.enum(STANDINGS),
  confidence: Confidence,
  claimIds: list(Id),
  claimCount: z.int(),
  sourceCount: z.int().describe('Independent roots among the works we read.'),
  citedCount: z.int().describe('Works that they cite and we did not read.'),
  disputed: z.boolean(),
  background: z.boolean(),
  ...bounds,
});
export type TieView = z.infer<typeof TieView>;

export const Verdict = z.enum(['found', 'partial', 'moved', 'repeats', 'broken']);
export type Verdict = z.infer<typeof Verdict>;

export const EvidenceView = z.object({
  id: Id,
  source: Id,
  section: z.string(),
  line: z.int().optional().describe('Absent where the source has no text (background-2026).'),
  lastLine: z.int().optional(),
  spanStart: z.int().optional().describe('Code points from the start of the first line.'),
  spanEnd: z.int().optional(),
  digest: z.string().optional(),
  reference: z.string().optional(),
  gist: z.string().describe('What it says, in our own words.'),
  verdict: Verdict.optional(),
  missing: list(z.string()).describe('What the span does not name, where the verdict is partial.'),
  checkedOn: z.string().optional(),
  markers: list(z.string()),
  refersTo: list(Id).describe("Works that the passage's note cites."),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const DoubtView = z.object({
  id: Id,
  what: z.string(),
  severity: z.enum(['high', 'medium', 'low']),
  basis: z.enum(['inside', 'outside']),
  handling: z.enum(['withhold', 'dispute', 'note']),
  resolution: z.string(),
  about: list(Id).describe('Ids of claims, entities or sources.'),
});
export type DoubtView = z.infer<typeof DoubtView>;

export const ClaimView = z.object({
  id: Id,
  subject: Id,
  subjectName: z.string(),
  predicate: z.string().describe('A type of tie, HAS_FIGURE, or the name of a property.'),
  object: Id.optional(),
  objectName: z.string().optional(),
  valueText: z.string().optional(),
  valueNumber: z.number().optional(),
  valueUnit: z.string().optional(),
  period: z.string().optional(),
  stance: z.enum(STANCES),
  standing: z.enum(STANDINGS),
  status: Status.optional(),
  role: z.string().optional(),
  confidence: Confidence,
  since: z.string().optional(),
  until: z.string().optional(),
  condition: z.string().optional(),
  because: z.string().optional(),
  live: z.boolean().describe('Counted into the graph: not denied, superseded, supposed or withheld.'),
  reread: z.string().optional(),
  statedBy: list(z.object({ id: Id, name: z.string(), on: z.string().optional() })),
  conflictsWith: list(Id),
  sentence: z.string(),
  evidence: list(EvidenceView),
  doubts: list(DoubtView),
  ...bounds,
});
export type ClaimView = z.infer<typeof ClaimView>;

export const SourceView = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  authors: list(z.string()),
  publisher: z.string().optional(),
  publishedOn: z.string().optional(),
  url: z.string().optional(),
  reliability: z.enum(RELIABILITIES),
  read: z.boolean().describe('False for a work that is only cited by one that we read.'),
  missing: list(z.string()),
  claimCount: z.int(),
  file: z.string().optional().describe('Name of the text it was read from.'),
  sha256: z.string().optional().describe('Of that text.'),
  lines: z.int().optional(),
});
export type SourceView = z.infer<typeof SourceView>;

const LineRange = { line: z.int().describe('The first.'), lastLine: z.int() };
const lineCount = z.int().describe('Lines that are not blank.');

export const SectionView = z.object({
  id: Id,
  title: z.string().describe('Empty for what stands before the first heading.'),
  ...LineRange,
  lineCount,
  claimedLineCount: z.int().describe('Of those, the ones that a claim stands on.'),
  claimed: list(z.object({ ...LineRange, claimIds: list(Id) })),
  unclaimed: list(
    z.object({
      id: Id,
      ...LineRange,
      lineCount,
      why: z.string().optional().describe('Absent where nobody has said why.'),
    }),
  ),
});
export type SectionView = z.infer<typeof SectionView>;

export const PassageAnswer = z.object({
  present: z.boolean().describe("Whether the reader's own copy of the text is here, and may be shown."),
  same: z.boolean().describe('Whether it is the text that was read, by its SHA-256.'),
  lines: list(z.object({ line: z.int(), text: z.string() })),
});
export type PassageAnswer = z.infer<typeof PassageAnswer>;

export const FigureView = z.object({
  id: Id,
  subject: Id,
  metric: Id,
  counterparts: list(z.object({ id: Id, role: z.string() })),
  partOf: list(Id),
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().optional(),
  currency: z.string().optional(),
  convertedValue: z.number().optional(),
  convertedCurrency: z.string().optional(),
  period: z.string().optional(),
  asOf: z.string().optional(),
  approximate: z.boolean(),
  nature: z.enum(['observed', 'estimated', 'target', 'pledge', 'forecast', 'contract']),
  text: z.string().optional().describe('The few words as printed.'),
  claimIds: list(Id),
});
export type FigureView = z.infer<typeof FigureView>;

const PropertyValue = z.union([z.string(), z.number(), z.boolean(), list(z.string())]);

export const EntityView = EntitySummary.extend({
  properties: z.record(z.string(), PropertyValue).readonly(),
  tieCounts: list(z.object({ type: TieTypeName, forward: z.boolean(), label: z.string(), count: z.int() })),
  ties: list(z.object({ tie: TieView, forward: z.boolean(), sentence: z.string(), other: EntitySummary })),
  claims: list(ClaimView).describe('What is claimed of the thing itself: its status, dates, value.'),
  withheld: list(ClaimView).describe('Claims that are not in the graph: denied, withheld, supposed.'),
  doubts: list(DoubtView),
});
export type EntityView = z.infer<typeof EntityView>;

export const HopView = z.object({
  from: Id,
  to: Id,
  type: TieTypeName,
  forward: z.boolean().describe('True where the tie points from `from` to `to`.'),
  tie: Id,
  sentence: z.string(),
  claimIds: list(Id),
  phase: Phase,
  status: Status.optional(),
  confidence: Confidence,
  disputed: z.boolean(),
  view: TieView.optional(),
  claims: list(ClaimView).optional().describe('With include=dossier: the claims for and against.'),
});
export type HopView = z.infer<typeof HopView>;

export const PathPattern = z.enum([
  'direct',
  'agreement',
  'contract',
  'body',
  'programme',
  'person',
  'event',
  'state',
  'firm',
  'other',
]);
export type PathPattern = z.infer<typeof PathPattern>;

const Window = z.object({ from: z.string(), to: z.string() });

export const PathView = z.object({
  id: Id.describe('Made of the ids of its ties.'),
  pattern: PathPattern,
  nodes: list(EntitySummary),
  hops: list(HopView),
  window: z
    .object({ certain: Window.optional(), possible: Window.optional() })
    .describe('The days on which all hops certainly, or possibly, hold together.'),
  confidence: Confidence.describe('The lowest of its hops.'),
  phase: Phase,
  sentence: z.string(),
  composed: z.boolean().describe('True: no source states this chain.'),
  sources: list(Id),
  singleSource: Id.optional(),
});
export type PathView = z.infer<typeof PathView>;

export const PathsAnswer = z.object({
  from: EntitySummary,
  to: EntitySummary,
  paths: list(PathView).describe('The k best, best first.'),
  others: list(PathView).describe('The best of each pattern that is not among them.'),
  groups: list(
    z.object({
      pattern: PathPattern,
      label: z.string(),
      count: z.int(),
      best: Id.describe('Id of its best path.'),
    }),
  ),
  allCounted: z
    .boolean()
    .describe('Whether the groups count every path; false: the best 200, or fewer, and no more.'),
  beside: list(ClaimView).describe(
    'What denies or withholds a link between the pair; talks that came to nothing.',
  ),
  complete: z.boolean(),
  emptiedBy: list(z.object({ constraint: z.string(), found: z.int() }))
    .optional()
    .describe('Of an empty answer: each constraint whose loss alone brings paths, and how many.'),
  leastToDrop: list(z.string()).optional().describe('The fewest constraints whose loss brings a path.'),
  nearestDay: z.string().optional().describe('The nearest day on which there is a path.'),
  explained: z
    .boolean()
    .optional()
    .describe('Of an empty answer: false where more may help than is named, because the budget ended.'),
  readings: list(
    z.object({
      end: Id,
      sources: list(
        z.object({
          id: Id,
          title: z.string(),
          missing: list(z.string()).describe('What our text of it lacks.'),
        }),
      ),
    }),
  )
    .optional()
    .describe(
      'Of an empty answer: which of the works that we read, from first line to last, speak of each end.',
    ),
});
export type PathsAnswer = z.infer<typeof PathsAnswer>;

export const CutAnswer = z.object({
  direct: list(TieView).describe('Ties between the two themselves, which no loss of an entity touches.'),
  size: z
    .int()
    .optional()
    .describe('Entities that must be lost at least; absent where no loss parts the two.'),
  cuts: list(list(EntitySummary)).describe('The smallest sets whose loss parts them.'),
  complete: z.boolean().describe('Whether these are all.'),
  routes: z.int().describe('Ways that share no entity.'),
  sentence: z.string(),
});
export type CutAnswer = z.infer<typeof CutAnswer>;

const ChangedPath = z.object({
  path: PathView,
  because: list(z.object({ tie: Id, claimIds: list(Id) })).describe('The ties that make the difference.'),
});

export const DifferenceAnswer = z.object({
  lost: list(ChangedPath),
  gained: list(ChangedPath),
  kept: list(PathView),
  distance: z.object({ before: z.int().optional(), after: z.int().optional() }),
  cuts: z.object({ before: CutAnswer, after: CutAnswer }).optional(),
  complete: z.boolean(),
});
export type DifferenceAnswer = z.infer<typeof DifferenceAnswer>;

export const GraphAnswer = z.object({
  nodes: list(EntitySummary.extend({ x: z.int(), y: z.int(), community: z.int() })),
  ties: list(TieView),
  truncated: z.boolean(),
});
export type GraphAnswer = z.infer<typeof GraphAnswer>;

export const DatasetAnswer = z.object({
  version: z.string(),
  entities: z.int(),
  ties: z.int(),
  tiesByPhase: z.record(z.string(), z.int()).readonly(),
  claims: z.int(),
  evidence: z.int(),
  sources: z.int(),
  figures: z.int(),
  doubts: z.int(),
  disputed: z.int().describe('Ties that are disputed.'),
  singleSource: z.int().describe('Ties that rest on one of the works we read.'),
  missing: list(z.string()).describe('What the texts that we read leave out.'),
  checkedOn: z.string().optional(),
});
export type DatasetAnswer = z.infer<typeof DatasetAnswer>;

export const SchemaAnswer = z.object({
  kinds: list(z.object({ kind: Kind, label: z.string(), plural: z.string(), actor: z.boolean() })),
  types: list(
    z.object({
      type: TieTypeName,
      label: z.string(),
      reverseLabel: z.string(),
      from: list(Kind),
      to: list(Kind),
      walked: z.boolean(),
      sense: z.enum(['cooperative', 'neutral', 'competitive', 'adverse']),
      strength: z.int(),
    }),
  ),
});
export type SchemaAnswer = z.infer<typeof SchemaAnswer>;

export const QueryAnswer = z.object({
  fields: list(z.string()),
  values: list(list(z.unknown())).describe("Plain JSON values, as Neo4j's Query API encodes them."),
  truncated: z.boolean(),
  notifications: list(z.object({ code: z.string(), title: z.string(), description: z.string() })),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

/** RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: list(z.object({ at: z.string(), message: z.string() })).optional(),
  position: z.object({ line: z.int(), column: z.int(), offset: z.int() }).optional(),
  neo4jCode: z.string().optional(),
  near: list(z.string()).optional(),
  incident: z.string().optional().describe('Of an unexpected fault: the id under which it was logged.'),
});
export type Problem = z.infer<typeof Problem>;
