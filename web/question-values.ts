/** The values of a question's parameters, as text in fields and as JSON in an address. */
import type { QueryView } from '../src/domain/query-answers.ts';

export type QuestionParameter = QueryView['parameters'][number];

/** The values of an address; none where it is no JSON object. */
export function parseValues(json: string): Readonly<Record<string, unknown>> {
  try {
    const values: unknown = JSON.parse(json || '{}');
    return values instanceof Object && !Array.isArray(values) ? (values as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readValue(type: QuestionParameter['type'], text: string): unknown {
  if (text.trim() === '') return null;
  if (type === 'INTEGER' || type === 'FLOAT') return Number(text);
  if (type === 'BOOLEAN') return text.trim() === 'true';
  return type === 'LIST<STRING>' ? text.split(',').map((item) => item.trim()) : text.trim();
}

/** The fields as JSON for a statement; empty fields are null, and no parameters are no text. */
export function writeValues(
  parameters: readonly QuestionParameter[],
  fields: Readonly<Record<string, string>>,
): string {
  const values = parameters.map(({ name, type }) => [name, readValue(type, fields[name] ?? '')]);
  return values.length ? JSON.stringify(Object.fromEntries(values)) : '';
}
