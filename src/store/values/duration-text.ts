import type { Duration, Integer } from 'neo4j-driver';

type Whole = number | bigint | Integer;

/** ISO 8601 as Neo4j writes it: `P1Y2M3DT4H5M6.789S`, every part with its own sign, `PT0S` for nothing. */
export function durationText({ months, days, seconds, nanoseconds }: Duration<Whole>): string {
  const [wholeMonths, wholeDays] = [toBigInt(months), toBigInt(days)];
  const nanos = toBigInt(seconds) * 1_000_000_000n + toBigInt(nanoseconds);
  const date = part(wholeMonths / 12n, 'Y') + part(wholeMonths % 12n, 'M') + part(wholeDays, 'D');
  const time = timeText(nanos);
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time && `T${time}`}`;
}

function toBigInt(value: Whole): bigint {
  return BigInt(value.toString());
}

const part = (value: bigint, letter: string): string => (value === 0n ? '' : `${value}${letter}`);

function timeText(nanos: bigint): string {
  const minutes = nanos / 60_000_000_000n;
  const rest = nanos % 60_000_000_000n;
  return part(minutes / 60n, 'H') + part(minutes % 60n, 'M') + secondsText(rest);
}

function secondsText(nanos: bigint): string {
  if (nanos === 0n) return '';
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = String(size % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${nanos < 0n ? '-' : ''}${size / 1_000_000_000n}${fraction && `.${fraction}`}S`;
}
