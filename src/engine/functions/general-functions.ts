import { randomUUID } from 'node:crypto';
import { equals } from '../values/equality.ts';
import type { ScalarFunction } from './function-table.ts';

/** Functions that take values of any type, or none. */
export const GENERAL_FUNCTIONS: readonly ScalarFunction[] = [
  { name: 'coalesce', call: (args) => args.find((value) => value !== null) ?? null },
  {
    name: 'nullIf',
    call: ([value = null, unwanted = null]) => (equals(value, unwanted) ? null : value),
  },
  // The file and line that LOAD CSV is reading: never any, because this engine reads no files.
  { name: 'file', call: () => null },
  { name: 'linenumber', call: () => null },
  { name: 'randomUUID', call: () => randomUUID() },
  {
    name: 'timestamp',
    call: (_args, { statementTime: { epochSecond, nanosecond } }) =>
      epochSecond * 1000 + Math.floor(nanosecond / 1e6),
  },
];
