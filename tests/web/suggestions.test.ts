import { describe, expect, it } from 'vitest';
import { createSuggestions, exactFirst, moveActive } from '../../web/suggestions.ts';
import { makeEntity } from './example-answers.ts';

describe('the arrow keys among suggestions', () => {
  it('lead from the field to the first, round the last, and back into the field', () => {
    const field = createSuggestions('from', () => {});
    field.open.value = true;
    field.options.value = [makeEntity('a'), makeEntity('b')];
    const walked = ([1, 1, 1, -1] as const).map((step) => {
      moveActive(field, step);
      return field.active.value;
    });
    expect(walked).toEqual([0, 1, -1, 1]);
  });
});

describe('the order of suggestions', () => {
  const europe = { ...makeEntity('nato-europe'), name: 'NATO Europe' };
  const nato = { ...makeEntity('nato'), name: 'North Atlantic Treaty Organization', aliases: ['NATO'] };
  const turkiye = { ...makeEntity('turkiye'), name: 'Türkiye' };

  it('puts what bears exactly the name first, whatever its case and accents', () => {
    const order = (text: string) => exactFirst([europe, nato, turkiye], text).map(({ id }) => id);
    expect(order('nato')).toEqual(['nato', 'nato-europe', 'turkiye']);
    expect(order(' Turkiye ')).toEqual(['turkiye', 'nato-europe', 'nato']);
  });

  it('keeps the order of the rest', () => {
    expect(exactFirst([europe, nato], 'NAT').map(({ id }) => id)).toEqual(['nato-europe', 'nato']);
  });
});
