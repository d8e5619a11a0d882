/** Times of one question after another, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

/** Asks every item once; the caller warms up before, with other items. */
export function measure<T>(items: readonly T[], ask: (item: T) => void): Times {
  const times = items.map((item) => {
    const start = performance.now();
    ask(item);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

/** Three digits that count. */
export function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
