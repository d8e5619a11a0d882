import { describe, expect, it } from 'vitest';
import { gather, ungathered } from '../../web/graph/gathering.ts';
import { DARK, LIGHT, systemPalette } from '../../web/graph/palette.ts';
import { composeScene } from '../../web/graph/scene.ts';
import { makeEntity, makeGraph, makeTie } from './example-answers.ts';

const graph = makeGraph(
  [
    makeEntity('rok'),
    makeEntity('itpp', 'Agreement'),
    makeEntity('nato', 'Organization'),
    makeEntity('lonely'),
  ],
  [
    makeTie('1', 'rok', 'itpp'),
    makeTie('2', 'nato', 'itpp', { phase: 'planned' }),
    makeTie('3', 'rok', 'nato', { disputed: true, phase: 'past' }),
  ],
);

describe('the scene', () => {
  it('draws planned ties dashed, past ones dotted, and marks disputed ones', () => {
    const { ties } = composeScene(ungathered(graph), LIGHT);
    expect(ties.map((tie) => tie.dash)).toEqual([0, 1, 2]);
    expect(ties.map((tie) => tie.disputed)).toEqual([false, false, true]);
    expect(ties[2]?.color).not.toBe(ties[0]?.color);
  });

  it('bends ties between the same two apart, and leaves a lone one straight', () => {
    const twins = makeGraph(
      [makeEntity('a'), makeEntity('b'), makeEntity('c')],
      [makeTie('1', 'a', 'b'), makeTie('2', 'b', 'a'), makeTie('3', 'a', 'c')],
    );
    const bends = composeScene(ungathered(twins), LIGHT).ties.map((tie) => tie.curvature);
    expect(bends[2]).toBe(0);
    // Against each other's direction, so equal signs lie on either side.
    expect(Math.abs(bends[0]!)).toBeGreaterThan(0.05);
    expect(bends[1]).toBe(bends[0]);
  });

  it('tells kinds by colour in light and dark, and by the icon alone in the colours of the system', () => {
    const colours = (palette: typeof LIGHT) =>
      new Set(composeScene(ungathered(graph), palette).nodes.map((node) => node.color)).size;
    expect([colours(LIGHT), colours(DARK), colours(systemPalette((name) => name))]).toEqual([3, 3, 1]);
  });
});

describe('a graph gathered into groups', () => {
  const { nodes: members, ...rest } = makeGraph(
    ['a1', 'a2', 'b1', 'b2', 'c1'].map((id) => makeEntity(id)),
    [
      makeTie('1', 'a1', 'a2'),
      makeTie('2', 'a1', 'b1'),
      makeTie('3', 'b1', 'b2'),
      makeTie('4', 'a2', 'b1'),
      makeTie('5', 'c1', 'b1'),
    ],
  );
  const crowd = {
    ...rest,
    nodes: members.map((node) => ({ ...node, community: 'abc'.indexOf(node.id[0]!) })),
  };

  it('shows each community as one disc by its busiest entity, and counts the links between discs', () => {
    const { nodes, ties, groups, bonds } = gather(crowd, []);
    expect(groups.map(({ leader, size }) => [leader.id, size])).toEqual([
      ['a1', 2],
      ['b1', 2],
    ]);
    // Who is alone in a community is no group.
    expect(nodes.map(({ id }) => id)).toEqual(['c1']);
    expect(ties).toEqual([]);
    expect(bonds.map(({ id, count }) => [id, count])).toEqual([
      ['group:a1 group:b1', 2],
      ['c1 group:b1', 1],
    ]);
  });

  it('shows an opened group by its entities and links, tied to what is still gathered', () => {
    const { nodes, ties, groups, bonds } = gather(crowd, ['a1']);
    expect(groups.map(({ id }) => id)).toEqual(['group:b1']);
    expect(nodes.map(({ id }) => id)).toEqual(['a1', 'a2', 'c1']);
    expect(ties.map(({ id }) => id)).toEqual(['1']);
    expect(bonds.map(({ id }) => id)).toEqual(['a1 group:b1', 'a2 group:b1', 'c1 group:b1']);
  });
});
