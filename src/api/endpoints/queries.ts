import { z } from 'zod';
import { QueryAnswer } from '../../domain/answers.ts';
import { wrongFields } from '../../domain/errors.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { MOST, presetLimits, Statement } from '../query-limits.ts';

const Limits = z
  .strictObject({
    rows: z.int().min(1).max(MOST.rows).optional(),
    bytes: z.int().min(1000).max(MOST.bytes).optional(),
    timeoutMs: z.int().min(1).max(MOST.timeoutMs).optional(),
  })
  .default({});

const QueryBody = z.strictObject({
  statement: Statement.describe('A Cypher query that only reads.'),
  parameters: z.record(z.string(), z.unknown()).default({}).describe('Values for $name.'),
  limits: Limits.describe('Rows (1,000), bytes (5 MiB) and milliseconds (5,000) at most.'),
  id: z.uuid().optional().describe('Chosen by the client, to end the query with DELETE /query/{id}.'),
});

async function runQuery(query: z.output<typeof QueryBody>, { context, signal }: Call) {
  const { statement, parameters, limits, id } = query;
  const given = Object.entries(limits).filter((entry): entry is [string, number] => entry[1] !== undefined);
  const data = await context.running.run(id, signal, (stop) =>
    context.store.visitors.run({
      statement,
      parameters,
      limits: { ...presetLimits(context.config), ...Object.fromEntries(given) },
      signal: stop,
    }),
  );
  return { data };
}

const post = endpoint({
  method: 'post',
  path: '/query',
  summary: 'Run a Cypher query that only reads; a cut answer says so.',
  query: QueryBody,
  answer: QueryAnswer,
  cached: false,
  run: runQuery,
});

const get = endpoint({
  method: 'get',
  path: '/query',
  summary: 'The same as a link: ?cypher=… with parameters as JSON.',
  query: z.strictObject({
    cypher: Statement.describe('A Cypher query that only reads.'),
    parameters: z.string().default('{}').describe('A JSON object of values for $name.'),
  }),
  answer: QueryAnswer,
  // It may ask for the time or for chance, which have no version.
  cached: false,
  run: ({ cypher, parameters }, call) =>
    runQuery({ statement: cypher, parameters: parseParameters(parameters), limits: {} }, call),
});

function parseParameters(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (cause) {
    const message = 'expected a JSON object such as {"id": "rok"}';
    throw wrongFields([{ at: 'parameters', message }], { cause });
  }
}

interface Plan {
  readonly operator: string;
  readonly details?: string | undefined;
  readonly estimatedRows?: number | undefined;
  readonly children: readonly Plan[];
}

const Plan: z.ZodType<Plan> = z
  .object({
    operator: z.string(),
    details: z.string().optional(),
    estimatedRows: z.number().optional(),
    get children() {
      return z.array(Plan).readonly();
    },
  })
  .meta({ id: 'Plan' });

const explain = endpoint({
  method: 'post',
  path: '/query/explain',
  summary: 'How the query would be run, without running it.',
  query: QueryBody.pick({ statement: true, parameters: true }),
  answer: z.object({ type: z.string(), plan: Plan, notifications: QueryAnswer.shape.notifications }),
  cached: false,
  async run({ statement, parameters }, { context, signal }) {
    const limits = presetLimits(context.config);
    return { data: await context.store.visitors.explain({ statement, parameters, limits, signal }) };
  },
});

const end = endpoint({
  method: 'delete',
  path: '/query/:id',
  summary: 'End a running query by the id its client chose.',
  query: z.strictObject({ id: z.uuid().describe('The id that was sent with the query.') }),
  answer: z.object({ ended: z.literal(true) }),
  cached: false,
  run({ id }, { context }) {
    context.running.end(id);
    return { data: { ended: true as const } };
  },
});

export const queryEndpoints = [post, get, explain, end];
