import type { Maker, Scope } from './maker.ts';

/** A relationship to another node, which is anonymous where it has no name. */
function hop({ dice, vocabulary }: Maker, other: string): string {
  const types = dice.chance(0.6) ? `[:${dice.pick(vocabulary.types)}]` : '[]';
  const label = dice.chance(0.25) ? `:${dice.pick(vocabulary.labels)}` : '';
  const [left, right] = dice.pick([
    ['-', '->'],
    ['<-', '-'],
    ['-', '-'],
  ]);
  return `${left}${types}${right}(${other}${label})`;
}

/** Relationships of one node to any other. */
export function neighbourPattern(maker: Maker, node: string): string {
  return `(${node})${hop(maker, '')}`;
}

/** What stands inside EXISTS { … } and COUNT { … }: the ways from a node that fulfil a condition. */
export function existence(maker: Maker, node: string, scope: Scope, depth: number): string {
  const other = { name: maker.fresh('y'), type: 'node' } as const;
  const further = maker.dice.chance(0.25) ? hop(maker, '') : '';
  const condition = () => maker.condition([...scope, other], Math.min(depth, 1));
  const where = maker.dice.chance(0.7) ? ` WHERE ${condition()}` : '';
  return `MATCH (${node})${hop(maker, other.name)}${further}${where}`;
}
