import { describe, expect, it } from 'vitest';
import { completeAt } from '../../src/language/completion.ts';
import { diagnose } from '../../src/language/diagnostics.ts';

const vocabulary = {
  labels: ['Actor', 'Agreement', 'two words'],
  relationshipTypes: ['PARTY_TO', 'MEMBER_OF'],
  propertyKeys: ['name', 'since'],
};

function completed(text: string): string[] {
  return completeAt(text, text.length, vocabulary).suggestions.map(({ text: word }) => word);
}

describe('completion', () => {
  it('gives labels after a colon in a node, quoted where they must be', () => {
    expect(completed('MATCH (n:')).toEqual(['Actor', 'Agreement', '`two words`']);
    expect(completed('MATCH (n:Ag')).toEqual(['Agreement']);
  });

  it('gives types after a colon in a relationship', () => {
    expect(completed('MATCH (a)-[r:')).toEqual(['PARTY_TO', 'MEMBER_OF']);
  });

  it('gives properties after a dot', () => {
    expect(completed('MATCH (n) RETURN n.')).toEqual(['name', 'since']);
  });

  it('gives procedures after CALL', () => {
    expect(completed('CALL db.')).toEqual(['name', 'since']);
    expect(completed('CALL ')).toContain('db.labels');
  });

  it('gives the variables in scope, and no others', () => {
    expect(completed('MATCH (actor)-[tie]->(other) WITH actor, tie.x AS when RETURN ')).toEqual(
      expect.arrayContaining(['actor']),
    );
    expect(completed('MATCH (actor)-[tie]->(other) WITH actor RETURN t')).not.toContain('tie');
    expect(completed('MATCH (actor) WHERE ac')).toContain('actor');
  });

  it('gives functions and keywords where they fit', () => {
    expect(completed('RETURN toL')).toEqual(['toLower(']);
    expect(completed('MATCH (n) RET')).toEqual(['RETURN']);
    expect(completed('MATCH (n) WHE')).toEqual(['WHERE']);
    expect(completed('MATCH (n) RETURN n ORD')).toContain('ORDER BY');
  });

  it('gives nothing inside a string or a comment', () => {
    expect(completed("RETURN 'MATCH (n:")).toEqual([]);
    expect(completed('/* RET')).toEqual([]);
  });

  it('says where the word begins that it completes', () => {
    expect(completeAt('MATCH (n:Ag', 11, vocabulary).from).toBe(9);
    expect(completeAt('RETURN 3IS NOT ', 15, vocabulary).suggestions).toEqual([]);
  });
});

describe('diagnostics', () => {
  it('underline the word at fault', () => {
    expect(diagnose('MATCH (n) RETURN nme', 'embedded')).toEqual([
      { from: 17, to: 20, severity: 'error', message: 'Variable `nme` not defined' },
    ]);
  });

  it('tell what is refused apart from what is wrong, and give all of it in order', () => {
    const found = diagnose('MATCH (n) SET n.x = foo RETURN bar', 'embedded');
    expect(found.map(({ from, severity }) => [from, severity])).toEqual([
      [10, 'refused'],
      [20, 'error'],
      [31, 'error'],
    ]);
  });

  it('underline something at the end of an unfinished text', () => {
    expect(diagnose('MATCH (n', 'embedded')).toMatchObject([{ from: 7, to: 8, severity: 'error' }]);
  });

  it('are none for a good text and for an empty one', () => {
    expect(diagnose('MATCH (n) RETURN n', 'embedded')).toEqual([]);
    expect(diagnose('  \n', 'embedded')).toEqual([]);
  });
});
