/** What may be asked of paths, as fields of a query string. */
import { z } from 'zod';
import { KIND_NAMES } from '../domain/kinds.ts';
import { PHASES } from '../domain/status.ts';
import { TIE_TYPE_NAMES } from '../domain/tie-types.ts';
import { type Constraints, PATH_DEFAULTS, PATH_LIMITS, type PathQuestion } from '../paths/question.ts';
import { day, flag, id, listOf, whole } from './query-fields.ts';

/** What a tie or an entity in between must be. */
export const constraintFields = {
  phase: listOf(z.enum(PHASES), 'Phases a tie may be in; default current.'),
  types: listOf(z.enum(TIE_TYPE_NAMES), 'Only these types of tie.'),
  withoutTypes: listOf(z.enum(TIE_TYPE_NAMES), 'None of these types.'),
  senses: listOf(
    z.enum(['cooperative', 'neutral', 'competitive', 'adverse']),
    'Senses a tie may have; default cooperative and neutral.',
  ),
  through: listOf(z.enum(KIND_NAMES), 'Kinds of entity allowed in between.'),
  validAt: day('Every hop holds on this day, certainly or possibly.'),
  validFrom: day('With validTo: all hops hold together on a day from this one …'),
  validTo: day('… to this one.'),
  minConfidence: z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('The least confidence of a hop.'),
  disputed: flag(true, 'false: without disputed ties.'),
  background: flag(true, 'false: without what only background-2026 says.'),
  directed: flag(false, 'true: walk each tie only the way it points.'),
  hubDegree: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Entities with more ties are not passed through.'),
};

/** The two ends and how to walk between them. */
export const pathFields = {
  from: id('Id of the entity to start from.'),
  to: id('Id of the entity to reach.'),
  via: listOf(z.string(), 'Ids of entities to pass through.'),
  avoid: listOf(z.string(), 'Ids of entities to go round.'),
  maxHops: whole(1, PATH_LIMITS.maxHops, PATH_DEFAULTS.maxHops, 'The longest path.'),
  k: whole(1, PATH_LIMITS.k, PATH_DEFAULTS.k, 'How many paths at most.'),
  rank: z.enum(['hops', 'certainty']).default('hops').describe('What counts first.'),
  diverse: flag(false, 'true: paths that share as little as possible, instead of the best.'),
  ...constraintFields,
};

const PathFields = z.object(pathFields);
const ConstraintFields = z.object(constraintFields);

/** Fields that a question does not have, or has under another name. */
export function toConstraints(query: Partial<z.output<typeof ConstraintFields>>): Constraints {
  const { phase, disputed, background, validFrom, validTo, ...rest } = query;
  const window = validFrom && validTo ? { from: validFrom, to: validTo } : undefined;
  return present({
    ...pick(rest, [
      'types',
      'withoutTypes',
      'senses',
      'through',
      'validAt',
      'minConfidence',
      'directed',
      'hubDegree',
    ]),
    phases: phase,
    window,
    withoutDisputed: disputed === false,
    withoutBackground: background === false,
  }) as Constraints;
}

export function toQuestion(
  query: Partial<z.output<typeof PathFields>> & { from: string; to: string },
): PathQuestion {
  const own = pick(query, ['from', 'to', 'via', 'avoid', 'maxHops', 'k', 'rank', 'diverse']);
  return { ...toConstraints(query), ...present(own) } as PathQuestion;
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}

function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
