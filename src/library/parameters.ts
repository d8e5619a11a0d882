/** Values for the parameters of a named query, from a link, a form or a command line. */
import type { CypherType } from '../domain/query-answers.ts';
import type { QueryFile, QueryParameter } from './query-file.ts';

export interface ParameterFault {
  /** The parameter's name. */
  readonly at: string;
  readonly message: string;
}

export type ReadParameters =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: readonly ParameterFault[] };

/** Every parameter of the query gets a value, `null` where it may be left out; text is read as the type says. */
export function readParameters(
  query: Pick<QueryFile, 'parameters'>,
  given: Readonly<Record<string, unknown>>,
): ReadParameters {
  const known = Object.keys(query.parameters);
  const values: Record<string, unknown> = {};
  const faults: ParameterFault[] = Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((at) => ({ at, message: `unknown parameter; this query takes ${known.join(', ') || 'none'}` }));
  for (const [name, parameter] of Object.entries(query.parameters)) {
    const value = readValue(parameter, given[name]);
    if (value instanceof Expected) faults.push({ at: name, message: value.message });
    else values[name] = value;
  }
  return faults.length === 0 ? { ok: true, values } : { ok: false, faults };
}

class Expected {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

function readValue(parameter: QueryParameter, given: unknown): unknown {
  if (given === undefined || given === null || given === '') {
    return parameter.optional ? null : new Expected(`expected ${WORDS[parameter.type]}`);
  }
  return CASTS[parameter.type](given) ?? new Expected(`expected ${WORDS[parameter.type]}`);
}

const WORDS: Readonly<Record<CypherType, string>> = {
  STRING: 'text',
  INTEGER: 'a whole number',
  FLOAT: 'a number',
  BOOLEAN: 'true or false',
  'LIST<STRING>': 'a list of texts',
  'LIST<MAP>': 'a list of objects',
  MAP: 'an object',
};

/** `undefined` for what is not of the type. */
const CASTS: Readonly<Record<CypherType, (given: unknown) => unknown>> = {
  STRING: (given) => (typeof given === 'string' ? given : undefined),
  INTEGER: (given) => castNumber(given, Number.isSafeInteger),
  FLOAT: (given) => castNumber(given, Number.isFinite),
  BOOLEAN: (given) => ({ true: true, false: false })[String(given)],
  'LIST<STRING>': (given) => {
    const list = Array.isArray(given) ? given : [given];
    return list.every((item) => typeof item === 'string') ? list : undefined;
  },
  'LIST<MAP>': (given) => (Array.isArray(given) ? given : undefined),
  MAP: (given) => (typeof given === 'object' && !Array.isArray(given) ? given : undefined),
};

function castNumber(given: unknown, fits: (value: number) => boolean): number | undefined {
  const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  return typeof value === 'number' && fits(value) ? value : undefined;
}
