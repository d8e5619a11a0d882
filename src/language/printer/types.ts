import type { TypeAlternative, TypeName } from '../syntax-type.ts';

/** A type as written after `IS ::`. */
export function printType({ alternatives }: TypeName): string {
  return printAlternatives(alternatives);
}

function printAlternatives(alternatives: readonly TypeAlternative[]): string {
  return alternatives.map(printAlternative).join(' | ');
}

function printAlternative({ name, inner, nullable }: TypeAlternative): string {
  const bare = inner ? `LIST<${printAlternatives(inner)}>` : name;
  return nullable ? bare : `${bare} NOT NULL`;
}
