/** The candidates that a misspelt name may have meant, nearest first: at most three. */
export function nearNames(name: string, candidates: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const scored: [string, number][] = [];
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    const distance = lower.includes(wanted) && wanted.length > 2 ? 0.5 : editDistance(wanted, lower, limit);
    if (distance <= limit) scored.push([candidate, distance]);
  }
  return scored
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([candidate]) => candidate);
}

/** Levenshtein's distance, or more than `limit` as soon as it is known to exceed it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** `; did you mean rok or romania?`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = nearNames(name, candidates);
  return near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '';
}
