import type { Procedure } from '../../../src/engine/procedures/procedures.ts';
import { equals } from '../../../src/engine/values/equality.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import {
  ANY,
  FLOAT,
  INTEGER,
  NUMBER,
  STRING,
  type StaticType,
} from '../../../src/language/semantics/static-type.ts';
import type { TckProcedure } from './scenarios.ts';

/** A procedure that looks its arguments up in the scenario's table. */
export function testProcedure({ signature, columns, rows }: TckProcedure): Procedure {
  const [, name, inputs, outputs] = /^([\w.]+)\((.*?)\) :: \((.*?)\)/.exec(signature)!;
  const [parameters, results] = [readFields(inputs!), readFields(outputs!)];
  const table = rows.map((row) => row.map((cell) => (cell as { value: Value }).value));
  const column = (name: string) => columns.indexOf(name);
  return {
    name: name!,
    description: '',
    mode: 'READ',
    parameters: parameters.map((field) => ({ ...field, optional: false })),
    results,
    run: (_, args) =>
      table
        .filter((row) => parameters.every(({ name }, at) => matches(row[column(name)]!, args[at]!)))
        .map((row) => results.map(({ name }) => row[column(name)]!)),
  };
}

const TYPES: Readonly<Record<string, StaticType>> = { STRING, INTEGER, FLOAT, NUMBER, ANY };

/** `name :: STRING?, age :: INTEGER?` */
function readFields(list: string): { readonly name: string; readonly type: StaticType }[] {
  const fields = list.split(',').filter((field) => field.trim() !== '');
  return fields.map((field) => {
    const [name, type] = field.split('::').map((part) => part.trim().replace('?', ''));
    return { name: name!, type: TYPES[type!]! };
  });
}

function matches(cell: Value, arg: Value): boolean {
  return cell === null ? arg === null : equals(cell, arg) === true;
}
