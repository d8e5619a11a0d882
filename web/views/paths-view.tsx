import type { PathsAnswer } from '../../src/domain/answers.ts';
import { Stage } from '../graph/stage.tsx';
import { go, place } from '../navigation.ts';
import { Claim } from '../panels/claim.tsx';
import { CommonTies } from '../panels/common-ties.tsx';
import { Dates, PathChanges } from '../panels/dates.tsx';
import { Dossier } from '../panels/dossier.tsx';
import { HangsOn } from '../panels/hangs-on.tsx';
import { Answered, Empty } from '../panels/notices.tsx';
import { Examples, Opening } from '../panels/opening.tsx';
import { PathForm } from '../panels/path-form.tsx';
import { PathList } from '../panels/path-list.tsx';
import { Scroller } from '../panels/scroller.tsx';
import { Suppose, WhatIf } from '../panels/what-if.tsx';
import { hrefOf, START } from '../place.ts';
import { chosenPath, paths } from '../state.ts';
import { count, sayDate } from '../words.ts';

/** What denies or withholds a link between the two: said beside the paths, never walked. */
function Beside({ answer }: { answer: PathsAnswer }) {
  if (answer.beside.length === 0) return null;
  return (
    <details class="beside">
      <summary>
        {count(answer.beside.length, 'claim')} that {answer.beside.length === 1 ? 'is' : 'are'} not counted
      </summary>
      <ul class="claims">
        {answer.beside.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ul>
    </details>
  );
}

const LIFTED: Readonly<Record<string, { words: string; change: Parameters<typeof go>[0] }>> = {
  phase: { words: 'Also take planned and ended links', change: { phases: ['current', 'planned', 'past'] } },
  maxHops: { words: 'Allow up to ten hops', change: { maxHops: 10 } },
  validAt: { words: 'Take links of any day', change: { validAt: '' } },
  minConfidence: { words: 'Take any confidence', change: { minConfidence: 0 } },
  via: { words: 'Go any way', change: { via: [] } },
  avoid: { words: 'Avoid nothing', change: { avoid: [] } },
  types: { words: 'Take links of every type', change: { types: [] } },
  hubDegree: { words: 'Pass through hubs too', change: { hubDegree: 0 } },
  senses: { words: 'Take rivalry and conflict too', change: { loose: ['senses'] } },
  through: { words: 'Go through judgments, documents and the like', change: { loose: ['through'] } },
  disputed: { words: 'Take disputed links too', change: { noDisputed: false } },
  background: { words: 'Take background too', change: { noBackground: false } },
};

/** An empty answer is only as good as what was read: the works that speak of each end, and what they lack. */
function Readings({ answer }: { answer: PathsAnswer }) {
  const name = (id: string) => (id === answer.from.id ? answer.from.name : answer.to.name);
  return (
    <ul class="readings" aria-label="What was read">
      {answer.readings?.map(({ end, sources }) => (
        <li key={end}>
          {sources.length === 0 && `No work that we read from first line to last speaks of ${name(end)}.`}
          {sources.map(({ id, title, missing }, index) => (
            <span key={id}>
              {index === 0 ? `On ${name(end)} we read in full: ` : '; '}
              <a href={hrefOf({ view: 'sources', id })}>{title}</a>
              {missing.length > 0 && ` (our text lacks ${count(missing.length, 'part')})`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A search that its budget ended says nothing of what it did not reach. */
function sayNothing({ from, to, complete }: PathsAnswer): string {
  const pair = `between ${from.name} and ${to.name} under these conditions`;
  return complete ? `No path ${pair}.` : `No path was found ${pair}, and the search did not come to its end.`;
}

function NoPaths({ answer }: { answer: PathsAnswer }) {
  const ways = (answer.emptiedBy ?? []).filter((row) => row.found > 0 && LIFTED[row.constraint]);
  return (
    <Empty title={sayNothing(answer)}>
      {ways.length === 0 && answer.explained !== undefined && (
        <p>
          {answer.explained
            ? 'Lifting any single condition finds none either.'
            : 'Whether lifting a condition would help was not looked at to the end.'}
        </p>
      )}
      {answer.nearestDay && (
        <p>
          The nearest day with a path is{' '}
          <button type="button" onClick={() => go({ validAt: answer.nearestDay ?? '', path: '' })}>
            {sayDate(answer.nearestDay)}
          </button>
        </p>
      )}
      {ways.map(({ constraint, found }) => (
        <p key={constraint}>
          <button type="button" onClick={() => go({ ...LIFTED[constraint]?.change, path: '' })}>
            {LIFTED[constraint]?.words}
          </button>{' '}
          finds {count(found, 'path')}.
        </p>
      ))}
      <Readings answer={answer} />
      <p>
        <button
          type="button"
          class="plain"
          onClick={() => go({ ...START, from: answer.from.id, to: answer.to.id })}
        >
          Lift all conditions
        </button>
      </p>
    </Empty>
  );
}

/** "12 paths", "the best 40 of 200 paths", and whether there may be more. */
function sayHowMany({ paths: listed, groups, allCounted, complete }: PathsAnswer): string {
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  const words =
    all > listed.length
      ? `The best ${listed.length} of ${all}${allCounted ? '' : ' or more'} paths`
      : count(listed.length, 'path');
  return complete ? words : `${words}, and perhaps more`;
}

/** What can be asked further of the two. */
function Tools() {
  return (
    <div class="tools">
      <HangsOn />
      <Suppose />
      <CommonTies />
      <Dates />
    </div>
  );
}

function Found({ answer }: { answer: PathsAnswer }) {
  if (answer.paths.length === 0) {
    return (
      <div class="nothing">
        <NoPaths answer={answer} />
        <Tools />
        <Beside answer={answer} />
      </div>
    );
  }
  const path = chosenPath.value;
  return (
    <div class="found">
      <Scroller class="results" label="Results">
        <h2>{sayHowMany(answer)}</h2>
        <Tools />
        <PathList answer={answer} />
        <Beside answer={answer} />
      </Scroller>
      <Stage label={`Graph with the chosen path between ${answer.from.name} and ${answer.to.name}`} />
      {path && <Dossier path={path} />}
    </div>
  );
}

/** What is wrong with a name stands at its field, and is not said twice. */
function Outcome() {
  const answer = paths.value;
  if (answer.state === 'failed' && answer.problem.code === 'not-found') {
    return (
      <Empty title="Name the two anew above, or begin with one of these.">
        <Examples />
      </Empty>
    );
  }
  return (
    <Answered answer={answer} what="paths">
      {(found) => <Found answer={found} />}
    </Answered>
  );
}

export function PathsView() {
  const { from, to } = place.value;
  const asked = from !== '' && to !== '';
  return (
    <>
      <div class={asked ? 'question asked' : 'question'}>
        <h1>How are these two tied?</h1>
        <PathForm />
      </div>
      {asked ? (
        <>
          <WhatIf />
          <PathChanges />
          <Outcome />
        </>
      ) : (
        <Opening />
      )}
    </>
  );
}
