import { expect, test } from 'vitest';
import type { ClaimView, EntitySummary, TieView } from '../../src/domain/answers.ts';
import type { Kind } from '../../src/domain/kinds.ts';
import { UNBOUNDED } from '../../src/domain/time.ts';
import { describePaths, type PathLookup } from '../../src/paths/describe-paths.ts';
import { findGroupedPaths } from '../../src/paths/find-paths.ts';
import { readPathId } from '../../src/paths/path-id.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';

function entity(id: string, kind: Kind, name: string): EntitySummary {
  return { id, kind, name, actor: true, named: true, about: '', aliases: [], background: false, degree: 2 };
}

function tie(
  id: string,
  from: string,
  type: TieView['type'],
  to: string,
  more: Partial<TieView> = {},
): TieView {
  return {
    ...{ id, from, type, to, phase: 'current', standing: 'asserted', confidence: 85 },
    ...{
      claimIds: [`claim-${id}`],
      claimCount: 1,
      sourceCount: 1,
      citedCount: 0,
      disputed: false,
      background: false,
    },
    ...UNBOUNDED,
    ...more,
  };
}

function claim(tieId: string, source: string, line?: number): ClaimView {
  const evidence = {
    id: 'e',
    source,
    section: '',
    line,
    lastLine: line,
    spanStart: 0,
    spanEnd: 1,
    digest: '',
  };
  return {
    ...{
      id: `claim-${tieId}`,
      subject: '',
      subjectName: '',
      predicate: '',
      stance: 'supports',
      standing: 'asserted',
    },
    ...{
      confidence: 85,
      live: true,
      statedBy: [],
      conflictsWith: [],
      sentence: '',
      doubts: [],
      ...UNBOUNDED,
    },
    evidence: [{ ...evidence, gist: '', markers: [], refersTo: [] }],
  } as unknown as ClaimView;
}

const entities = [
  entity('rok', 'State', 'the Republic of Korea'),
  entity('nato', 'Organization', 'NATO'),
  entity('itpp', 'Agreement', 'the ITPP'),
  entity('poland', 'State', 'Poland'),
];
const ties = [
  tie('a', 'rok', 'PARTY_TO', 'itpp', { sinceMin: '2023-07-01', sinceMax: '2023-07-31', since: '2023-07' }),
  tie('b', 'nato', 'PARTY_TO', 'itpp', { sinceMax: '2024-01-01', confidence: 70 }),
  tie('c', 'rok', 'COOPERATES_WITH', 'poland', { phase: 'planned' }),
  tie('d', 'poland', 'MEMBER_OF', 'nato', { confidence: 40, sinceMax: '1999-03-12', untilMin: '2020-01-01' }),
];
const index = buildWalkIndex(entities, ties);

function ask(claims?: PathLookup['claims'], k = 10) {
  const question = { from: 'rok', to: 'nato', phases: ['current', 'planned'] } as const;
  const lookup: PathLookup = {
    entity: (id) => entities.find((row) => row.id === id)!,
    tie: (id) => ties.find((row) => row.id === id)!,
    ...(claims && { claims }),
  };
  return describePaths(question, findGroupedPaths(index, { ...question, k }), lookup);
}

test('a path is told hop by hop, with its window, its weakest confidence and its phase', () => {
  const [first, second] = ask().paths;
  expect(first).toMatchObject({
    id: 'rok~a~b',
    pattern: 'agreement',
    confidence: 70,
    phase: 'current',
    sentence: 'the Republic of Korea is a party to the ITPP, since July 2023; the ITPP has as party NATO.',
    window: { possible: { from: '2023-07-01', to: '9999-12-31' } },
  });
  expect(first!.window.certain).toBeUndefined();
  expect(second).toMatchObject({ id: 'rok~c~d', pattern: 'state', phase: 'planned' });
});

test('paths are grouped by what they go through, the best of each named', () => {
  expect(ask().groups).toEqual([
    { pattern: 'agreement', label: 'through an agreement', count: 1, best: 'rok~a~b' },
    { pattern: 'state', label: 'through a third state', count: 1, best: 'rok~c~d' },
  ]);
});

test('the best of a pattern is told even where k paths of another are better', () => {
  const { paths, others, groups } = ask(undefined, 1);
  expect(groups).toHaveLength(2);
  expect(paths).toHaveLength(1);
  expect([...paths, ...others].map(({ id }) => id)).toEqual(groups.map(({ best }) => best));
});

test('a chain is composed unless one passage states all of it', () => {
  const apart = ask((id) => [claim(id, 'paper', id === 'a' ? 5 : 9)]).paths[0]!;
  expect(apart).toMatchObject({ composed: true, sources: ['paper'], singleSource: 'paper' });
  const together = ask((id) => [claim(id, 'paper', 5)]).paths[0]!;
  expect(together.composed).toBe(false);
  expect(ask((id) => [claim(id, 'background')]).paths[0]!.composed).toBe(true);
  const two = ask((id) => [claim(id, id === 'a' ? 'paper' : 'article', 5)]).paths[0]!;
  expect(two).toMatchObject({ composed: true, sources: ['article', 'paper'] });
  expect(two.singleSource).toBeUndefined();
});

test('an id leads back to its path, and to nothing where a tie is gone', () => {
  const tieOf = (id: string) => ties.find((row) => row.id === id);
  expect(readPathId('rok~a~b', tieOf)).toEqual({ entities: ['rok', 'itpp', 'nato'], ties: ['a', 'b'] });
  expect(() => readPathId('rok~a~x', tieOf)).toThrow('"x" is not in this version');
  expect(() => readPathId('poland~a', tieOf)).toThrow('does not begin or end at "poland"');
  expect(() => readPathId('rok', tieOf)).toThrow('expected <entity>~<tie>');
});
