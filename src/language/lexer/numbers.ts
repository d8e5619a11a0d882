const INT64_MAX = 2n ** 63n - 1n;
const INT64_MIN = -(2n ** 63n);

/** A number literal that is none, or is too large; the message is for people. */
export class NumberFault extends Error {}

/** The value of an integer literal (`12`, `1_000`, `0x1F`, `0o17`) within int64: a number where exact, else a bigint. */
export function readInteger(text: string, negative: boolean): number | bigint {
  if (/^0\d/.test(text)) {
    throw new NumberFault(
      `The octal integer literal syntax \`${text}\` is no longer supported, please use \`0o${text.slice(1)}\` instead`,
    );
  }
  const plain = text.replace(/_(?=[0-9a-fA-F])/g, '');
  if (!/^(\d+|0[xX][0-9a-fA-F]+|0o[0-7]+)$/.test(plain)) throw invalidNumber(text);
  const size = BigInt(plain);
  const value = negative ? -size : size;
  if (value > INT64_MAX || value < INT64_MIN) {
    throw new NumberFault(
      'integer is too large: an INTEGER holds -9223372036854775808 to 9223372036854775807',
    );
  }
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/** The value of a float literal: `1.5`, `.5`, `1e-3`, with underscores between digits. */
export function readFloat(text: string): number {
  const plain = text.replace(/_(?=\d)/g, '');
  if (!/^(\d*\.\d+|\d+)([eE][+-]?\d+)?$/.test(plain)) throw invalidNumber(text);
  const value = Number(plain);
  if (!Number.isFinite(value)) throw new NumberFault('floating point number is too large');
  return value;
}

function invalidNumber(text: string): NumberFault {
  return new NumberFault(`invalid literal number: '${text}'`);
}
