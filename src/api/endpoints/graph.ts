import { z } from 'zod';
import { DatasetAnswer, GraphAnswer, SchemaAnswer } from '../../domain/answers.ts';
import { KIND_NAMES, KINDS } from '../../domain/kinds.ts';
import { PHASES } from '../../domain/status.ts';
import { TIE_TYPE_NAMES, TIE_TYPES } from '../../domain/tie-types.ts';
import { type Catalogue, summaryOf } from '../catalogue.ts';
import { endpoint } from '../endpoint.ts';
import { listOf, whole } from '../query-fields.ts';

const graph = endpoint({
  method: 'get',
  path: '/graph',
  summary:
    'Entities with their places and the ties between them: all, those named, or those around one entity.',
  query: z.strictObject({
    focus: z.string().optional().describe('Id of the entity in the middle; absent: the whole graph.'),
    depth: whole(0, 3, 1, 'How many ties away from it.'),
    ids: listOf(z.string(), 'Only these entities; an id that nothing has is left out.'),
    limit: whole(1, 20_000, 2000, 'How many entities at most, those with most ties first.'),
  }),
  answer: GraphAnswer,
  run({ focus, depth, ids, limit }, { catalogue }) {
    const near = focus === undefined ? catalogue.entities : around(catalogue, focus, depth);
    const named = ids && new Set(ids);
    const all = named ? near.filter(({ id }) => named.has(id)) : near;
    const most = [...all]
      .sort((a, b) => rank(b, focus) - rank(a, focus) || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
    const kept = most.map(({ id }) => id);
    return {
      data: {
        nodes: most.map((entity) => ({
          ...summaryOf(entity),
          x: entity.x,
          y: entity.y,
          community: entity.community,
        })),
        ties: catalogue.ties.among(kept),
        truncated: all.length > limit,
      },
    };
  },
});

const rank = (entity: { id: string; degree: number }, focus: string | undefined): number =>
  entity.id === focus ? Number.POSITIVE_INFINITY : entity.degree;

function around(catalogue: Catalogue, focus: string, depth: number) {
  const reached = new Map([[focus, catalogue.entity(focus, 'focus')]]);
  let border = [focus];
  for (let step = 0; step < depth; step++) {
    const next = border
      .flatMap((id) => catalogue.tiesOf(id).map((tie) => (tie.from === id ? tie.to : tie.from)))
      .filter((id) => !reached.has(id));
    for (const id of next) reached.set(id, catalogue.entity(id));
    border = [...new Set(next)];
  }
  return [...reached.values()];
}

const schema = endpoint({
  method: 'get',
  path: '/schema',
  summary: 'The vocabulary: kinds of entity and types of tie, with how they read from either end.',
  query: z.strictObject({}),
  answer: SchemaAnswer,
  run: () => ({
    data: {
      kinds: KIND_NAMES.map((kind) => {
        const { label, plural, actor } = KINDS[kind];
        return { kind, label, plural, actor };
      }),
      types: TIE_TYPE_NAMES.map((type) => {
        const { label, reverse, from, to, walked, sense, strength } = TIE_TYPES[type];
        return { type, label, reverseLabel: reverse, from, to, walked, sense, strength };
      }),
    },
  }),
});

const dataset = endpoint({
  method: 'get',
  path: '/dataset',
  summary: 'What the graph is made of, in numbers.',
  query: z.strictObject({}),
  answer: DatasetAnswer,
  run(_query, { catalogue }) {
    const { sources, ties } = catalogue;
    const byPhase = ties.countBy('phase');
    const tiesByPhase = Object.fromEntries(PHASES.map((phase) => [phase, byPhase.get(phase) ?? 0]));
    const { entities = 0, claims = 0, evidence = 0, figures = 0, doubts = 0 } = catalogue.dataset.counts;
    return {
      data: {
        version: catalogue.version,
        ...{ entities, claims, evidence, figures, doubts },
        ties: ties.size,
        tiesByPhase,
        sources: sources.length,
        disputed: ties.countBy('disputed').get(true) ?? 0,
        singleSource: ties.countBy('sourceCount').get(1) ?? 0,
        missing: sources.flatMap(({ missing }) => missing),
      },
    };
  },
});

export const graphEndpoints = [graph, schema, dataset];
