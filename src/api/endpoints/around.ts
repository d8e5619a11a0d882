import { z } from 'zod';
import {
  CentralAnswer,
  CommonAnswer,
  NeighboursAnswer,
  TieChangesAnswer,
  WeakPointsAnswer,
} from '../../domain/around-answers.ts';
import { KIND_NAMES } from '../../domain/kinds.ts';
import { TIE_TYPE_NAMES } from '../../domain/tie-types.ts';
import { findCentral } from '../../paths/betweenness.ts';
import { findCommon, findNeighbours, findTieChanges } from '../../paths/neighbours.ts';
import { findWeakPoints } from '../../paths/weak-points.ts';
import { endpoint } from '../endpoint.ts';
import { constraintFields, toConstraints } from '../path-fields.ts';
import { lookupIn } from '../path-views.ts';
import { day, id, listOf, whole } from '../query-fields.ts';
import { tieFrom, tieInWords } from '../tie-sentences.ts';

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
    catalogue.entity(asked);
    const question = { ...toConstraints(constraints), id: asked, offset, limit, ...(type ? { type } : {}) };
    const { counts, total, ties } = findNeighbours(catalogue.walkIndex, question);
    const views = ties.map(({ tie }) => tieFrom(asked, catalogue.tie(tie)!, catalogue));
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

const weakPoints = endpoint({
  method: 'get',
  path: '/neighbours/weak-points',
  summary: 'Entities and ties whose loss alone breaks a neighbourhood apart.',
  query: z.strictObject({
    id: id('Id of the entity in the middle.'),
    depth: whole(1, 4, 2, 'How many hops away from it.'),
    ...constraintFields,
  }),
  answer: WeakPointsAnswer,
  run({ id: around, depth, ...constraints }, { catalogue }) {
    catalogue.entity(around);
    const found = findWeakPoints(catalogue.walkIndex, { ...toConstraints(constraints), around, depth });
    const { entity, tie } = lookupIn(catalogue);
    const bridges = found.bridges.map((bridge) => ({
      tie: tie(bridge),
      sentence: tieInWords(tie(bridge), catalogue),
    }));
    const articulations = found.articulations.map(entity);
    return { data: { entities: found.entities.length, articulations, bridges } };
  },
});

const { validAt: _, validFrom: __, validTo: ___, ...timeless } = constraintFields;

const changes = endpoint({
  method: 'get',
  path: '/neighbours/changes',
  summary: 'Ties of an entity that came and went between two days.',
  query: z.strictObject({
    id: id('Id of the entity.'),
    before: day('The earlier day.').unwrap(),
    after: day('The later day.').unwrap(),
    ...timeless,
  }),
  answer: TieChangesAnswer,
  run({ id: asked, before, after, ...constraints }, { catalogue }) {
    catalogue.entity(asked);
    const question = { ...toConstraints(constraints), id: asked };
    const { came, went } = findTieChanges(catalogue.walkIndex, question, before, after);
    const view = ({ tie }: { tie: string }) => tieFrom(asked, catalogue.tie(tie)!, catalogue);
    return { data: { came: came.map(view), went: went.map(view) } };
  },
});

export const aroundEndpoints = [neighbours, weakPoints, changes, common, central];
