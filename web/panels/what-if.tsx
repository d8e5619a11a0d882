/** What if: supposing losses and plans that come true, and what that would change. */
import type { DifferenceAnswer } from '../../src/domain/answers.ts';
import { go, place } from '../navigation.ts';
import { toggleWord } from '../scenario.ts';
import { comeTrueField, sayHere, setAside, strikeField, suppose, whatIf, whatIfRival } from '../what-if.ts';
import { Combobox } from './combobox.tsx';
import { Column, Comparison, sayDifference } from './comparison.tsx';
import { Answered } from './notices.tsx';
import { Scroller } from './scroller.tsx';
import { Tool } from './tool.tsx';

/** Where something is struck or turned on that is not on the chosen path. */
export function Suppose() {
  return (
    <Tool name="suppose" title="What if …">
      <div class="tool-fields">
        <Combobox field={strikeField} label="this were not there" placeholder="any entity" />
        <Combobox field={comeTrueField} label="the plans with this came true" placeholder="any entity" />
        <label class="box">
          <input
            type="checkbox"
            checked={place.value.scenario.includes('planned')}
            onChange={() => suppose('planned')}
          />
          everything planned came true
        </label>
      </div>
    </Tool>
  );
}

function Words({ words, onDrop }: { words: readonly string[]; onDrop: (word: string) => void }) {
  return (
    <>
      {words.map((word) => (
        <button type="button" class="chip" key={word} onClick={() => onDrop(word)}>
          {sayHere(word)} <span aria-hidden="true">×</span>
          <span class="sr">: put this back</span>
        </button>
      ))}
    </>
  );
}

/** What the one scenario loses, what the other, and what either of them would. */
function Rivals({ first, second }: { first: DifferenceAnswer; second: DifferenceAnswer }) {
  const idsOf = ({ lost }: DifferenceAnswer) => new Set(lost.map(({ path }) => path.id));
  const [inFirst, inSecond] = [idsOf(first), idsOf(second)];
  const rowsOf = ({ lost }: DifferenceAnswer, keep: (id: string) => boolean) =>
    lost.filter(({ path }) => keep(path.id)).map(({ path }) => ({ path }));
  return (
    <>
      <p class="what-if-sentence">
        <b>First:</b> {sayDifference(first)}
        <br />
        <b>Second:</b> {sayDifference(second)}
      </p>
      <div class="changed">
        <Column
          label="Lost in the first alone"
          none="None."
          rows={rowsOf(first, (id) => !inSecond.has(id))}
        />
        <Column label="Lost in both" none="None." rows={rowsOf(first, (id) => inSecond.has(id))} />
        <Column
          label="Lost in the second alone"
          none="None."
          rows={rowsOf(second, (id) => !inFirst.has(id))}
        />
      </div>
    </>
  );
}

function Outcome() {
  const { scenario, rival } = place.value;
  if (scenario.length === 0) {
    return <p class="what-if-sentence">Suppose something else, below, to compare it with the first.</p>;
  }
  return (
    <Answered answer={whatIf.value} what="what would change">
      {(difference) =>
        rival.length === 0 ? (
          <Comparison difference={difference} />
        ) : (
          <Answered answer={whatIfRival.value} what="what the first would change">
            {(first) => <Rivals first={first} second={difference} />}
          </Answered>
        )
      }
    </Answered>
  );
}

/** Stands above the paths while something is supposed; these remain what the sources say. */
export function WhatIf() {
  const { scenario, rival } = place.value;
  if (scenario.length + rival.length === 0) return null;
  return (
    <Scroller class="what-if" label="What if">
      <div class="what-if-head">
        <h2>What if</h2>
        {rival.length > 0 && (
          <>
            <Words words={rival} onDrop={(word) => go({ rival: toggleWord(rival, word) })} />
            <span>compared with</span>
          </>
        )}
        <Words words={scenario} onDrop={suppose} />
        {rival.length === 0 && (
          <button type="button" class="plain small" onClick={setAside}>
            Compare with another
          </button>
        )}
        <button type="button" class="plain small" onClick={() => go({ scenario: [], rival: [] })}>
          Put back
        </button>
      </div>
      <Outcome />
    </Scroller>
  );
}
