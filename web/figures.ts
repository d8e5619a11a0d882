/** Figures as the graph holds them, grouped so that what can be compared stands together: pure. */
import type { QueryAnswer } from '../src/domain/answers.ts';

export const FIGURES_QUERY = `MATCH (e:Entity)-[:HAS_FIGURE]->(f:Figure)-[:MEASURES]->(m:Metric)
OPTIONAL MATCH (f)-[:COUNTERPART]->(c:Entity)
RETURN e.id, e.name, m.name, f.value, f.low, f.high, coalesce(f.currency, f.unit) AS unit, f.period, f.nature,
  f.text, f.claimIds, collect(c.name) AS counterparts`;

export interface Figure {
  readonly entity: string;
  readonly entityName: string;
  readonly metric: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly period: string;
  /** observed, estimated, target, pledge, forecast or contract. */
  readonly nature: string;
  readonly text: string;
  readonly counterparts: readonly string[];
}

export interface FigureGroup {
  readonly title: string;
  readonly unit: string;
  readonly figures: readonly Figure[];
  /** Where a full bar ends: at the greatest bound of the group. Bars begin at nought. */
  readonly most: number;
}

const numberOr = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

function readFigure(row: readonly unknown[]): Figure[] {
  const [entity, entityName, metric, rawValue, low, high, unit, period, nature, text, , counterparts] = row;
  const value = numberOr(rawValue, numberOr(low, numberOr(high, Number.NaN)));
  if (Number.isNaN(value)) return [];
  return [
    {
      entity: String(entity),
      entityName: String(entityName),
      metric: String(metric),
      value,
      low: numberOr(low, value),
      high: numberOr(high, value),
      unit: String(unit ?? ''),
      period: String(period ?? ''),
      nature: String(nature ?? 'observed'),
      text: String(text ?? value),
      counterparts: Array.isArray(counterparts) ? counterparts.map(String) : [],
    },
  ];
}

/** One group for each metric and unit, the fullest first; within it by entity and period. */
export function groupFigures(answer: QueryAnswer): readonly FigureGroup[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of answer.values.flatMap(readFigure)) {
    const key = `${figure.metric}\n${figure.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const order = (a: Figure, b: Figure) =>
    a.entityName.localeCompare(b.entityName) || a.period.localeCompare(b.period) || a.value - b.value;
  return [...groups.values()]
    .map((figures) => ({
      title: figures[0]!.metric,
      unit: figures[0]!.unit,
      figures: figures.sort(order),
      most: Math.max(...figures.map(({ high }) => high)),
    }))
    .sort((a, b) => b.figures.length - a.figures.length || a.title.localeCompare(b.title));
}
