import type { Figure, FigureGroup } from '../figures.ts';
import { groupFigures } from '../figures.ts';
import { Answered, Empty } from '../panels/notices.tsx';
import { hrefOf } from '../place.ts';
import { figures } from '../state.ts';
import { sayDate } from '../words.ts';

const HOLLOW = ['target', 'pledge', 'forecast'];

const percent = (share: number): string => `${Math.max(0, Math.min(100, share * 100)).toFixed(2)}%`;

/** A bar from nought, hollow for what is only aimed at; its bounds as a whisker. */
function Bar({ figure, most }: { figure: Figure; most: number }) {
  const { value, low, high, nature } = figure;
  const scale = most > 0 ? most : 1;
  return (
    <span class="figure-track" aria-hidden="true">
      <span
        class={HOLLOW.includes(nature) ? 'figure-bar hollow' : 'figure-bar'}
        style={{ width: percent(value / scale) }}
      />
      {high > low && (
        <span
          class="figure-range"
          style={{ left: percent(low / scale), width: percent((high - low) / scale) }}
        />
      )}
    </span>
  );
}

function Row({ figure, most }: { figure: Figure; most: number }) {
  const { entity, entityName, counterparts, period, nature, text } = figure;
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf({ view: 'entity', id: entity })}>{entityName}</a>
        {counterparts.length > 0 && <span class="quiet"> with {counterparts.join(', ')}</span>}
      </th>
      <td>{period && sayDate(period)}</td>
      <td>{nature}</td>
      <td class="number">{text}</td>
      <td class="figure-cell">
        <Bar figure={figure} most={most} />
      </td>
    </tr>
  );
}

function Group({ group }: { group: FigureGroup }) {
  return (
    <section>
      <h2>
        {group.title} <span class="quiet">{group.unit}</span>
      </h2>
      <table aria-label={group.title}>
        <thead class="sr">
          <tr>
            <th scope="col">Of</th>
            <th scope="col">Period</th>
            <th scope="col">Nature</th>
            <th scope="col">Value</th>
            <th scope="col">Drawn</th>
          </tr>
        </thead>
        <tbody>
          {group.figures.map((figure, index) => (
            <Row key={index} figure={figure} most={group.most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function FiguresView() {
  return (
    <div class="page figures">
      <h1>Figures</h1>
      <p class="quiet">
        Solid bars are observed, estimated or contracted; hollow ones are targets, pledges and forecasts.
        Whiskers are the bounds that a source gives.
      </p>
      <Answered answer={figures.value} what="the figures">
        {(answer) => {
          const groups = groupFigures(answer);
          if (groups.length === 0) return <Empty title="The graph holds no figures yet." />;
          return groups.map((group) => <Group key={group.title + group.unit} group={group} />);
        }}
      </Answered>
    </div>
  );
}
