import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ungathered } from '../../web/graph/gathering.ts';
import { LIGHT } from '../../web/graph/palette.ts';
import { composeScene } from '../../web/graph/scene.ts';
import { stepFrom } from '../../web/graph/walk.ts';
import { findChanges } from '../../web/sights/changes.ts';
import { makeRows, sortRows, writeCsv } from '../../web/sights/tie-rows.ts';
import { layOutTime } from '../../web/sights/time-bars.ts';
import { makeEntity, makeGraph, makeTie } from './example-answers.ts';

describe('the rows of the table', () => {
  const ties = [
    makeTie('a', 'x', 'y', { since: '2023-07', confidence: 55 }),
    makeTie('b', 'y', 'x', { since: '1999', confidence: 95 }),
    makeTie('c', 'x', 'z', { confidence: 70 }),
  ];
  const rows = makeRows(ties, { name: (id) => id.toUpperCase(), link: (tie) => tie.type });
  const order = (sort: string) => sortRows(rows, sort).map((row) => row.tie.id);

  it('sort either way, with the undated last', () => {
    expect(order('since')).toEqual(['b', 'a', 'c']);
    expect(order('-since')).toEqual(['a', 'b', 'c']);
    expect(order('-confidence')).toEqual(['b', 'c', 'a']);
  });

  it('stay as they are for a column that there is not', () => {
    expect(order('constructor')).toEqual(['a', 'b', 'c']);
  });
});

describe('CSV', () => {
  it('quotes what must be quoted and defuses formulas', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['x,y', 'say "no"'],
          ['=1+1', -5],
        ],
      ),
    ).toBe('a,b\r\n"x,y","say ""no"""\r\n\'=1+1,-5\r\n');
  });
});

describe('the timeline', () => {
  it('keeps every bar within the picture, its parts in order, and the undated apart', () => {
    const year = fc.integer({ min: 1945, max: 2040 }).map(String);
    const dated = fc.record({
      since: fc.option(year, { nil: undefined }),
      until: fc.option(year, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 8 }), (dates) => {
        const things = dates.map(({ since, until }, index) => ({
          ...makeEntity(`e${index}`, 'Contract'),
          actor: false,
          ...(since ? { since } : {}),
          ...(until ? { until: since && since > until ? since : until } : {}),
        }));
        const { bars, undated } = layOutTime(makeGraph(things, []), '2026-11-21');
        expect(bars.length + undated.length).toBe(things.length);
        for (const { maybeFrom, from, to, maybeTo } of bars) {
          expect(maybeFrom).toBeGreaterThanOrEqual(0);
          expect(from).toBeGreaterThanOrEqual(maybeFrom);
          expect(maybeTo).toBeGreaterThanOrEqual(to);
          expect(maybeTo).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('ends its years where something is known, though a date names only a first day', () => {
    const deal = { ...makeEntity('deal', 'Contract'), actor: false, since: '2020/..' };
    const { years, bars } = layOutTime(makeGraph([deal], []), '2026-11-21');
    expect(years.at(-1)).toBeLessThan(2030);
    expect(bars[0]?.open).toBe(true);
  });

  it('draws an event as a moment and what has no end as open', () => {
    const summit = { ...makeEntity('summit', 'Event'), actor: false, since: '2023-07-11' };
    const deal = { ...makeEntity('deal', 'Contract'), actor: false, since: '2020' };
    const { bars } = layOutTime(makeGraph([summit, deal], []), '2026-11-21');
    expect(bars.map(({ entity, open }) => [entity.id, open])).toEqual([
      ['deal', true],
      ['summit', false],
    ]);
    expect(bars[1]?.from).toBe(bars[1]?.maybeTo);
  });
});

describe('changes between two days', () => {
  const ties = [
    makeTie('surely', 'a', 'b', { sinceMin: '2023-07-01', sinceMax: '2023-07-31', untilMin: '2026-02-18' }),
    makeTie('perhaps', 'a', 'b', { sinceMin: '2023-01-01', sinceMax: '2023-12-31' }),
    makeTie('ended', 'a', 'b', { untilMin: '2023-06-01', untilMax: '2023-06-30' }),
    makeTie('before', 'a', 'b', { sinceMin: '1999-03-12', sinceMax: '1999-03-12' }),
    makeTie('unknown', 'a', 'b'),
  ];

  it('are sure where every day they can mean lies between, and unknown ends are none', () => {
    const changes = findChanges(ties, '2023-06-01', '2024-01-31');
    expect(changes.map(({ tie, what, sure }) => [tie.id, what, sure])).toEqual([
      ['perhaps', 'began', false],
      ['ended', 'ended', true],
      ['surely', 'began', true],
    ]);
  });
});

describe('the cursor in the picture', () => {
  const nodes = [
    { ...makeEntity('middle'), degree: 9 },
    makeEntity('right'),
    makeEntity('far-right'),
    makeEntity('above'),
  ].map((entity, index) => ({
    ...entity,
    x: [0, 10, 5, 0][index]!,
    y: [0, 0, 1, -10][index]!,
    community: 0,
  }));
  const graph = composeScene(
    ungathered({ nodes, ties: [makeTie('1', 'middle', 'right')], truncated: false }),
    LIGHT,
  );

  it('starts at the largest disc, which has most links', () => {
    expect(stepFrom(graph, undefined, 'ArrowUp')).toBe('middle');
  });

  it('prefers what is linked, and else takes what lies in that direction', () => {
    expect(stepFrom(graph, 'middle', 'ArrowRight')).toBe('right');
    expect(stepFrom(graph, 'middle', 'ArrowUp')).toBe('above');
    expect(stepFrom(graph, 'middle', 'ArrowLeft')).toBeUndefined();
  });
});
