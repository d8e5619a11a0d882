import { KEYWORDS } from '../keywords.ts';

/** A name as it must be written: in back-ticks unless it is a plain word that means nothing else. */
export function printName(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !KEYWORDS.has(name.toUpperCase());
  return isPlain ? name : `\`${name.replaceAll('`', '``')}\``;
}

/** A dotted name of a function or procedure, part by part. */
export function printDottedName(name: string): string {
  return name
    .split('.')
    .map((part) =>
      /^\p{ID_Start}[\p{ID_Continue}]*$/u.test(part) ? part : `\`${part.replaceAll('`', '``')}\``,
    )
    .join('.');
}
