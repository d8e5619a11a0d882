import { z } from 'zod';
import { CentralAnswer, CommonAnswer, NeighboursAnswer } from '../../domain/answers.ts';
import { KIND_NAMES } from '../../domain/kinds.ts';
import { tieSentence } from '../../domain/sentences.ts';
import { TIE_TYPE_NAMES } from '../../domain/tie-types.ts';
import { findCentral } from '../../paths/betweenness.ts';
import { findCommon, findNeighbours } from '../../paths/neighbours.ts';
import { endpoint } from '../endpoint.ts';
import { constraintFields, toConstraints } from '../path-fields.ts';
import { lookupIn } from '../path-views.ts';
import { id, listOf, whole } from '../query-fields.ts';

const neighbours = endpoint({
  method: 'get',
  path: '/neighbours',
  summary: 'What is around an entity: counts by type first, then the ties, paged.',
  query: z.strictObject({
    id: id('Id of the entity.'),
    type: z
      .enum(TIE_TYPE_NAMES)
      .optional()
      .describe('Only ties of this type in the page; the counts are of all.'),
    offset: whole(0, 1_000_000, 0, 'How many to leave out.'),
    limit: whole(1, 500, 50, 'How many at most.'),
    ...constraintFields,
  }),
  answer: NeighboursAnswer,
  run({ id: asked, type, offset, limit, ...constraints }, { catalogue }) {
    const near = catalogue.entity(asked);
    const question = { ...toConstraints(constraints), id: asked, offset, limit, ...(type ? { type } : {}) };
    const { counts, total, ties } = findNeighbours(catalogue.walkIndex, question);
    const { entity, tie } = lookupIn(catalogue);
    const views = ties.map(({ tie: tieId, other, forward }) => ({
      tie: tie(tieId),
      forward,
      sentence: tieSentence(near.name, tie(tieId), entity(other).name, forward),
      other: entity(other),
    }));
    return { data: { counts, ties: views }, total };
  },
});

const common = endpoint({
  method: 'get',
  path: '/common',
  summary: 'What two or more entities are all tied to, the surest first.',
  query: z.strictObject({
    ids: listOf(z.string(), 'Ids of the entities, at least two.').pipe(
      z.array(z.string()).min(2, 'expected at least two ids').max(10, 'at most ten ids'),
    ),
    ...constraintFields,
  }),
  answer: CommonAnswer,
  run({ ids, ...constraints }, { catalogue }) {
    for (const wanted of ids) catalogue.entity(wanted, 'ids');
    const found = findCommon(catalogue.walkIndex, { ...toConstraints(constraints), ids });
    const { entity, tie } = lookupIn(catalogue);
    const data = {
      common: found.common.map((shared) => ({
        entity: entity(shared.entity),
        ties: shared.ties.map((tieIds) => tieIds.map(tie)),
      })),
      direct: found.direct.map(tie),
    };
    return { data, total: data.common.length };
  },
});

const central = endpoint({
  method: 'get',
  path: '/central',
  summary: 'Who connects most: betweenness under the same constraints as paths.',
  query: z.strictObject({
    kinds: listOf(z.enum(KIND_NAMES), 'Only entities of these kinds are listed.'),
    limit: whole(1, 200, 20, 'How many at most.'),
    ...constraintFields,
  }),
  answer: CentralAnswer,
  run({ kinds, limit, ...constraints }, { catalogue }) {
    const question = { ...toConstraints(constraints), limit, ...(kinds ? { kinds } : {}) };
    const { entities, ...rest } = findCentral(catalogue.walkIndex, question);
    const { entity } = lookupIn(catalogue);
    return {
      data: {
        ...rest,
        entities: entities.map(({ entity: found, betweenness }) => ({ entity: entity(found), betweenness })),
      },
    };
  },
});

export const aroundEndpoints = [neighbours, common, central];
