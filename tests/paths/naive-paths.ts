/** The judge: every simple path by plain recursion over the rows of ties, sorted by the written order. */
import { KINDS } from '../../src/domain/kinds.ts';
import { TIE_TYPES } from '../../src/domain/tie-types.ts';
import type { FoundPath } from '../../src/paths/find-paths.ts';
import type { PathQuestion } from '../../src/paths/question.ts';
import type { WalkEntity, WalkTie } from '../../src/paths/walk-index.ts';

interface Hop {
  readonly tie: WalkTie;
  readonly next: string;
}

function holds(tie: WalkTie, from: string, to: string): boolean {
  return tie.sinceMin <= to && tie.untilMax >= from;
}

function admits(tie: WalkTie, forward: boolean, question: PathQuestion): boolean {
  const row = TIE_TYPES[tie.type];
  const senses: readonly string[] = question.senses ?? ['cooperative', 'neutral'];
  if (question.types ? !question.types.includes(tie.type) : !row.walked || !senses.includes(row.sense))
    return false;
  if (question.withoutTypes?.includes(tie.type)) return false;
  if (question.withoutDisputed && tie.disputed) return false;
  if (question.withoutBackground && tie.background) return false;
  if (tie.confidence < (question.minConfidence ?? 0)) return false;
  if (question.directed && !forward && row.label !== row.reverse) return false;
  const [from, to] = [question.validAt ?? question.window?.from, question.validAt ?? question.window?.to];
  const phases = question.phases ?? ['current'];
  const lasted = tie.phase === 'past' && tie.untilMax < '9999-12-31' && from !== undefined;
  if (!phases.includes(tie.phase) && !(lasted && phases.includes('current'))) return false;
  return from === undefined || to === undefined || holds(tie, from, to);
}

function holdTogether(hops: readonly Hop[], question: PathQuestion): boolean {
  if (!question.window) return true;
  const from = [question.window.from, ...hops.map(({ tie }) => tie.sinceMin)].toSorted().at(-1)!;
  const to = [question.window.to, ...hops.map(({ tie }) => tie.untilMax)].toSorted()[0]!;
  return from <= to;
}

export function naivePaths(
  entities: readonly WalkEntity[],
  ties: readonly WalkTie[],
  question: PathQuestion,
): FoundPath[] {
  const kindOf = new Map(entities.map((entity) => [entity.id, entity.kind]));
  const degree = new Map<string, number>();
  for (const { from, to } of ties) {
    if (from === to) continue;
    for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  const passable = (id: string): boolean => {
    if (question.via?.includes(id)) return true;
    const kind = kindOf.get(id)!;
    if (question.avoid?.includes(id) || degree.get(id)! > (question.hubDegree ?? Infinity)) return false;
    return question.through ? question.through.includes(kind) : KINDS[kind].walked;
  };
  const found: Hop[][] = [];
  const walk = (at: string, hops: Hop[], visited: Set<string>): void => {
    if (at === question.to) {
      const via = question.via ?? [];
      if (via.every((id) => visited.has(id)) && holdTogether(hops, question)) found.push([...hops]);
      return;
    }
    if (hops.length >= (question.maxHops ?? 6)) return;
    for (const tie of ties) {
      if (tie.from !== at && tie.to !== at) continue;
      const next = tie.from === at ? tie.to : tie.from;
      if (visited.has(next) || !admits(tie, tie.from === at, question)) continue;
      if (next !== question.to && !passable(next)) continue;
      visited.add(next);
      hops.push({ tie, next });
      walk(next, hops, visited);
      hops.pop();
      visited.delete(next);
    }
  };
  walk(question.from, [], new Set([question.from]));
  const keyOf = (hops: readonly Hop[]): (number | string)[] => {
    const doubt = hops.reduce((sum, { tie }) => sum + 100 - tie.confidence, 0);
    const hubs = hops
      .slice(0, -1)
      .reduce((sum, { next }) => sum + Math.floor(Math.log2(degree.get(next)!)), 0);
    const costs = question.rank === 'certainty' ? [doubt, hops.length] : [hops.length, doubt];
    return [...costs, hubs, ...hops.flatMap(({ tie, next }) => [next, tie.id])];
  };
  return found
    .map((hops) => ({ hops, key: keyOf(hops) }))
    .sort((a, b) => {
      const place = a.key.findIndex((part, at) => part !== b.key[at]);
      return place < 0 ? 0 : a.key[place]! < b.key[place]! ? -1 : 1;
    })
    .slice(0, question.k ?? 10)
    .map(({ hops }) => ({
      entities: [question.from, ...hops.map(({ next }) => next)],
      ties: hops.map(({ tie }) => tie.id),
    }));
}
