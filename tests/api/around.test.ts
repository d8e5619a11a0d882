import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntitySummary, PathsAnswer } from '../../src/domain/answers.ts';
import type {
  TieChangesAnswer,
  TieFromHere,
  TimelineRow,
  WeakPointsAnswer,
} from '../../src/domain/around-answers.ts';
import { type RunningEntente, startEntente } from '../support/running-entente.ts';

let entente: RunningEntente;
beforeAll(async () => {
  entente = await startEntente();
});
afterAll(() => entente.close());

interface Body<T> {
  readonly data: T;
  readonly total: number;
  readonly errors: readonly { readonly at: string; readonly message: string }[];
}

async function ask<T>(path: string): Promise<Body<T>> {
  return (await entente.ask(path)).body as Body<T>;
}

describe('the ties of an entity', () => {
  it('are all that its page shows, and those of a type are all that it counts', async () => {
    const page = await ask<{ ties: unknown[]; tieCounts: { type: string; count: number }[] }>(
      '/entities/norway',
    );
    const all = await ask<TieFromHere[]>('/entities/norway/ties?size=500');
    expect(all.total).toBe(page.data.ties.length);
    const { type } = page.data.tieCounts[0]!;
    const ofType = await ask<TieFromHere[]>(`/entities/norway/ties/${type}?size=500`);
    const counted = page.data.tieCounts
      .filter((row) => row.type === type)
      .reduce((sum, row) => sum + row.count, 0);
    expect(ofType.total).toBe(counted);
    expect(new Set(ofType.data.map(({ tie }) => tie.type))).toEqual(new Set([type]));
  });

  it('come in the order asked for, the undated last either way', async () => {
    for (const sort of ['since', '-since']) {
      const { data } = await ask<TieFromHere[]>(`/entities/rok/ties?size=500&sort=${sort}`);
      const dates = data.map(({ tie }) => tie.since);
      const dated = dates.filter((date) => date !== undefined);
      expect(dates.slice(0, dated.length)).toEqual(dated);
      const ordered = [...dated].sort();
      expect(dated).toEqual(sort === 'since' ? ordered : ordered.reverse());
      expect(dated.length).toBeGreaterThan(5);
    }
  });

  it('are refused in an order that there is not, naming those that there are', async () => {
    const { errors } = await ask('/entities/rok/ties?sort=colour');
    expect(errors).toEqual([{ at: 'sort', message: expect.stringContaining('since') }]);
  });
});

describe('fields', () => {
  it('leave out the rest of each item', async () => {
    const { data } = await ask<EntitySummary[]>('/entities?kind=State&fields=id,name&size=3');
    expect(data.map((item) => Object.keys(item).sort())).toEqual(Array(3).fill(['id', 'name']));
  });

  it('that no item has are refused by name', async () => {
    const { errors } = await ask('/entities?kind=State&fields=id,colour');
    expect(errors).toEqual([{ at: 'fields', message: expect.stringContaining('colour') }]);
  });
});

describe('what is around an entity', () => {
  it('hangs on entities and ties whose loss parts it', async () => {
    const { data } = await ask<WeakPointsAnswer>('/neighbours/weak-points?id=norway&depth=2');
    expect(data.entities).toBeGreaterThan(data.articulations.length);
    const [bridge] = data.bridges;
    const ends = [bridge!.tie.from, bridge!.tie.to];
    // With nothing but a bridge between them, one of its ends is a point of weakness, unless both hang on it alone.
    expect(data.articulations.some(({ id }) => ends.includes(id))).toBe(true);
  });

  it('has changed between two days by the ties that came and went', async () => {
    const { data } = await ask<TieChangesAnswer>(
      '/neighbours/changes?id=rok-nato-itpp&before=2020-01-01&after=2025-01-01',
    );
    expect(data.came.map(({ other }) => other.id)).toEqual(expect.arrayContaining(['rok', 'nato']));
    expect(data.went).toEqual([]);
  });
});

describe('the timeline', () => {
  it('tells dated things in the order of their days', async () => {
    const { data } = await ask<TimelineRow[]>('/timeline?id=rok&size=500');
    const days = data.flatMap(({ since }) => (since?.match(/^\d{4}/) ? [since.slice(0, 4)] : []));
    expect(days.length).toBeGreaterThan(20);
    expect(days).toEqual([...days].sort());
  });

  it('has the undated on request, after the rest', async () => {
    const dated = await ask<TimelineRow[]>('/timeline?id=norway&size=500');
    const all = await ask<TimelineRow[]>('/timeline?id=norway&undated=true&size=500');
    expect(all.data.slice(0, dated.total)).toEqual(dated.data);
    expect(all.total).toBeGreaterThan(dated.total);
  });
});

describe('an empty answer', () => {
  it('says which of the works that were read speak of each end', async () => {
    const { data } = await ask<PathsAnswer>('/paths?from=rok&to=nato&types=OWNS');
    expect(data.paths).toEqual([]);
    expect(data.readings?.map(({ end }) => end)).toEqual(['rok', 'nato']);
    for (const { sources } of data.readings ?? []) {
      expect(sources.map(({ id }) => id)).toContain('carnegie-2026');
      expect(sources.map(({ id }) => id)).not.toContain('background-2026');
    }
  });
});

function tally(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { what } = JSON.parse(line) as { what: string };
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}

describe('the whole graph', () => {
  const text = async (path: string) => (await fetch(`${entente.url}${path}`)).text();

  it('is a GEXF file that graphology reads back', async () => {
    const { data } = await ask<{ entities: number; ties: number }>('/dataset');
    const graph = parseGexf(MultiDirectedGraph, await text('/api/v1/export/gexf'), {
      allowUndeclaredAttributes: true,
    });
    expect([graph.order, graph.size]).toEqual([data.entities, data.ties]);
  });

  it('is a table of ties, and a line for each entity, tie and claim', async () => {
    const { data } = await ask<{ entities: number; ties: number; claims: number }>('/dataset');
    const csv = await text('/api/v1/export/csv');
    expect(csv.trim().split('\n').length).toBeGreaterThan(data.ties);
    const lines = (await text('/api/v1/export/jsonl')).trim().split('\n');
    const counts = tally(lines);
    expect(['entity', 'tie', 'claim'].map((what) => counts.get(what))).toEqual([
      data.entities,
      data.ties,
      data.claims,
    ]);
  });

  it('in a form that there is not is refused, naming those that there are', async () => {
    const response = await fetch(`${entente.url}/api/v1/export/xls`);
    expect(response.status).toBe(404);
    expect(((await response.json()) as { detail: string }).detail).toContain('gexf, csv, jsonl');
  });
});

describe('for people and monitors', () => {
  it('the API is one page with every address', async () => {
    const page = await (await fetch(`${entente.url}/docs`)).text();
    for (const path of ['/api/v1/paths/cut', '/api/v1/entities/{id}/ties']) expect(page).toContain(path);
  });

  it('the metrics count requests and say how large the graph is', async () => {
    const read = async () => (await fetch(`${entente.url}/metrics`)).text();
    const answered = (page: string) =>
      Number(/entente_http_requests_total\{status="200"\} (\d+)/.exec(page)?.[1]);
    await entente.ask('/dataset');
    const before = await read();
    await entente.ask('/dataset');
    expect(before).toMatch(/^entente_ties \d+$/m);
    await expect.poll(async () => answered(await read())).toBeGreaterThan(answered(before));
  });
});
