import { z } from 'zod';
import { EntitySummary, EntityView } from '../../domain/answers.ts';
import { KIND_NAMES } from '../../domain/kinds.ts';
import { PHASES } from '../../domain/status.ts';
import { type Catalogue, summaryOf } from '../catalogue.ts';
import { endpoint } from '../endpoint.ts';
import { viewEntity } from '../entity-view.ts';
import { pageFields, pageOf } from '../page.ts';
import { id, listOf, whole } from '../query-fields.ts';

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

const search = endpoint({
  method: 'get',
  path: '/entities',
  summary: 'Entities, by name, kind and phase.',
  query: z.strictObject({
    q: z.string().trim().max(200).optional().describe('Words of name, alias or description.'),
    kind: listOf(z.enum(KIND_NAMES), 'Only these kinds.'),
    phase: listOf(z.enum(PHASES), 'Only these phases.'),
    sort: z
      .enum(['name', '-degree', 'id'])
      .default('name')
      .describe('The order, where nothing is searched for.'),
    ...pageFields,
  }),
  answer: z.array(EntitySummary),
  run({ q, kind, phase, sort, ...page }, { catalogue }) {
    const found = q ? catalogue.suggest(q, catalogue.entities.length) : sorted(catalogue, sort);
    const kept = found.filter(
      (entity) =>
        (!kind || kind.includes(entity.kind)) && (!phase || phase.includes(entity.phase ?? 'current')),
    );
    const { data, ...rest } = pageOf(kept, page);
    return { data: data.map(summaryOf), ...rest };
  },
});

function sorted({ entities }: Catalogue, sort: 'name' | '-degree' | 'id') {
  if (sort === 'id') return entities;
  const byName = (a: EntitySummary, b: EntitySummary) =>
    a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
  return [...entities].sort(sort === 'name' ? byName : (a, b) => b.degree - a.degree || byName(a, b));
}

const one = endpoint({
  method: 'get',
  path: '/entities/:id',
  summary: 'An entity with its ties, what is claimed of it, and what is withheld or in doubt.',
  query: z.strictObject({ id: id('Its id.') }),
  answer: EntityView,
  async run(query, { catalogue, context }) {
    const entity = catalogue.entity(query.id);
    return {
      data: viewEntity(
        entity,
        catalogue,
        await context.store.read.readClaimsAbout(entity.id),
        await context.store.read.readDoubts(),
      ),
    };
  },
});

export const entityEndpoints = [suggest, search, one];
