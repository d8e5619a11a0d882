import { cancelRun, run, runStatement } from '../cypher-state.ts';
import { CypherBox } from '../editor/cypher-box.tsx';
import { Library } from '../panels/library.tsx';
import { Empty, Failure, Waiting } from '../panels/notices.tsx';
import { Results } from '../results/results.tsx';

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
            <button type="button" class="primary" onClick={() => void runStatement()}>
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
