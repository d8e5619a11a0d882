import { describe, expect, it } from 'vitest';
import { isInside } from '../../web/graph/polygon.ts';

describe('a line drawn round something', () => {
  // A horseshoe that is open at the top.
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 30 },
    { x: 20, y: 30 },
    { x: 20, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 40 },
    { x: 0, y: 40 },
  ];

  it('holds what lies in its arms and not what lies between them', () => {
    expect(isInside({ x: 5, y: 10 }, line)).toBe(true);
    expect(isInside({ x: 25, y: 10 }, line)).toBe(true);
    expect(isInside({ x: 15, y: 10 }, line)).toBe(false);
    expect(isInside({ x: 15, y: 35 }, line)).toBe(true);
    expect(isInside({ x: 50, y: 10 }, line)).toBe(false);
    expect(isInside({ x: 5, y: 10 }, [])).toBe(false);
  });
});
