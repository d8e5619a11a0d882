import { z } from 'zod';
import { PathsAnswer } from '../../domain/answers.ts';
import { KIND_NAMES } from '../../domain/kinds.ts';
import { PHASES } from '../../domain/status.ts';
import { TIE_TYPE_NAMES } from '../../domain/tie-types.ts';
import { PATH_DEFAULTS, PATH_LIMITS, type PathQuestion } from '../../paths/question.ts';
import { endpoint } from '../endpoint.ts';
import { answerPaths } from '../paths-answer.ts';
import { day, flag, id, listOf, whole } from '../query-fields.ts';

/** The constraints of a path, as fields of a query string. */
export const constraintFields = {
  from: id('Id of the entity to start from.'),
  to: id('Id of the entity to reach.'),
  phase: listOf(z.enum(PHASES), 'Phases a tie may be in; default current.'),
  types: listOf(z.enum(TIE_TYPE_NAMES), 'Only these types of tie.'),
  withoutTypes: listOf(z.enum(TIE_TYPE_NAMES), 'None of these types.'),
  senses: listOf(
    z.enum(['cooperative', 'neutral', 'competitive', 'adverse']),
    'Senses a tie may have; default cooperative and neutral.',
  ),
  through: listOf(z.enum(KIND_NAMES), 'Kinds of entity allowed in between.'),
  validAt: day('Every hop holds on this day, certainly or possibly.'),
  via: listOf(z.string(), 'Ids of entities to pass through.'),
  avoid: listOf(z.string(), 'Ids of entities to go round.'),
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
  maxHops: whole(1, PATH_LIMITS.maxHops, PATH_DEFAULTS.maxHops, 'The longest path.'),
};

const PathsQuery = z.strictObject({
  ...constraintFields,
  k: whole(1, PATH_LIMITS.k, PATH_DEFAULTS.k, 'How many paths at most.'),
  rank: z.enum(['hops', 'certainty']).default('hops').describe('What counts first.'),
  include: listOf(z.enum(['dossier']), 'dossier: each hop with its tie, its claims and their evidence.'),
});

const paths = endpoint({
  method: 'get',
  path: '/paths',
  summary: 'How two entities are tied: the best simple paths, grouped by pattern, each hop with its proof.',
  query: PathsQuery,
  answer: PathsAnswer,
  async run(query, { catalogue }) {
    const dossier = query.include?.includes('dossier') ?? false;
    return { data: await answerPaths(toQuestion(query), dossier, catalogue) };
  },
});

function toQuestion(query: z.output<typeof PathsQuery>): PathQuestion {
  const { phase, disputed, background, include: _, ...rest } = query;
  const given = Object.entries({ ...rest, phases: phase }).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    withoutDisputed: !disputed,
    withoutBackground: !background,
  } as PathQuestion;
}

export const pathEndpoints = [paths];
