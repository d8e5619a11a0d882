import { describe, expect, it } from 'vitest';
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
  it('draws planned ties dashed, past ones dotted, and disputed ones in the colour that warns', () => {
    const { ties } = composeScene(graph, false);
    expect(ties.map((tie) => tie.dash)).toEqual([0, 1, 2]);
    expect(ties[2]?.color).not.toBe(ties[0]?.color);
  });

  it('lights a path, makes the rest faint, and frames what is lit', () => {
    const scene = composeScene(graph, false, { nodes: new Set(['rok', 'itpp']), ties: new Set(['1']) });
    expect(scene.nodes.map((node) => [node.id, node.lit, node.faint])).toEqual([
      ['rok', true, false],
      ['itpp', true, false],
      ['nato', false, true],
      ['lonely', false, true],
    ]);
    expect(scene.ties.map((tie) => tie.lit)).toEqual([true, false, false]);
    expect(scene.framed).toEqual(['rok', 'itpp']);
  });

  it('frames only what is there, so that a late graph moves the camera', () => {
    const scene = composeScene(makeGraph([], []), false, { nodes: new Set(['rok']), ties: new Set() });
    expect(scene.framed).toEqual([]);
  });
});
