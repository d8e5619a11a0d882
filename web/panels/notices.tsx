/** What is shown while an answer is on its way, and when there is none. */
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../src/domain/answers.ts';
import type { Remote } from '../remote.ts';

export function Waiting({ what }: { what: string }) {
  return (
    <div class="waiting" role="status">
      <span class="sr">Loading {what} …</span>
      <span class="bar" />
      <span class="bar" />
      <span class="bar" />
    </div>
  );
}

export function Failure({ problem, children }: { problem: Problem; children?: ComponentChildren }) {
  return (
    <div class="notice failure" role="alert">
      <p class="notice-title">{problem.title}</p>
      <p>{problem.detail}</p>
      {problem.errors?.map((error) => (
        <p key={error.at}>
          <code>{error.at}</code> {error.message}
        </p>
      ))}
      {problem.incident && <p class="quiet">Logged as {problem.incident}.</p>}
      {children}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="notice empty">
      <p class="notice-title">{title}</p>
      {children}
    </div>
  );
}

/** Shows an answer, or how it stands with it. */
export function Answered<T>(props: {
  answer: Remote<T>;
  what: string;
  children: (data: T) => ComponentChildren;
}) {
  const { answer, what, children } = props;
  if (answer.state === 'ready') return <>{children(answer.data)}</>;
  if (answer.state === 'failed') return <Failure problem={answer.problem} />;
  return answer.state === 'loading' ? <Waiting what={what} /> : null;
}
