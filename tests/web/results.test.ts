import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../web/graph/palette.ts';
import { composeResultScene } from '../../web/results/result-scene.ts';
import {
  collectGraph,
  isPath,
  nameOf,
  numericColumns,
  pageOf,
  sayPlain,
  tellingProperties,
} from '../../web/results/values.ts';

const node = (
  elementId: string,
  labels: readonly string[],
  properties: Readonly<Record<string, unknown>>,
) => ({
  elementId,
  labels,
  properties,
});
const poland = node('4:x:1', ['Entity', 'State', 'Actor'], { id: 'poland', name: 'Poland', x: 5, y: 6 });
const deal = node('4:x:2', ['Entity', 'Contract'], { id: 'deal', name: 'A deal', x: 50, y: 60 });
const claim = node('4:x:3', ['Claim'], { id: 'c-1', predicate: 'BUYER_IN' });
const buys = {
  elementId: '5:x:1',
  startNodeElementId: '4:x:1',
  endNodeElementId: '4:x:2',
  type: 'BUYER_IN',
  properties: { phase: 'planned', disputed: true },
};
const about = {
  elementId: '5:x:2',
  startNodeElementId: '4:x:3',
  endNodeElementId: '4:x:1',
  type: 'SUBJECT',
  properties: {},
};

describe('the cells of an answer', () => {
  it('call a node by its name, and lead to its page where it has one', () => {
    expect([nameOf(poland), nameOf(claim)]).toEqual(['Poland', 'Claim BUYER_IN']);
    expect(pageOf(poland)).toEqual({ view: 'entity', id: 'poland' });
    expect(pageOf(claim)).toBeUndefined();
  });

  it('say that a bound is open or unknown, and leave such bounds out of a list of properties', () => {
    expect(sayPlain('9999-12-31')).toBe('9999-12-31 (open)');
    const told = tellingProperties({
      sinceMin: '0001-01-01',
      untilMin: '9999-12-31',
      untilMax: '2020-12-31',
      aliases: [],
      x: 3,
    });
    expect(told).toEqual([['untilMax', '2020-12-31']]);
  });

  it('tell a path from a list of nodes', () => {
    expect(isPath([poland, buys, deal])).toBe(true);
    expect(isPath([poland, deal, claim])).toBe(false);
  });

  it('are drawn as a chart where a column holds numbers and nothing else', () => {
    const rows = [
      ['a', 1, null, 2],
      ['b', null, null, 'two'],
    ];
    expect(numericColumns(['name', 'value', 'none', 'mixed'], rows)).toEqual([1]);
  });
});

describe('the picture of an answer', () => {
  const { nodes, relationships } = collectGraph([
    [poland, [poland, buys, deal]],
    [{ map: [about, claim] }, poland],
  ]);
  const scene = composeResultScene(nodes, relationships, LIGHT);

  it('holds every node and relationship once, wherever in the rows they stand', () => {
    expect(scene.nodes.map(({ id }) => id)).toEqual(['poland', 'deal', '4:x:3']);
    expect(scene.ties.map(({ from, to, dash, disputed }) => [from, to, dash, disputed])).toEqual([
      ['poland', 'deal', 1, true],
      ['4:x:3', 'poland', 0, false],
    ]);
  });

  it('puts entities where the whole graph has them, and what has no place near what it is tied to', () => {
    expect(scene.nodes[0]).toMatchObject({ x: 5, y: 6, kind: 'State' });
    const [, , { x, y }] = scene.nodes as [unknown, unknown, { x: number; y: number }];
    expect(Math.hypot(x - 5, y - 6)).toBeLessThan(100);
    expect(Math.hypot(x - 5, y - 6)).toBeGreaterThan(0);
  });

  it('draws no relationship whose end is not in the answer', () => {
    expect(composeResultScene([poland], [buys], LIGHT).ties).toEqual([]);
  });
});
