/** What if: supposing losses and plans that come true, and what that would change. */
import { go, place } from '../navigation.ts';
import { comeTrueField, sayHere, strikeField, suppose, whatIf } from '../what-if.ts';
import { Combobox } from './combobox.tsx';
import { Comparison } from './comparison.tsx';
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

/** Stands above the paths while something is supposed; these remain what the sources say. */
export function WhatIf() {
  const { scenario } = place.value;
  if (scenario.length === 0) return null;
  return (
    <Scroller class="what-if" label="What if">
      <div class="what-if-head">
        <h2>What if</h2>
        {scenario.map((word) => (
          <button type="button" class="chip" key={word} onClick={() => suppose(word)}>
            {sayHere(word)} <span aria-hidden="true">×</span>
            <span class="sr">: put this back</span>
          </button>
        ))}
        <button type="button" class="plain small" onClick={() => go({ scenario: [] })}>
          Put back
        </button>
      </div>
      <Answered answer={whatIf.value} what="what would change">
        {(difference) => <Comparison difference={difference} />}
      </Answered>
    </Scroller>
  );
}
