import { expect, it } from 'vitest';
import { Catalogue } from '../../src/api/catalogue.ts';
import type { SourceView } from '../../src/domain/answers.ts';
import { toEntityRecord } from '../../src/store/read/entities.ts';
import type { Readers } from '../../src/store/read/readers.ts';

const entity = (id: string, more: object) =>
  toEntityRecord({
    properties: { id, name: id, named: true, about: '', aliases: [], background: false, ...more },
    labels: ['Entity', 'State'],
    degree: 0,
  });

const source = (id: string) => ({ id, title: `The ${id}`, missing: [] }) as unknown as SourceView;

it('says which works speak of an entity, and nothing where the graph does not say it', () => {
  const entities = [entity('a', { readIn: ['report'] }), entity('b', { readIn: [] }), entity('old', {})];
  const dataset = { version: '1', state: 'ready', counts: {} } as const;
  const sources = [source('paper'), source('report')];
  const catalogue = new Catalogue({ dataset, entities, sources }, {} as Readers);
  expect(catalogue.readings(['a', 'b', 'old'])).toEqual([
    { end: 'a', sources: [{ id: 'report', title: 'The report', missing: [] }] },
    { end: 'b', sources: [] },
  ]);
});
