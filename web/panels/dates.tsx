/** The paths between the two on two days, compared: what came and what went. */
import { datesGiven, pathChanges } from '../around.ts';
import { go, place } from '../navigation.ts';
import { today } from '../state.ts';
import { sayDate } from '../words.ts';
import { Comparison } from './comparison.tsx';
import { Answered } from './notices.tsx';
import { Scroller } from './scroller.tsx';
import { Tool } from './tool.tsx';

const EARLIEST = '1900-01-01';

/** While a year is typed its first digits are a year too; they are waited out. */
function setDay(field: 'changedFrom' | 'changedTo', day: string): void {
  if (day === '' || day >= EARLIEST) go({ [field]: day });
}

function Day({ label, field }: { label: string; field: 'changedFrom' | 'changedTo' }) {
  return (
    <label class="day-field">
      {label}
      <input
        type="date"
        value={place.value[field]}
        onChange={(event) => setDay(field, event.currentTarget.value)}
      />
    </label>
  );
}

/** Where the two days are given; nothing is compared before both are. */
export function Dates() {
  return (
    <Tool name="dates" title="Between two dates">
      <div class="tool-fields">
        <Day label="Earlier day" field="changedFrom" />
        <Day label="Later day" field="changedTo" />
        {!datesGiven.value && (
          <button
            type="button"
            class="small"
            onClick={() => go({ changedFrom: place.value.changedFrom || '2020-01-01', changedTo: today() })}
          >
            Since 2020
          </button>
        )}
      </div>
    </Tool>
  );
}

/** Stands above the paths while two days are compared. */
export function PathChanges() {
  if (!datesGiven.value) return null;
  const { changedFrom, changedTo } = place.value;
  return (
    <Scroller class="what-if" label="Changes">
      <div class="what-if-head">
        <h2>
          From {sayDate(changedFrom)} to {sayDate(changedTo)}
        </h2>
        <button type="button" class="plain small" onClick={() => go({ changedFrom: '', changedTo: '' })}>
          Close
        </button>
      </div>
      <Answered answer={pathChanges.value} what="what changed">
        {(difference) => <Comparison difference={difference} />}
      </Answered>
    </Scroller>
  );
}
