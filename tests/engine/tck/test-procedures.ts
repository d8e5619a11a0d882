import type { Procedure } from '../../../src/engine/procedures/procedures.ts';
import { equals } from '../../../src/engine/values/equality.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import type { TckProcedure } from './scenarios.ts';

/** A procedure that looks its arguments up in the scenario's table. */
export function testProcedure({ signature, columns, rows }: TckProcedure): Procedure {
  const [, name, inputs, outputs] = /^([\w.]+)\((.*?)\) :: \((.*?)\)/.exec(signature)!;
  const namesIn = (list: string) =>
    list.trim() === '' ? [] : list.split(',').map((each) => each.split('::')[0]!.trim());
  const [parameters, results] = [namesIn(inputs!), namesIn(outputs!)];
  const table = rows.map((row) => row.map((cell) => (cell as { value: Value }).value));
  const column = (name: string) => columns.indexOf(name);
  return {
    name: name!,
    parameters,
    columns: results,
    signature,
    description: '',
    run: (_, args) =>
      table
        .filter((row) => parameters.every((each, at) => matches(row[column(each)]!, args[at]!)))
        .map((row) => results.map((each) => row[column(each)]!)),
  };
}

function matches(cell: Value, arg: Value): boolean {
  return cell === null ? arg === null : equals(cell, arg) === true;
}
