import { describe, expect, it } from 'vitest';
import { parseQueryFile } from '../../src/library/query-file.ts';
import { readQueryFolder } from '../../src/library/query-folder.ts';

const HEADER = '// title: A title\n// about: A sentence.\n// columns: { n: INTEGER }\n';

describe('a file of cypher/', () => {
  it('holds a header in comments and a query after it', () => {
    const file = parseQueryFile('library/some', `${HEADER}MATCH (n)\nRETURN count(n) AS n // all\n`);
    expect(file).toEqual({
      name: 'some',
      title: 'A title',
      about: 'A sentence.',
      parameters: {},
      columns: { n: 'INTEGER' },
      text: 'MATCH (n)\nRETURN count(n) AS n // all',
    });
  });

  it.each([
    ['no header', 'RETURN 1'],
    ['no title', '// about: A sentence.\nRETURN 1'],
    ['a type that Cypher has not', `${HEADER.replace('INTEGER', 'NUMBER')}RETURN 1`],
    ['a field that nobody reads', `// colour: red\n${HEADER}RETURN 1`],
    ['no query', HEADER],
  ])('is refused by name where it has %s', (_, content) => {
    expect(() => parseQueryFile('library/some', content)).toThrow('cypher/library/some.cypher');
  });

  it.each(['schema', 'load', 'read', 'library'] as const)('is well formed everywhere in %s', (folder) => {
    expect(readQueryFolder(folder).size).toBeGreaterThan(5);
  });

  it('names every parameter that its text uses, and no other', () => {
    for (const folder of ['schema', 'load', 'read', 'library'] as const) {
      for (const { name, text, parameters } of readQueryFolder(folder).values()) {
        const used = [...text.matchAll(/\$(\w+)/g)].map((match) => match[1]);
        expect([name, [...new Set(used)].sort()]).toEqual([name, Object.keys(parameters).sort()]);
      }
    }
  });
});
