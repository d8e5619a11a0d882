/** Agreements, contracts, events and the like along the years, with a lane for what has no date. */
import { go, place } from '../navigation.ts';
import { KindDisc } from '../panels/marks.tsx';
import { shownGraph, today } from '../state.ts';
import { saySpan } from '../words.ts';
import { More, portionOf } from './portion.tsx';
import { layOutTime, type TimeBar } from './time-bars.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Bar({ bar }: { bar: TimeBar }) {
  const { entity, maybeFrom, maybeTo, from, to } = bar;
  return (
    <li class="time-row" aria-current={place.value.id === entity.id ? 'true' : undefined}>
      <button type="button" class="cell" onClick={() => go({ id: entity.id })}>
        <KindDisc kind={entity.kind} size={16} />
        {entity.name}
        <span class="sr">, {saySpan(entity.since, entity.until)}</span>
      </button>
      <span class="time-track" aria-hidden="true">
        <span
          class={`time-maybe ${entity.phase ?? 'current'}`}
          style={{ left: percent(maybeFrom), width: percent(Math.max(0.004, maybeTo - maybeFrom)) }}
        />
        <span
          class={`time-sure ${entity.phase ?? 'current'}`}
          style={{ left: percent(from), width: percent(Math.max(0.004, to - from)) }}
        />
      </span>
    </li>
  );
}

function Axis({ years }: { years: readonly number[] }) {
  const step = Math.max(1, Math.ceil(years.length / 12));
  return (
    <div class="time-row axis" aria-hidden="true">
      <span />
      <span class="time-track">
        {years.map(
          (year, index) =>
            index % step === 0 && (
              <span class="year" key={year} style={{ left: percent(index / (years.length - 1)) }}>
                {year}
              </span>
            ),
        )}
      </span>
    </div>
  );
}

export function Timeline() {
  const { years, bars, undated } = layOutTime(shownGraph.value, today());
  return (
    <div class="timeline">
      <Axis years={years} />
      <ul aria-label="Dated">
        {portionOf('dated things', bars).map((bar) => (
          <Bar key={bar.entity.id} bar={bar} />
        ))}
      </ul>
      <More name="dated things" total={bars.length} />
      {undated.length > 0 && (
        <section>
          <h2>Without a date</h2>
          <ul class="undated">
            {portionOf('undated things', undated).map((entity) => (
              <li key={entity.id}>
                <button type="button" class="cell" onClick={() => go({ id: entity.id })}>
                  <KindDisc kind={entity.kind} size={16} />
                  {entity.name}
                </button>
              </li>
            ))}
          </ul>
          <More name="undated things" total={undated.length} />
        </section>
      )}
    </div>
  );
}
