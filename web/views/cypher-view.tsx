import type { QueryAnswer } from '../../src/domain/answers.ts';
import { cancelRun, run, runStatement } from '../cypher-state.ts';
import { CypherBox } from '../editor/cypher-box.tsx';
import { saveFile } from '../exports/file.ts';
import { Library } from '../panels/library.tsx';
import { Empty, Failure, Waiting } from '../panels/notices.tsx';
import { Scroller } from '../panels/scroller.tsx';
import { writeCsv } from '../sights/tie-rows.ts';
import { count } from '../words.ts';

/** One value as text: what is not plain is shown as JSON. */
function sayValue(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function Results({ answer, tookMs }: { answer: QueryAnswer; tookMs: number }) {
  return (
    <>
      <p class="quiet">
        {count(answer.values.length, 'row')} in {tookMs} ms
        {answer.truncated && ' · cut at the limit: there is more'}{' '}
        <button
          type="button"
          class="plain small"
          onClick={() => saveFile('results.csv', 'text/csv', writeCsv(answer.fields, answer.values))}
        >
          Save as CSV
        </button>
      </p>
      {answer.notifications.map((note) => (
        <p class="notice" key={note.code + note.description}>
          <b>{note.title}.</b> {note.description}
        </p>
      ))}
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
                    {sayValue(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

function Outcome() {
  const now = run.value;
  if (now.state === 'running') return <Waiting what="the answer" />;
  if (now.state === 'done') return <Results answer={now.answer} tookMs={now.tookMs} />;
  if (now.state === 'failed') {
    const at = now.problem.position;
    return (
      <Failure problem={now.problem}>
        {at && (
          <p class="quiet">
            At line {at.line}, column {at.column}.
          </p>
        )}
      </Failure>
    );
  }
  return <Empty title="Ask the graph in Cypher." />;
}

export function CypherView() {
  return (
    <div class="page cypher">
      <h1>Cypher</h1>
      <p class="quiet">Read-only. Ctrl+Enter runs; the address holds the query.</p>
      <div class="cypher-columns">
        <div>
          <CypherBox />
          <p class="actions">
            <button type="button" class="primary" onClick={runStatement}>
              Run
            </button>
            {run.value.state === 'running' && (
              <button type="button" onClick={cancelRun}>
                Cancel
              </button>
            )}
          </p>
          <Outcome />
        </div>
        <Library />
      </div>
    </div>
  );
}
