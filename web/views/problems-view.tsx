import type { DoubtView } from '../../src/domain/answers.ts';
import { Doubt } from '../panels/claim.tsx';
import { Answered } from '../panels/notices.tsx';
import { hrefOf } from '../place.ts';
import { doubts, type Matter, matters } from '../problems.ts';
import { count } from '../words.ts';

const SEVERITIES: readonly { severity: DoubtView['severity']; title: string }[] = [
  { severity: 'high', title: 'Changes what is true' },
  { severity: 'medium', title: 'Changes a detail' },
  { severity: 'low', title: 'Small' },
];

function hrefTo({ id, what, source }: Matter): string {
  if (what === 'claim') return hrefOf({ view: 'sources', id: source, claim: id });
  return hrefOf({ view: what === 'source' ? 'sources' : 'entity', id });
}

function About({ list }: { list: readonly Matter[] }) {
  if (list.length === 0) return null;
  return (
    <p class="about-list">
      <span class="quiet">About</span>
      {list.map((matter) => (
        <a key={matter.id} href={hrefTo(matter)}>
          {matter.words}
        </a>
      ))}
    </p>
  );
}

function Group({ title, problems }: { title: string; problems: readonly DoubtView[] }) {
  if (problems.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="quiet">{problems.length}</span>
      </h2>
      <ul class="doubts">
        {problems.map((doubt) => (
          <Doubt key={doubt.id} doubt={doubt}>
            <About list={matters.value.get(doubt.id) ?? []} />
          </Doubt>
        ))}
      </ul>
    </section>
  );
}

/** Every known problem in the sources, the grave ones first, and what the graph does about it. */
export function ProblemsView() {
  return (
    <div class="page">
      <p>
        <a href={hrefOf({ view: 'sources' })}>All sources</a>
      </p>
      <h1>Problems in the sources</h1>
      <Answered answer={doubts.value} what="the problems">
        {(all) => (
          <>
            <p class="quiet">
              {count(all.length, 'known problem')}:{' '}
              {all.filter((doubt) => doubt.handling === 'withhold').length} keep a claim out of the graph,{' '}
              {all.filter((doubt) => doubt.handling === 'dispute').length} mark it as disputed, the others are
              noted.
            </p>
            {SEVERITIES.map(({ severity, title }) => (
              <Group
                key={severity}
                title={title}
                problems={all.filter((doubt) => doubt.severity === severity)}
              />
            ))}
          </>
        )}
      </Answered>
    </div>
  );
}
