import { describe, expect, it } from 'vitest';
import { parseValues, type QuestionParameter, writeValues } from '../../web/question-values.ts';

const parameters: readonly QuestionParameter[] = [
  { name: 'id', type: 'STRING', optional: false },
  { name: 'hops', type: 'INTEGER', optional: true },
  { name: 'kinds', type: 'LIST<STRING>', optional: true },
  { name: 'live', type: 'BOOLEAN', optional: true },
];

describe('the values of a question', () => {
  it('have the types that the question names, and are null where a field is empty', () => {
    const json = writeValues(parameters, { id: ' rok ', hops: '3', kinds: 'State, Firm' });
    expect(parseValues(json)).toEqual({ id: 'rok', hops: 3, kinds: ['State', 'Firm'], live: null });
  });

  it('leave a question without parameters without any', () => {
    expect(writeValues([], { id: 'rok' })).toBe('');
  });

  it('are none where an address holds no JSON object', () => {
    expect(parseValues('')).toEqual({});
    expect(parseValues('{"id":')).toEqual({});
    expect(parseValues('[1]')).toEqual({});
  });
});
