/** A small graph in which every construct finds something: loops, parallel relationships, missing properties. */
export const TEST_GRAPH = `CREATE
  (a0:A {id: 'n0', n: 1, s: 'x', f: 0.5, l: [1, 2]}), (a1:A:B {id: 'n1', n: 2, s: 'y'}),
  (a2:A {id: 'a2', n: 2, f: 2.0, b: true}), (b0:B {id: 'b0', n: 3, s: 'x', l: []}),
  (b1:B:C {id: 'b1', s: 'zz', b: false}), (c0:C {id: 'c0', n: -1, f: -1.5, l: [3]}),
  (c1:C {id: 'c1', n: 0, s: ''}), (d0 {id: 'd0', n: 10}),
  (a0)-[:R {id: 'r0', w: 1}]->(a1), (a1)-[:R {id: 'r1', w: 2}]->(a2), (a2)-[:R {id: 'r2', w: 3}]->(a0),
  (a0)-[:S {id: 's0', w: 1}]->(b0), (b0)-[:S {id: 's1'}]->(b1), (b1)-[:S {id: 's2', w: 5}]->(c0),
  (a1)-[:S {id: 's3', w: 2}]->(c0), (c0)-[:R {id: 'r3', w: 4}]->(c0), (a0)-[:T {id: 't0', w: 7}]->(c1),
  (a0)-[:T {id: 't1', w: 8}]->(c1), (c1)-[:R {id: 'r4'}]->(a2), (b1)-[:T {id: 't2', w: 0}]->(a1)`;
