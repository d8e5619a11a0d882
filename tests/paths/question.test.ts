import { expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { checkQuestion, type PathQuestion } from '../../src/paths/question.ts';

function faultsOf(question: object): readonly string[] {
  try {
    checkQuestion({ from: 'a', to: 'b', ...question } as PathQuestion);
    return [];
  } catch (fault) {
    expect(fault).toBeInstanceOf(AppError);
    return (fault as AppError).details.errors!.map(({ at }) => at);
  }
}

test.each([
  [{}, []],
  [{ k: 0, maxHops: 11 }, ['k', 'maxHops']],
  [{ k: 1.5 }, ['k']],
  [{ types: ['FRIEND_OF'], senses: ['warm'] }, ['types', 'senses']],
  [{ validAt: '2024-6-1' }, ['validAt']],
  [{ validAt: '2024-06-01', window: { from: '2020-01-01', to: '2021-01-01' } }, ['window']],
  [{ window: { from: '2022-01-01', to: '2021-01-01' } }, ['window']],
  [{ to: 'a' }, ['to']],
  [{ via: ['a'], avoid: ['b'] }, ['via', 'avoid']],
  [{ via: ['x'], avoid: ['x'] }, ['via']],
  [{ via: ['w', 'x', 'y', 'z'] }, ['via']],
  [{ minConfidence: 101, rank: 'luck' }, ['minConfidence', 'rank']],
])('of %j the wrong fields are %j', (question, fields) => {
  expect(faultsOf(question)).toEqual(fields);
});
