import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../src/language/parse.ts';
import { type QueryFolder, readQueryFolder } from '../../src/library/query-folder.ts';

const texts = (['schema', 'load', 'read', 'library'] as const satisfies readonly QueryFolder[]).flatMap(
  (folder) =>
    [...readQueryFolder(folder).values()].map(({ name, text }) => [`${folder}/${name}`, text] as const),
);

describe('the project’s own parser', () => {
  it.each(texts)('reads cypher/%s', (_, text) => {
    expect(parseStatement(text).kind).toBeTruthy();
  });
});
