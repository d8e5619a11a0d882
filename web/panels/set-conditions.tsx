/** The conditions that are set, each of which is lifted with a click. */
import type { ComponentChildren } from 'preact';
import { go, place } from '../navigation.ts';
import { type Place, START } from '../place.ts';
import { toggleWord } from '../scenario.ts';
import { dropFrom, nameOf, tieWords } from '../state.ts';
import { count, sayConfidence, sayDate } from '../words.ts';
import { WALKED_PHASES } from './conditions.tsx';

function Chip({ onLift, children }: { onLift: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="chip" onClick={onLift}>
      {children} <span aria-hidden="true">×</span>
      <span class="sr">: lift this</span>
    </button>
  );
}

function Chips({ list, words }: { list: 'via' | 'avoid'; words: string }) {
  return (
    <>
      {place.value[list].map((id) => (
        <Chip key={id} onLift={() => dropFrom(list, id)}>
          {words} {nameOf(id)}
        </Chip>
      ))}
    </>
  );
}

/** Conditions of one value: how each is said where it differs from the start, and what lifts it. */
const SIMPLE: readonly { readonly says: (place: Place) => string; readonly lift: Partial<Place> }[] = [
  {
    says: ({ phases }) =>
      phases.join() === START.phases.join()
        ? ''
        : `links ${WALKED_PHASES.filter(({ phase }) => phases.includes(phase))
            .map(({ label }) => label)
            .join(', ')}`,
    lift: { phases: START.phases },
  },
  { says: ({ validAt }) => validAt && `valid at ${sayDate(validAt)}`, lift: { validAt: '' } },
  {
    says: ({ minConfidence }) => (minConfidence ? `confidence ${sayConfidence(minConfidence)} or more` : ''),
    lift: { minConfidence: 0 },
  },
  {
    says: ({ maxHops }) => (maxHops === START.maxHops ? '' : `at most ${count(maxHops, 'hop')}`),
    lift: { maxHops: START.maxHops },
  },
  { says: ({ noDisputed }) => (noDisputed ? 'no disputed links' : ''), lift: { noDisputed: false } },
  { says: ({ noBackground }) => (noBackground ? 'no background' : ''), lift: { noBackground: false } },
  {
    says: ({ loose }) => (loose.length > 0 ? 'also what is no way by itself' : ''),
    lift: { loose: [] },
  },
  { says: ({ order }) => (order === 'certainty' ? 'the surest first' : ''), lift: { order: 'hops' } },
  { says: ({ order }) => (order === 'diverse' ? 'those that share least' : ''), lift: { order: 'hops' } },
];

/** Always in sight, whether the options are open or not. */
export function SetConditions() {
  const { via, avoid, types, hubDegree } = place.value;
  const simple = SIMPLE.filter(({ says }) => says(place.value) !== '');
  if (via.length + avoid.length + types.length + hubDegree + simple.length === 0) return null;
  return (
    <p class="chips">
      {simple.map(({ says, lift }) => (
        <Chip key={says(place.value)} onLift={() => go({ ...lift, path: '' })}>
          {says(place.value)}
        </Chip>
      ))}
      <Chips list="via" words="through" />
      <Chips list="avoid" words="without" />
      {types.map((type) => (
        <Chip key={type} onLift={() => go({ types: toggleWord(types, type), path: '' })}>
          only: {tieWords(type, true)}
        </Chip>
      ))}
      {hubDegree > 0 && (
        <Chip onLift={() => go({ hubDegree: 0, path: '' })}>through at most {count(hubDegree, 'link')}</Chip>
      )}
    </p>
  );
}
