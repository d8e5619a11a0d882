import { z } from 'zod';
import { QueryAnswer } from '../../domain/answers.ts';
import { AppError, wrongFields } from '../../domain/errors.ts';
import { didYouMean } from '../../domain/near.ts';
import { QueryView } from '../../domain/query-answers.ts';
import type { QueryFile, QueryParameter } from '../../library/query-file.ts';
import { readQueryFolder } from '../../library/query-folder.ts';
import { endpoint } from '../endpoint.ts';
import { id } from '../query-fields.ts';
import { MOST } from '../query-limits.ts';

const library = readQueryFolder('library');

function viewQuery({ name, title, about, parameters, columns, text }: QueryFile): QueryView {
  const listed = Object.entries(parameters).map(([parameter, rest]) => ({ name: parameter, ...rest }));
  return { name, title, about, parameters: listed, columns, text };
}

const list = endpoint({
  method: 'get',
  path: '/queries',
  summary: 'The reviewed questions, with their parameters and columns.',
  query: z.strictObject({}),
  answer: z.array(QueryView),
  run: () => ({ data: [...library.values()].map(viewQuery), total: library.size }),
});

const answer = endpoint({
  method: 'get',
  path: '/queries/:name',
  summary: 'The answer of a reviewed question; its parameters are fields of the query string.',
  query: z.looseObject({ name: id('Its name.') }),
  answer: QueryAnswer,
  async run({ name, ...given }, { context, signal }) {
    const query = library.get(name);
    if (!query) {
      const near = didYouMean(name, library.keys()) || '; /api/v1/queries lists them.';
      throw new AppError('not-found', `There is no question "${name}"${near}`);
    }
    const { QUERY_TIMEOUT_MS: timeoutMs } = context.config;
    const data = await context.store.visitors.run({
      statement: query.text,
      parameters: readParameters(query, given),
      limits: { ...MOST, timeoutMs },
      signal,
    });
    return { data };
  },
});

/** @throws AppError `invalid-input` naming each parameter that is unknown, missing or of the wrong type */
function readParameters(
  { parameters }: QueryFile,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(parameters, name));
  const errors = unknown.map((name) => ({
    at: name,
    message: `unknown parameter${didYouMean(name, Object.keys(parameters))}`,
  }));
  const values = Object.entries(parameters).map(([name, parameter]): [string, unknown] => {
    const result = readParameter(parameter, given[name]);
    if (!result.success) errors.push({ at: name, message: result.message });
    return [name, result.success ? result.value : null];
  });
  if (errors.length > 0) {
    throw wrongFields(errors);
  }
  return Object.fromEntries(values);
}

type Read =
  | { readonly success: true; readonly value: unknown }
  | { readonly success: false; readonly message: string };

function readParameter({ type, optional }: QueryParameter, given: unknown): Read {
  if (given === undefined) {
    return optional
      ? { success: true, value: null }
      : { success: false, message: `missing; expected ${type}` };
  }
  if (type === 'LIST<STRING>') {
    return {
      success: true,
      value: [given].flat().flatMap((text) => String(text).split(',').filter(Boolean)),
    };
  }
  const text = String(given);
  if (type === 'STRING') return { success: true, value: text };
  if (type === 'BOOLEAN' && /^(true|false)$/.test(text)) return { success: true, value: text === 'true' };
  if (type === 'INTEGER' && /^-?\d{1,15}$/.test(text)) return { success: true, value: Number(text) };
  if (type === 'FLOAT' && Number.isFinite(Number(text))) return { success: true, value: Number(text) };
  return { success: false, message: `expected ${type}, got "${text}"` };
}

export const libraryEndpoints = [list, answer];
