/** Changes between two dates, as sentences. */
import { go, place } from '../navigation.ts';
import { DisputedMark, StatusMark } from '../panels/marks.tsx';
import { Empty } from '../panels/notices.tsx';
import { nameOf, shownGraph, tieWords, today } from '../state.ts';
import { count, sayDate } from '../words.ts';
import { type Change, findChanges } from './changes.ts';
import { More, portionOf } from './portion.tsx';

function Row({ change }: { change: Change }) {
  const { tie, what, sure } = change;
  const date = what === 'began' ? tie.since : tie.until;
  return (
    <li class="change">
      <span class="change-when">{date ? sayDate(date) : `not before ${sayDate(change.day)}`}</span>
      <span>
        <b>
          {sure ? '' : 'perhaps '}
          {what}:
        </b>{' '}
        <button type="button" class="cell" onClick={() => go({ id: tie.from })}>
          {nameOf(tie.from)}
        </button>{' '}
        {tieWords(tie.type, true)}{' '}
        <button type="button" class="cell" onClick={() => go({ id: tie.to })}>
          {nameOf(tie.to)}
        </button>
      </span>
      <span class="marks">
        <StatusMark status={tie.status} phase={tie.phase} />
        {tie.disputed && <DisputedMark />}
      </span>
    </li>
  );
}

export function ChangeList() {
  const from = place.value.changedFrom || '2020-01-01';
  const to = place.value.changedTo || today();
  const all = findChanges(shownGraph.value.ties, from, to);
  const changes = all.filter(({ sure }) => sure);
  const vague = all.filter(({ sure }) => !sure);
  return (
    <div class="changes">
      <p class="change-dates">
        <label>
          From
          <input
            type="date"
            value={from}
            onChange={(event) => go({ changedFrom: event.currentTarget.value })}
          />
        </label>
        <label>
          To
          <input type="date" value={to} onChange={(event) => go({ changedTo: event.currentTarget.value })} />
        </label>
        <span class="quiet">{count(changes.length, 'dated change')}</span>
      </p>
      {all.length === 0 && (
        <Empty title="Nothing shown here is known to have begun or ended between these days." />
      )}
      <ol>
        {portionOf('changes', changes).map((change) => (
          <Row key={change.tie.id + change.what} change={change} />
        ))}
      </ol>
      <More name="changes" total={changes.length} />
      {vague.length > 0 && (
        <details>
          <summary>
            {count(vague.length, 'link')} with dates too vague to tell: may have begun or ended then
          </summary>
          <ol>
            {portionOf('vague changes', vague).map((change) => (
              <Row key={change.tie.id + change.what} change={change} />
            ))}
          </ol>
          <More name="vague changes" total={vague.length} />
        </details>
      )}
    </div>
  );
}
