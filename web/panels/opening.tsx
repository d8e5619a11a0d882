/** What a newcomer sees under the question: examples, one of them drawn, and what the graph is made of. */

import { EXAMPLES } from '../examples.ts';
import { hrefOf } from '../place.ts';
import { pickDistinct } from '../route-layout.ts';
import { sentencesOf } from '../sentences.ts';
import { dataset, examplePaths } from '../state.ts';
import { count, sayDate } from '../words.ts';
import { Waiting } from './notices.tsx';
import { RouteMap } from './route-map.tsx';

function Picture() {
  const answer = examplePaths.value;
  if (answer.state === 'loading') return <Waiting what="an example" />;
  if (answer.state !== 'ready') return null;
  const { from, to, paths } = answer.data;
  const drawn = pickDistinct(answer.data, 4);
  const best = drawn[0];
  if (!best) return null;
  return (
    <figure class="example">
      <RouteMap paths={drawn} label={drawn.map(sentencesOf).join(' ')} />
      <figcaption>
        {from.name} and {to.name}: {drawn.length} of {count(paths.length, 'way')}. Solid is in force or done,
        dashed is planned.{' '}
        <a href={hrefOf({ from: from.id, to: to.id })}>Open them with the claims they rest on</a>
      </figcaption>
    </figure>
  );
}

/** What the graph is made of, honest parts included. */
function Contents() {
  const answer = dataset.value;
  if (answer.state !== 'ready') return null;
  const { entities, tiesByPhase, claims, disputed, singleSource, missing, checkedOn } = answer.data;
  const parts = [
    count(entities, 'entity', 'entities'),
    `${count(tiesByPhase.current ?? 0, 'link')} in force or done, ${tiesByPhase.planned ?? 0} planned, ${tiesByPhase.past ?? 0} ended`,
    `${count(claims, 'claim')}, each with its place in a source`,
    `${disputed} disputed`,
    `${singleSource} resting on one source`,
    missing.length > 0 && `${missing.length} missing from the texts we have`,
    checkedOn && `last checked ${sayDate(checkedOn)}`,
  ];
  return <p class="contents">{parts.filter(Boolean).join(' · ')}</p>;
}

/** The ready questions. */
export function Examples() {
  return (
    <ul class="examples" aria-label="Examples">
      {EXAMPLES.map((example) => (
        <li key={example.text}>
          <a href={hrefOf(example.place)}>{example.text}</a>
        </li>
      ))}
    </ul>
  );
}

export function Opening() {
  return (
    <div class="opening">
      <Examples />
      <Picture />
      <Contents />
    </div>
  );
}
