import { Console } from 'node:console';

/** Figures of a benchmark: quantiles of samples, a table for people, JSON for machines. */
export interface Quantiles {
  readonly median: number;
  readonly p95: number;
}

/** Of samples in any order. */
export function quantiles(samples: readonly number[]): Quantiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** Milliseconds that one call takes, after some to warm up. */
export async function sample(
  rounds: number,
  warmUp: number,
  work: (round: number) => Promise<unknown>,
): Promise<number[]> {
  const samples: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const began = performance.now();
    await work(round);
    if (round >= 0) samples.push(performance.now() - began);
  }
  return samples;
}

/** Prints rows as a table on standard error, and as one line of JSON on standard output. */
export function reportFigures(
  name: string,
  rows: readonly Readonly<Record<string, string | number>>[],
): void {
  console.error(`\n${name}`);
  new Console(process.stderr).table(rows);
  process.stdout.write(`${JSON.stringify({ name, rows })}\n`);
}

/** Three significant digits. */
export const short = (value: number): number => Number(value.toPrecision(3));
