import { z } from 'zod';
import { EntitySummary, EntityView } from '../../domain/answers.ts';
import { TieFromHere } from '../../domain/around-answers.ts';
import { KIND_NAMES } from '../../domain/kinds.ts';
import { PHASES } from '../../domain/status.ts';
import { TIE_TYPE_NAMES } from '../../domain/tie-types.ts';
import type { EntityRecord } from '../../store/read/entities.ts';
import { summaryOf } from '../catalogue.ts';
import { endpoint } from '../endpoint.ts';
import { viewEntity } from '../entity-view.ts';
import { inOrder, type Orders, sortField } from '../order.ts';
import { pageFields, pageOf } from '../page.ts';
import { id, listOf, whole } from '../query-fields.ts';
import { tieFrom } from '../tie-sentences.ts';

const suggest = endpoint({
  method: 'get',
  path: '/suggest',
  summary: 'Entities whose name or alias begins like this, best first.',
  query: z.strictObject({
    prefix: z.string().trim().min(1, 'expected some letters').max(100).describe('The first letters.'),
    limit: whole(1, 50, 8, 'How many at most.'),
  }),
  answer: z.array(EntitySummary),
  run: ({ prefix, limit }, { catalogue }) => ({ data: catalogue.suggest(prefix, limit).map(summaryOf) }),
});

const ENTITY_ORDERS: Orders<EntityRecord> = {
  name: ({ name }) => name,
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  degree: ({ degree }) => degree,
  since: ({ since }) => since,
};

const search = endpoint({
  method: 'get',
  path: '/entities',
  summary: 'Entities, by name, kind and phase.',
  query: z.strictObject({
    q: z.string().trim().max(200).optional().describe('Words of name, alias or description.'),
    kind: listOf(z.enum(KIND_NAMES), 'Only these kinds.'),
    phase: listOf(z.enum(PHASES), 'Only these phases.'),
    sort: sortField(ENTITY_ORDERS, '').describe(
      `The order: ${Object.keys(ENTITY_ORDERS).join(', ')}, separated by commas, each after - for the other way round; default the best hit first, or the name.`,
    ),
    ...pageFields,
  }),
  answer: z.array(EntitySummary),
  run({ q, kind, phase, sort, ...page }, { catalogue }) {
    const keys = sort.length === 0 && !q ? ['name', 'id'] : sort;
    const hits = q ? catalogue.suggest(q, catalogue.entities.length) : catalogue.entities;
    const found = inOrder(hits, keys, ENTITY_ORDERS);
    const kept = found.filter(
      (entity) =>
        (!kind || kind.includes(entity.kind)) && (!phase || phase.includes(entity.phase ?? 'current')),
    );
    const { data, ...rest } = pageOf(kept, page);
    return { data: data.map(summaryOf), ...rest };
  },
});

const one = endpoint({
  method: 'get',
  path: '/entities/:id',
  summary: 'An entity with its ties, what is claimed of it, and what is withheld or in doubt.',
  query: z.strictObject({ id: id('Its id.') }),
  answer: EntityView,
  async run(query, { catalogue, context }) {
    const entity = catalogue.entity(query.id);
    const { read } = context.store;
    const [ids, doubts] = await Promise.all([read.readClaimIds({ about: entity.id }), read.readDoubts()]);
    const claims = [...(await catalogue.claims.take(ids)).values()];
    return { data: viewEntity(entity, catalogue, claims, doubts) };
  },
});

const TIE_ORDERS: Orders<TieFromHere> = {
  since: ({ tie }) => tie.since,
  until: ({ tie }) => tie.until,
  type: ({ tie }) => tie.type,
  phase: ({ tie }) => tie.phase,
  confidence: ({ tie }) => tie.confidence,
  name: ({ other }) => other.name,
};

const tieFields = {
  id: id('Id of the entity.'),
  phase: listOf(z.enum(PHASES), 'Only these phases.'),
  sort: sortField(TIE_ORDERS, 'type,name'),
  ...pageFields,
};

/** The ties of an entity as they read from it, of one type or of all. */
function tiesEndpoint<Q extends z.ZodRawShape>(path: string, summary: string, fields: Q) {
  return endpoint({
    method: 'get',
    path,
    summary,
    query: z.strictObject({ ...tieFields, ...fields }),
    answer: z.array(TieFromHere),
    run(query, { catalogue }) {
      const {
        id: asked,
        phase,
        sort,
        type,
        ...page
      } = query as z.output<z.ZodObject<typeof tieFields>> & {
        type?: string;
      };
      catalogue.entity(asked);
      const kept = catalogue
        .tiesOf(asked)
        .filter((tie) => (!phase || phase.includes(tie.phase)) && (!type || tie.type === type))
        .map((tie) => tieFrom(asked, tie, catalogue));
      return pageOf(inOrder(kept, sort, TIE_ORDERS), page);
    },
  });
}

const ties = tiesEndpoint('/entities/:id/ties', 'The ties of an entity, as they read from it.', {});

const tiesOfType = tiesEndpoint('/entities/:id/ties/:type', 'Its ties of one type.', {
  type: z.enum(TIE_TYPE_NAMES).describe('A type of tie, such as PARTY_TO.'),
});

export const entityEndpoints = [suggest, search, one, ties, tiesOfType];
