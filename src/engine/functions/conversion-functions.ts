import { toBoolean, toFloat, toInteger, toText } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { requireList, wrongArgument } from './arguments.ts';
import { type ScalarFunction, strictFunction } from './function-table.ts';
import { describeType } from './value-type.ts';

type Conversion = (value: Value) => Value | undefined;

/** `toX` refuses types without a conversion, `toXOrNull` and `toXList` give null for them. */
export const CONVERSION_FUNCTIONS: readonly ScalarFunction[] = [
  ...conversions('toInteger', toInteger, 'a STRING, FLOAT, INTEGER or BOOLEAN'),
  ...conversions('toFloat', toFloat, 'a STRING, FLOAT or INTEGER'),
  ...conversions('toBoolean', toBoolean, 'a BOOLEAN, STRING or INTEGER'),
  ...conversions('toString', toText, 'a STRING, number, BOOLEAN, POINT or temporal value'),
  { name: 'valueType', call: ([value]) => describeType(value ?? null) },
];

function conversions(name: string, convert: Conversion, expected: string): readonly ScalarFunction[] {
  return [
    strictFunction(name, ([value]) => {
      const result = convert(value ?? null);
      if (result === undefined) throw wrongArgument(name, expected, value ?? null);
      return result;
    }),
    strictFunction(`${name}OrNull`, ([value]) => convert(value ?? null) ?? null),
    strictFunction(`${name}List`, ([list]) =>
      requireList(`${name}List`, list).map((item) => convert(item) ?? null),
    ),
  ];
}
