/** What a newcomer sees under the question: examples, one of them drawn, and what the graph is made of. */

import { central } from '../around.ts';
import { EXAMPLES } from '../examples.ts';
import { hrefOfQuestion, questions } from '../library.ts';
import { hrefOf } from '../place.ts';
import { pickDistinct } from '../route-layout.ts';
import { sentencesOf } from '../sentences.ts';
import { dataset, examplePaths } from '../state.ts';
import { count, sayDate } from '../words.ts';
import { EntityLink } from './marks.tsx';
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
        {from.name} and {to.name}: {drawn.length} of the best {count(paths.length, 'way')}. Solid is in force
        or done, dashed is planned.{' '}
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

/** Who connects most: on how many of the shortest ways between any two each of them lies. */
function Central() {
  const answer = central.value;
  if (answer.state !== 'ready') return null;
  const { entities } = answer.data;
  const most = entities[0]?.betweenness || 1;
  return (
    <section aria-labelledby="central-heading">
      <h2 id="central-heading">Who connects most</h2>
      <ol class="central">
        {entities.map(({ entity, betweenness }) => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
            <span class="share" aria-hidden="true">
              <span style={{ width: `${Math.round((betweenness / most) * 100)}%` }} />
            </span>
            <span class="quiet">{(betweenness * 100).toFixed(1)} %</span>
          </li>
        ))}
      </ol>
      <p class="quiet">Share of the shortest ways between any two that go through it.</p>
    </section>
  );
}

/** Reviewed questions, for those who seek no path. */
function Questions() {
  if (questions.value.length === 0) return null;
  return (
    <section aria-labelledby="questions-heading">
      <h2 id="questions-heading">Or ask one of the reviewed questions</h2>
      <ul class="question-links">
        {questions.value.map((question) => (
          <li key={question.name}>
            <a href={hrefOfQuestion(question)} title={question.about}>
              {question.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
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
      <div class="further">
        <Central />
        <Questions />
      </div>
    </div>
  );
}
