import type { StatementSource } from '../../src/bolt/statement-source.ts';
import { Engine, type Execution } from '../../src/engine/engine.ts';
import { Graph } from '../../src/engine/graph.ts';

const graph = Graph.from({
  version: '0123456789abcdef',
  nodes: [
    { key: 'a', labels: ['Entity', 'State'], properties: { id: 'rok', name: 'Republic of Korea' } },
    { key: 'b', labels: ['Entity'], properties: { id: 'nato', x: 3, value: 1 } },
  ],
  relationships: [
    { id: 'r', type: 'PARTNER_OF', from: 'a', to: 'b', properties: { id: 'r', confidence: 90 } },
  ],
});

/** A million million rows that are looked at, and none that is returned. */
export const ENDLESS = `UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c
  UNWIND range(1, 1000) AS d WITH a WHERE a < 0 RETURN a`;

/** A statement at which this source breaks, as only a fault in an engine would. */
export const BREAKING = 'BREAK';

const engine = new Engine(graph);

/** The engine over two nodes and one relationship. */
export const sampleSource: StatementSource = {
  open: (statement, parameters, limits) =>
    statement === BREAKING ? breakAfterOneRow() : engine.open(statement, parameters, limits),
};

function breakAfterOneRow(): Execution {
  let calls = 0;
  return {
    fields: ['n'],
    type: 'r',
    notifications: [],
    advance() {
      if (calls++ > 0) throw new TypeError('secret detail');
      return { rows: [[1]], state: 'more' };
    },
    close() {},
  };
}
