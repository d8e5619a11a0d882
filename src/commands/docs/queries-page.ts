import type { QueryFile } from '../../library/query-file.ts';
import { readQueryFolder } from '../../library/query-folder.ts';
import { code, page } from './markdown.ts';

function describe({ name, title, about, parameters, columns, text }: QueryFile): string {
  const asked = Object.entries(parameters).map(
    ([parameter, { type, about: sentence, optional, example }]) =>
      `- ${code(`$${parameter}`)} (${type}${optional ? ', may be left out' : ''})${sentence ? `: ${sentence}` : ''}` +
      (example === undefined ? '' : ` Example: ${code(JSON.stringify(example))}`),
  );
  return [
    `## ${title}`,
    `${code(name)}: ${about}`,
    ...(asked.length > 0 ? [asked.join('\n')] : []),
    `Columns: ${Object.entries(columns)
      .map(([column, type]) => `${code(column)} ${type}`)
      .join(', ')}`,
    `\`\`\`cypher\n${text}\n\`\`\``,
  ].join('\n\n');
}

/** `docs/queries.md`: the reviewed questions. */
export function queriesPage(): string {
  const queries = [...readQueryFolder('library').values()];
  return page('Questions', 'Reviewed questions, each a file in `cypher/library/`.', ...queries.map(describe));
}
