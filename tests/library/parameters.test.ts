import { describe, expect, it } from 'vitest';
import type { CypherType } from '../../src/domain/query-answers.ts';
import { readParameters } from '../../src/library/parameters.ts';

const query = (type: CypherType, optional = false) => ({ parameters: { x: { type, optional } } });

describe('parameters of a named query', () => {
  it.each([
    ['STRING', 'rok', 'rok'],
    ['STRING', '12', '12'],
    ['INTEGER', '12', 12],
    ['INTEGER', 12, 12],
    ['FLOAT', '1.5', 1.5],
    ['BOOLEAN', 'true', true],
    ['BOOLEAN', false, false],
    ['LIST<STRING>', ['a', 'b'], ['a', 'b']],
    ['LIST<STRING>', 'a', ['a']],
  ] as const)('of type %s read %j', (type, given, value) => {
    expect(readParameters(query(type), { x: given })).toEqual({ ok: true, values: { x: value } });
  });

  it.each([
    ['STRING', 12, 'text'],
    ['INTEGER', '1.5', 'a whole number'],
    ['INTEGER', 'one', 'a whole number'],
    ['INTEGER', ' ', 'a whole number'],
    ['INTEGER', '9007199254740993', 'a whole number'],
    ['FLOAT', 'Infinity', 'a number'],
    ['BOOLEAN', 'yes', 'true or false'],
    ['LIST<STRING>', [1], 'a list of texts'],
    ['STRING', undefined, 'text'],
    ['STRING', '', 'text'],
  ] as const)('of type %s refuse %j', (type, given, words) => {
    expect(readParameters(query(type), { x: given })).toEqual({
      ok: false,
      faults: [{ at: 'x', message: `expected ${words}` }],
    });
  });

  it('are null where they may be left out', () => {
    expect(readParameters(query('STRING', true), {})).toEqual({ ok: true, values: { x: null } });
  });

  it('refuse a name that the query does not have', () => {
    const result = readParameters(query('STRING', true), { y: '1' });
    expect(result).toMatchObject({ ok: false, faults: [{ at: 'y', message: expect.stringContaining('x') }] });
  });
});
