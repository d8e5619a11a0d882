/** The answer to a query: as a table, as a picture of its nodes and relationships, as a chart of its numbers. */
import type { QueryAnswer } from '../../src/domain/answers.ts';
import { saveFile } from '../exports/file.ts';
import { writeSvg } from '../exports/graph-svg.ts';
import { Stage } from '../graph/stage.tsx';
import { place } from '../navigation.ts';
import { Scroller } from '../panels/scroller.tsx';
import { type Form, hrefOf } from '../place.ts';
import { writeCsv } from '../sights/tie-rows.ts';
import { rendererFault, scene } from '../state.ts';
import { count } from '../words.ts';
import { Cell } from './cell.tsx';
import { Chart } from './chart.tsx';
import { numericColumns } from './values.ts';

function Rows({ answer }: { answer: QueryAnswer }) {
  return (
    <Scroller class="table-scroll" label="Rows">
      <table aria-label="Results">
        <thead>
          <tr>
            {answer.fields.map((field) => (
              <th key={field} scope="col">
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.values.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => (
                <td key={answer.fields[column]} class={typeof value === 'number' ? 'number' : undefined}>
                  <Cell value={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Picture({ answer }: { answer: QueryAnswer }) {
  if (rendererFault.value) {
    return (
      <>
        <p class="notice">{rendererFault.value}</p>
        <Rows answer={answer} />
      </>
    );
  }
  const { nodes, ties } = scene.value;
  return (
    <>
      <p class="quiet">
        {count(nodes.length, 'node')} and {count(ties.length, 'relationship')} of the answer
        {ties.length === 0 && '; return relationships or paths too, and they are drawn'}
      </p>
      <Stage label="Graph of the answer" />
    </>
  );
}

const FORMS: Readonly<Record<Form, string>> = { table: 'Table', graph: 'Graph', chart: 'Chart' };

/** The forms that this answer has something for. */
function formsOf({ fields, values }: QueryAnswer): readonly Form[] {
  const drawn = scene.value.nodes.length > 0;
  const counted = numericColumns(fields, values).length > 0;
  return ['table' as const, ...(drawn ? ['graph' as const] : []), ...(counted ? ['chart' as const] : [])];
}

function Forms({ forms, shown }: { forms: readonly Form[]; shown: Form }) {
  if (forms.length === 1) return null;
  return (
    <nav class="forms" aria-label="Forms of the answer">
      {forms.map((form) => (
        <a
          key={form}
          href={hrefOf({ ...place.value, form })}
          aria-current={form === shown ? 'page' : undefined}
        >
          {FORMS[form]}
        </a>
      ))}
    </nav>
  );
}

function Saves({ answer, shown }: { answer: QueryAnswer; shown: Form }) {
  const { fields, values } = answer;
  return (
    <>
      <button
        type="button"
        class="plain small"
        onClick={() => saveFile('results.csv', 'text/csv', writeCsv(fields, values))}
      >
        Save as CSV
      </button>
      {shown === 'graph' && (
        <button
          type="button"
          class="plain small"
          onClick={() =>
            saveFile('results.svg', 'image/svg+xml', writeSvg(scene.value, 'Graph of an answer'))
          }
        >
          Save as SVG
        </button>
      )}
    </>
  );
}

export function Results({ answer, tookMs }: { answer: QueryAnswer; tookMs: number }) {
  const forms = formsOf(answer);
  const shown = forms.includes(place.value.form) ? place.value.form : 'table';
  return (
    <>
      <div class="results-head">
        <Forms forms={forms} shown={shown} />
        <p class="quiet">
          {count(answer.values.length, 'row')} in {tookMs} ms
          {answer.truncated && ' · cut at the limit: there is more'}
        </p>
        <Saves answer={answer} shown={shown} />
      </div>
      {answer.notifications.map((note) => (
        <p class="notice" key={note.code + note.description}>
          <b>{note.title}.</b> {note.description}
        </p>
      ))}
      {shown === 'table' && <Rows answer={answer} />}
      {shown === 'graph' && <Picture answer={answer} />}
      {shown === 'chart' && <Chart answer={answer} />}
    </>
  );
}
