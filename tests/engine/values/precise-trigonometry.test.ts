import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  preciseCosine,
  preciseSine,
  preciseTangent,
} from '../../../src/engine/values/precise-trigonometry.ts';

const angle = fc.double({ min: -100_000, max: 100_000, noNaN: true });

test('results are those of Neo4j 5.26.31 where JavaScript gives another last digit', () => {
  expect(preciseTangent(437.71)).toBe(1.6600534590395448);
  expect(preciseSine(-453.698)).toBe(-0.9658380166388526);
  expect(preciseCosine(-427.525)).toBe(0.9641966683997214);
  expect(1 / preciseTangent(33.718)).toBe(-0.8972201299079471);
});

test('they never lie more than a few last digits from those of JavaScript', () => {
  fc.assert(
    fc.property(angle, (value) => {
      expect(Math.abs(preciseSine(value) - Math.sin(value))).toBeLessThan(4e-16);
      expect(Math.abs(preciseCosine(value) - Math.cos(value))).toBeLessThan(4e-16);
    }),
  );
});

test('zero keeps its sign, and infinity has no sine', () => {
  expect(preciseSine(-0)).toBe(-0);
  expect(preciseCosine(0)).toBe(1);
  expect(preciseTangent(Number.POSITIVE_INFINITY)).toBe(Number.NaN);
});
