import { describe, expect, it } from 'vitest';
import { exactFirst } from '../../web/suggestions.ts';
import { makeEntity } from './example-answers.ts';

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
