/** A column of numbers as bars from nought, named by what stands beside them in the row. */
import type { QueryAnswer } from '../../src/domain/answers.ts';
import { go, place } from '../navigation.ts';
import { isNode, nameOf, numericColumns, sayPlain } from './values.ts';

/** So many bars can be compared at a glance. */
const MOST_BARS = 60;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function labelOf(row: readonly unknown[], numeric: readonly number[]): string {
  const words = row.filter((_value, column) => !numeric.includes(column));
  return words
    .slice(0, 2)
    .map((value) => (isNode(value) ? nameOf(value) : sayPlain(value)))
    .join(' · ');
}

function Bar({ value, least, most }: { value: number; least: number; most: number }) {
  const span = most - least || 1;
  const [from, to] = [Math.min(value, 0), Math.max(value, 0)];
  return (
    <span class="figure-track" aria-hidden="true">
      <span
        class="figure-bar"
        style={{ left: percent((from - least) / span), width: percent((to - from) / span) }}
      />
    </span>
  );
}

export function Chart({ answer }: { answer: QueryAnswer }) {
  const { fields, values } = answer;
  const numeric = numericColumns(fields, values);
  const column = numeric.find((index) => fields[index] === place.value.charted) ?? numeric[0]!;
  const rows = values.filter((row) => typeof row[column] === 'number');
  const numbers = rows.map((row) => row[column] as number);
  const least = numbers.reduce((a, b) => Math.min(a, b), 0);
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  return (
    <div class="chart">
      {numeric.length > 1 && (
        <label>
          Drawn{' '}
          <select
            value={fields[column]}
            onChange={(event) => go({ charted: event.currentTarget.value }, 'replace')}
          >
            {numeric.map((index) => (
              <option key={index}>{fields[index]}</option>
            ))}
          </select>
        </label>
      )}
      <table aria-label={`Chart of ${fields[column]}`}>
        <thead class="sr">
          <tr>
            <th scope="col">Of</th>
            <th scope="col">{fields[column]}</th>
            <th scope="col">Drawn</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_BARS).map((row, index) => (
            <tr key={index}>
              <th scope="row">{labelOf(row, numeric) || `Row ${index + 1}`}</th>
              <td class="number">{(row[column] as number).toLocaleString('en-GB')}</td>
              <td class="figure-cell">
                <Bar value={row[column] as number} least={least} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_BARS && (
        <p class="quiet">
          The first {MOST_BARS} of {rows.length} rows; order and limit them in the query.
        </p>
      )}
    </div>
  );
}
