import { describe, expect, it } from 'vitest';
import { groupFigures } from '../../web/figures.ts';

const row = (metric: string, value: unknown, unit: string, period = '2024', low?: number, high?: number) => [
  'rok',
  'Republic of Korea',
  metric,
  value,
  low ?? null,
  high ?? null,
  unit,
  period,
  'observed',
  String(value),
  [],
  ['Poland'],
];

const answer = (values: readonly (readonly unknown[])[]) => ({
  fields: [],
  values,
  truncated: false,
  notifications: [],
});

describe('figures', () => {
  it('stand together where metric and unit are the same, in the order of their periods', () => {
    const groups = groupFigures(
      answer([row('Sales', 3, 'USD', '2025'), row('Share', 46, 'percent'), row('Sales', 2, 'USD', '2023')]),
    );
    expect(groups.map(({ title, unit, most }) => [title, unit, most])).toEqual([
      ['Sales', 'USD', 3],
      ['Share', 'percent', 46],
    ]);
    expect(groups[0]?.figures.map(({ period }) => period)).toEqual(['2023', '2025']);
  });

  it('are drawn from their bounds where no single value is given, and left out where there is neither', () => {
    const groups = groupFigures(answer([row('Range', null, 'EUR', '2024', 5, 9), row('None', null, 'EUR')]));
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ most: 9, figures: [{ value: 5, low: 5, high: 9 }] });
  });
});
