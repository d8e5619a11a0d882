import type { SourceView } from '../../src/domain/answers.ts';
import { place } from '../navigation.ts';
import { Answered } from '../panels/notices.tsx';
import { hrefOf } from '../place.ts';
import { knownSources, sources } from '../state.ts';
import { count, sayDate } from '../words.ts';
import { SourceReader } from './source-reader.tsx';

function Source({ source }: { source: SourceView }) {
  const made = [
    source.authors.join(', '),
    source.publisher,
    source.publishedOn && sayDate(source.publishedOn),
  ];
  return (
    <li class="source" id={source.id} aria-current={place.value.id === source.id ? 'true' : undefined}>
      <h3>
        {source.read ? (
          <a href={hrefOf({ view: 'sources', id: source.id })}>{source.title}</a>
        ) : source.url ? (
          <a href={source.url}>{source.title}</a>
        ) : (
          source.title
        )}
      </h3>
      <p class="quiet">{made.filter(Boolean).join(' · ')}</p>
      <p class="marks">
        <span class="mark">reliability {source.reliability}</span>
        <span class="mark">{source.kind}</span>
        {source.read && <span class="mark">{count(source.claimCount, 'claim')}</span>}
      </p>
      {source.missing.length > 0 && (
        <p>
          <b>Missing from the text we have:</b> {source.missing.join('; ')}
        </p>
      )}
    </li>
  );
}

function List({ title, sources }: { title: string; sources: readonly SourceView[] }) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="sources">
        {sources.map((source) => (
          <Source key={source.id} source={source} />
        ))}
      </ul>
    </section>
  );
}

export function SourcesView() {
  const open = knownSources.value.find((source) => source.id === place.value.id);
  if (open?.read) return <SourceReader source={open} />;
  return (
    <div class="page">
      <h1>Sources</h1>
      <p>
        <a href={hrefOf({ view: 'problems' })}>Known problems in the sources</a>, and what the graph does
        about each.
      </p>
      <Answered answer={sources.value} what="the sources">
        {(all) => (
          <>
            <List title="Read" sources={all.filter((source) => source.read)} />
            <List title="Cited by what we read" sources={all.filter((source) => !source.read)} />
          </>
        )}
      </Answered>
    </div>
  );
}
