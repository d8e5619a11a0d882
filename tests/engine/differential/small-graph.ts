import { Dice } from './dice.ts';
import { TEST_GRAPH } from './test-graph.ts';

/** So many graphs are drawn; the first is written by hand. */
export const SMALL_GRAPH_COUNT = 100;

/** The statement that creates one of the small graphs: loops, parallel relationships, missing properties. */
export function smallGraph(number: number): string {
  if (number === 0) return TEST_GRAPH;
  const dice = new Dice(number * 7919);
  const nodes = Array.from({ length: 4 + dice.below(5) }, (_, at) => drawNode(dice, at));
  const ties = Array.from({ length: 8 + dice.below(9) }, (_, at) => drawTie(dice, at, nodes.length));
  return `CREATE ${[...nodes, ...ties].join(', ')}`;
}

function drawNode(dice: Dice, at: number): string {
  const labels = dice.pick(['', ':A', ':A', ':B', ':C', ':A:B', ':B:C']);
  return `(v${at}${labels} ${properties(dice, `n${at}`, NODE_PROPERTIES)})`;
}

function drawTie(dice: Dice, at: number, nodes: number): string {
  const type = dice.pick(['R', 'R', 'S', 'T']);
  const tie = `[:${type} ${properties(dice, `r${at}`, TIE_PROPERTIES)}]`;
  return `(v${dice.below(nodes)})-${tie}->(v${dice.below(nodes)})`;
}

const DATES = ["date('2020-02-29')", "date('1999-12-31')", "date('2024-03-01')"];

const NODE_PROPERTIES = {
  n: ['-1', '0', '1', '2', '2', '10'],
  m: ['1', '2', '3'],
  s: ["'x'", "'y'", "''", "'zz'", "'x y'"],
  f: ['0.5', '2.0', '-1.5'],
  b: ['true', 'false'],
  l: ['[]', '[1, 2]', '[3]'],
  t: ["['x']", "['y', 'x']"],
  d: DATES,
} as const;

const TIE_PROPERTIES = { w: ['0', '1', '2', '5'], d: DATES } as const;

function properties(dice: Dice, id: string, values: Readonly<Record<string, readonly string[]>>): string {
  const present = Object.entries(values).filter(() => dice.chance(0.75));
  return `{${[`id: '${id}'`, ...present.map(([key, some]) => `${key}: ${dice.pick(some)}`)].join(', ')}}`;
}
