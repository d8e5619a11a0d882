/** The shapes of the answers about what is around an entity, and about what happened when: as `answers.ts`. */
import { z } from 'zod';
import { EntitySummary, TieView } from './answers.ts';
import { PHASES } from './status.ts';
import { TIE_TYPE_NAMES } from './tie-types.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const TieFromHere = z.object({
  tie: TieView,
  forward: z.boolean(),
  sentence: z.string(),
  other: EntitySummary,
});
export type TieFromHere = z.infer<typeof TieFromHere>;

export const NeighboursAnswer = z.object({
  counts: list(z.object({ type: z.enum(TIE_TYPE_NAMES), forward: z.boolean(), count: z.int() })),
  ties: list(TieFromHere),
});
export type NeighboursAnswer = z.infer<typeof NeighboursAnswer>;

export const CommonAnswer = z.object({
  common: list(
    z.object({ entity: EntitySummary, ties: list(list(TieView)).describe('By actor, in the order asked.') }),
  ),
  direct: list(TieView).describe('Ties between the actors themselves.'),
});
export type CommonAnswer = z.infer<typeof CommonAnswer>;

export const CentralAnswer = z.object({
  entities: list(z.object({ entity: EntitySummary, betweenness: z.number() })),
  starts: z.int().describe('Entities from which ways were counted.'),
  exact: z.boolean(),
  error: z.number().describe('No value is further off than this, with a probability of 95%.'),
});
export type CentralAnswer = z.infer<typeof CentralAnswer>;

export const WeakPointsAnswer = z.object({
  entities: z.int().describe('How many entities the neighbourhood has.'),
  articulations: list(EntitySummary).describe('Without one of these it falls apart.'),
  bridges: list(z.object({ tie: TieView, sentence: z.string() })).describe(
    'Without one of these ties it falls apart.',
  ),
});
export type WeakPointsAnswer = z.infer<typeof WeakPointsAnswer>;

export const TieChangesAnswer = z.object({
  came: list(TieFromHere).describe('Ties that hold on the later day only.'),
  went: list(TieFromHere).describe('Ties that hold on the earlier day only.'),
});
export type TieChangesAnswer = z.infer<typeof TieChangesAnswer>;

export const TimelineRow = z.object({
  since: z.string().optional().describe('EDTF; absent: no source dates its beginning.'),
  until: z.string().optional(),
  entity: z.string().optional().describe('Id, where the row is the life of an entity.'),
  tie: z.string().optional().describe('Id, where the row is a tie.'),
  sentence: z.string(),
  phase: z.enum(PHASES).optional(),
});
export type TimelineRow = z.infer<typeof TimelineRow>;
