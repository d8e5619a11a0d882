/** Answers as CSV: query answers with their fields, lists with one column a property. */
import { stringify } from 'csv-stringify/sync';
import type { QueryAnswer } from '../domain/answers.ts';

/** `undefined` for an answer that is no table. */
export function toCsv(data: unknown): string | undefined {
  if (isQueryAnswer(data)) return stringify([data.fields, ...data.values.map((row) => row.map(cellText))]);
  if (!Array.isArray(data)) return undefined;
  const rows = data as readonly Readonly<Record<string, unknown>>[];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return stringify([columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))]);
}

function isQueryAnswer(data: unknown): data is QueryAnswer {
  return typeof data === 'object' && data !== null && 'fields' in data && 'values' in data;
}

/** A list of words is joined by `; `, anything else that has parts is JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const words = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return words ? (value as string[]).join('; ') : JSON.stringify(value);
}
