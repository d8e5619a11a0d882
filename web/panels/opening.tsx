/** What a newcomer sees under the question: examples, one of them drawn, and what the graph is made of. */

import { EXAMPLES } from '../examples.ts';
import { hrefOf } from '../place.ts';
import { sentencesOf } from '../sentences.ts';
import { examplePaths } from '../state.ts';
import { Waiting } from './notices.tsx';
import { RouteMap } from './route-map.tsx';

function Picture() {
  const answer = examplePaths.value;
  if (answer.state === 'loading') return <Waiting what="an example" />;
  if (answer.state !== 'ready') return null;
  const { from, to, paths } = answer.data;
  const drawn = paths.slice(0, 4);
  const best = drawn[0];
  if (!best) return null;
  return (
    <figure class="example">
      <a
        href={hrefOf({ from: from.id, to: to.id })}
        aria-label={`Open the paths between ${from.name} and ${to.name}`}
      >
        <RouteMap paths={drawn} label={drawn.map(sentencesOf).join(' ')} />
      </a>
      <figcaption>
        {from.name} and {to.name}: the first {drawn.length} of {paths.length} ways. Solid is in force or done,
        dashed is planned; every line opens to the claims it rests on.
      </figcaption>
    </figure>
  );
}

export function Opening() {
  return (
    <div class="opening">
      <ul class="examples" aria-label="Examples">
        {EXAMPLES.map((example) => (
          <li key={example.text}>
            <a href={hrefOf(example.place)}>{example.text}</a>
          </li>
        ))}
      </ul>
      <Picture />
    </div>
  );
}
