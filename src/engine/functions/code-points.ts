const SURROGATE = /[\ud800-\udfff]/;

/** Characters as Neo4j counts them: Unicode code points, not UTF-16 units. */
export function countCodePoints(text: string): number {
  return SURROGATE.test(text) ? [...text].length : text.length;
}

/** The text from one code point to before another; bounds beyond its end are cut. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return SURROGATE.test(text) ? [...text].slice(start, end).join('') : text.slice(start, end);
}

/** The text backwards, code point by code point. */
export function reverseCodePoints(text: string): string {
  return [...text].reverse().join('');
}
