import { describe, expect, it } from 'vitest';
import { filterGraph } from '../../web/graph/filter.ts';
import { START } from '../../web/place.ts';
import { makeEntity, makeGraph, makeTie } from './example-answers.ts';

const graph = makeGraph(
  [
    makeEntity('rok'),
    makeEntity('itpp', 'Agreement'),
    makeEntity('nato', 'Organization'),
    makeEntity('poland'),
    makeEntity('lonely'),
  ],
  [
    makeTie('1', 'rok', 'itpp', { sinceMin: '2023-07-01', sinceMax: '2023-07-31' }),
    makeTie('2', 'nato', 'itpp', { phase: 'planned' }),
    makeTie('3', 'poland', 'nato', { phase: 'past', untilMax: '2020-12-31' }),
  ],
);

const show = (change: object) => {
  const { nodes, ties } = filterGraph(graph, { ...START, ...change });
  return { nodes: nodes.map((node) => node.id), ties: ties.map((tie) => tie.id) };
};

describe('the part of the graph that is shown', () => {
  it('leaves out what no link reaches, unless asked', () => {
    expect(show({}).nodes).toEqual(['rok', 'itpp', 'nato', 'poland']);
    expect(show({ lone: true }).nodes).toContain('lonely');
  });

  it('drops a hidden kind with its links, and what they alone held', () => {
    expect(show({ hiddenKinds: ['Agreement'] })).toEqual({ nodes: ['nato', 'poland'], ties: ['3'] });
  });

  it('drops a phase, and an entity hidden by hand', () => {
    expect(show({ hiddenPhases: ['planned', 'past'] }).ties).toEqual(['1']);
    expect(show({ hidden: ['nato'] }).ties).toEqual(['1']);
    expect(show({ only: ['nato', 'poland'] })).toEqual({ nodes: ['nato', 'poland'], ties: ['3'] });
  });

  it('drops what is disputed where that is asked', () => {
    const disputed = makeGraph(
      [makeEntity('a'), makeEntity('b')],
      [makeTie('1', 'a', 'b', { disputed: true })],
    );
    expect(filterGraph(disputed, START).ties).toHaveLength(1);
    expect(filterGraph(disputed, { ...START, noDisputed: true }).nodes).toEqual([]);
  });

  it('shows the surroundings of the focus, and those of whatever is expanded', () => {
    expect(show({ focus: 'rok' }).nodes).toEqual(['rok', 'itpp']);
    expect(show({ focus: 'rok', expanded: ['itpp'] }).nodes).toEqual(['rok', 'itpp', 'nato']);
  });

  it('keeps what may have held on a day, and always what has no date', () => {
    expect(show({ day: '2022-01-01' }).ties).toEqual(['2']);
    expect(show({ day: '2020-06-01' }).ties).toEqual(['2', '3']);
    expect(show({ day: '2024-01-01' }).ties).toEqual(['1', '2']);
  });
});
