import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphData } from '../../src/domain/graph.ts';
import { Graph } from '../../src/engine/graph.ts';
import { GraphBuilder } from '../../src/engine/graph-builder.ts';
import { readSnapshot, writeSnapshot } from '../../src/engine/snapshot.ts';
import { CypherDate } from '../../src/engine/values/temporal/temporal-values.ts';

const data: GraphData = {
  version: 'fedcba9876543210',
  nodes: [
    {
      key: 'a',
      labels: ['Entity', 'State'],
      properties: { id: 'rok', name: '대한민국', aliases: ['ROK', 'Korea'] },
    },
    { key: 'b', labels: ['Figure'], properties: { id: 'f', value: 6.5, live: true, aliases: [] } },
    { key: 'c', labels: [], properties: { id: 'c', line: 12 } },
    ...['d', 'e', 'f', 'g'].map((id) => ({ key: id, labels: ['Entity'], properties: { id } })),
  ],
  relationships: [
    { id: 'r1', type: 'PARTNER_OF', from: 'a', to: 'b', properties: { id: 'r1', confidence: 90 } },
    { id: 'r2', type: 'PART_OF', from: 'b', to: 'b', properties: { id: 'r2' } },
  ],
};

/** Everything that a graph answers about its elements. */
function contentOf(graph: Graph): unknown {
  return {
    version: graph.version,
    nodes: Array.from({ length: graph.nodeCount }, (_, node) => [
      graph.nodeElementId(node),
      graph.nodeLabels(node),
      graph.nodeProperties(node),
    ]),
    relationships: Array.from({ length: graph.relationshipCount }, (_, relationship) => [
      graph.relationshipType(relationship),
      graph.source(relationship),
      graph.target(relationship),
      graph.relationshipProperties(relationship),
    ]),
  };
}

describe('a snapshot', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-snapshot-'));
    file = join(folder, 'graph.snapshot');
    await writeSnapshot(file, Graph.from(data).parts);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('gives back the graph that was written', async () => {
    const read = new Graph(await readSnapshot(file));
    expect(contentOf(read)).toEqual(contentOf(Graph.from(data)));
    expect(read.findNodes(-1, read.keyId('id'), 'rok')).toEqual([0]);
    expect(read.findNodes(-1, read.keyId('id'), 'nobody')).toEqual([]);
  });

  it('holds an empty graph too', async () => {
    const empty = join(folder, 'empty.snapshot');
    await writeSnapshot(empty, new GraphBuilder().finish('0'));
    expect(new Graph(await readSnapshot(empty)).nodeCount).toBe(0);
  });

  it('is the same file when it is written again, and leaves no draft', async () => {
    const again = join(folder, 'again.snapshot');
    await writeSnapshot(again, Graph.from(data).parts);
    expect(await readFile(again)).toEqual(await readFile(file));
    expect((await readdir(folder)).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });

  it('that is not there is missing, not damaged', async () => {
    await expect(readSnapshot(join(folder, 'none.snapshot'))).rejects.toMatchObject({ reason: 'missing' });
  });

  it('is damaged when any one of its bytes is another', async () => {
    const bytes = await readFile(file);
    const bent = join(folder, 'bent.snapshot');
    const reasons = new Set<string>();
    for (let at = 0; at < bytes.length; at += 5) {
      const copy = Buffer.from(bytes);
      copy[at]! ^= 0x40;
      await writeFile(bent, copy);
      const fault = await readSnapshot(bent).catch((error) => error.reason);
      reasons.add(at >= 8 && at < 12 ? `format: ${fault}` : fault);
    }
    expect([...reasons].sort()).toEqual(['damaged', 'format: other-format']);
  });

  it('is damaged when its end is cut off, down to nothing', async () => {
    const cut = join(folder, 'cut.snapshot');
    const bytes = await readFile(file);
    for (const length of [bytes.length - 1, 100, 40, 0]) {
      await writeFile(cut, bytes);
      await truncate(cut, length);
      await expect(readSnapshot(cut)).rejects.toMatchObject({ reason: 'damaged' });
    }
  });

  it('refuses values that have no stored form', async () => {
    const builder = new GraphBuilder();
    builder.addNode([], [['on', new CypherDate(0)]]);
    const write = writeSnapshot(join(folder, 'dates.snapshot'), builder.finish('0'));
    await expect(write).rejects.toThrow('a snapshot holds texts, numbers');
  });
});
