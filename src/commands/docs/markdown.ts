/** The little Markdown that the written pages need. */
export const NOTICE = '<!-- Written by `npm run docs`. Edit what it is written from. -->\n';

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => plainCell(String(cell))).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const plainCell = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (text: string): string => `\`${text}\``;

export function page(title: string, ...parts: readonly string[]): string {
  return `${[`# ${title}`, NOTICE.trim(), ...parts].join('\n\n')}\n`;
}
