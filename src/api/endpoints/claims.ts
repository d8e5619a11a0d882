import { z } from 'zod';
import { ClaimView, DoubtView } from '../../domain/answers.ts';
import { AppError } from '../../domain/errors.ts';
import { STANCES } from '../../domain/standing.ts';
import { endpoint } from '../endpoint.ts';
import { pageFields, pageOf } from '../page.ts';
import { choice, id } from '../query-fields.ts';

const list = endpoint({
  method: 'get',
  path: '/claims',
  summary: 'Claims with their evidence: the ledger that the graph is made from.',
  query: z.strictObject({
    about: z.string().optional().describe('Id of an entity that is subject or object.'),
    source: z.string().optional().describe('Id of the source that makes them.'),
    predicate: z.string().optional().describe('A type of tie, HAS_FIGURE, or the name of a property.'),
    stance: z.enum(STANCES).optional().describe('Only claims of this stance.'),
    live: choice('true: only what counts in the graph; false: only what does not.'),
    ...pageFields,
  }),
  answer: z.array(ClaimView),
  async run({ size, next, about, source, predicate, stance, live }, { context }) {
    const given = Object.entries({ about, source, predicate, stance, live }).filter(
      ([, value]) => value !== undefined,
    );
    const ids = await context.store.read.readClaimIds(Object.fromEntries(given));
    const { data, ...rest } = pageOf(ids, { size, next });
    return { data: [...(await context.store.read.readClaims(data))], ...rest };
  },
});

const one = endpoint({
  method: 'get',
  path: '/claims/:id',
  summary: 'A claim with its evidence, its speakers, what conflicts with it and what is doubtful.',
  query: z.strictObject({ id: id('Its id.') }),
  answer: ClaimView,
  async run(query, { context }) {
    const [data] = await context.store.read.readClaims([query.id]);
    if (!data) throw new AppError('not-found', `There is no claim "${query.id}".`);
    return { data };
  },
});

const doubts = endpoint({
  method: 'get',
  path: '/doubts',
  summary: 'Problems in the sources, and what the graph does about each.',
  query: z.strictObject({}),
  answer: z.array(DoubtView),
  async run(_query, { context }) {
    const data = [...(await context.store.read.readDoubts())];
    return { data, total: data.length };
  },
});

export const claimEndpoints = [list, one, doubts];
