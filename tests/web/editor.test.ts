import { describe, expect, it } from 'vitest';
import type { SchemaAnswer } from '../../src/domain/answers.ts';
import { suggestAt } from '../../web/editor/completions.ts';
import { findFault } from '../../web/editor/faults.ts';

const schema: SchemaAnswer = {
  kinds: [{ kind: 'WeaponSystem', label: 'weapon system', plural: 'weapon systems', actor: false }],
  types: [
    {
      type: 'PARTY_TO',
      label: 'is a party to',
      reverseLabel: 'has as party',
      from: ['State'],
      to: ['Agreement'],
      walked: true,
      sense: 'cooperative',
      strength: 3,
    },
  ],
};

const labelsAt = (before: string) => suggestAt(before, schema)?.options.map((option) => option.label) ?? [];

describe('completion', () => {
  it('offers kinds in a node and types in a relationship', () => {
    expect(labelsAt('MATCH (a:Wea')).toContain('WeaponSystem');
    expect(labelsAt('MATCH (a:Wea')).not.toContain('PARTY_TO');
    expect(labelsAt('MATCH (a)-[:')).toContain('PARTY_TO');
    expect(labelsAt('MATCH (a)-[r:SIGNED|')).toContain('PARTY_TO');
    expect(labelsAt('MATCH (a)-[r:SIGNED]->(b:')).toContain('WeaponSystem');
  });

  it('offers properties after a point, and clauses and functions elsewhere', () => {
    expect(labelsAt('MATCH (a) WHERE a.conf')).toContain('confidence');
    expect(labelsAt('MATCH (a) RET')).toEqual(expect.arrayContaining(['RETURN', 'count()']));
  });

  it('says where the word begins, and nothing where none is being written', () => {
    expect(suggestAt('MATCH (a:Wea', schema)?.from).toBe('MATCH (a:'.length);
    expect(suggestAt('MATCH (a) ', schema)).toBeUndefined();
  });
});

describe('faults', () => {
  it('stand at their place', () => {
    const text = 'MATCH (a)\nRETRUN a';
    const fault = findFault(text, 'embedded');
    expect(text.slice(fault?.from, fault?.to)).toBe('RETRUN');
  });

  it('name a write before it is sent, and leave a reading query alone', () => {
    const text = 'MATCH (a) DELETE a';
    const fault = findFault(text, 'embedded');
    expect(text.slice(fault?.from)).toMatch(/^DELETE/);
    expect(findFault('MATCH (a:State) RETURN a.name LIMIT 3', 'embedded')).toBeUndefined();
    expect(findFault('  ', 'embedded')).toBeUndefined();
  });
});
