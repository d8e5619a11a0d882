/** A source as a reader goes through it: section by section, line by line, with the claims that stand there. */
import type { ClaimView, DoubtView, SourceView } from '../../src/domain/answers.ts';
import { Claim, Doubt } from '../panels/claim.tsx';
import { Answered } from '../panels/notices.tsx';
import { OtherTexts } from '../panels/passage.tsx';
import { copyOf } from '../passages.ts';
import { hrefOf } from '../place.ts';
import { doubts } from '../problems.ts';
import { openSection, openSections, sourceClaims } from '../state.ts';
import { count, sayDate } from '../words.ts';

interface Section {
  readonly title: string;
  readonly rows: readonly { readonly line: number | undefined; readonly claim: ClaimView }[];
}

/** In the order of the text; a claim that stands in several places is shown at the first. */
function groupBySection(claims: readonly ClaimView[], source: string): readonly Section[] {
  const rows = claims.flatMap((claim) => {
    const evidence = claim.evidence.find((item) => item.source === source);
    return evidence ? [{ claim, line: evidence.line, title: evidence.section || 'Without a section' }] : [];
  });
  rows.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.claim.id < b.claim.id ? -1 : 1));
  const sections = new Map<string, Section['rows'][number][]>();
  for (const { title, ...row } of rows) sections.set(title, [...(sections.get(title) ?? []), row]);
  return [...sections].map(([title, own]) => ({ title, rows: own }));
}

/** Shown of each section at first: a long source would be slow to draw and to skim. */
const FIRST = 25;

function SectionPart({ section }: { section: Section }) {
  const open = openSections.value.has(section.title);
  const rows = open ? section.rows : section.rows.slice(0, FIRST);
  return (
    <section class="reader-section" id={section.title}>
      <h2>
        {section.title} <span class="quiet">{count(section.rows.length, 'claim')}</span>
      </h2>
      <ol>
        {rows.map(({ line, claim }) => (
          <li class="reader-row" key={claim.id}>
            <span class="reader-line">{line}</span>
            <ul>
              <Claim claim={claim} />
            </ul>
          </li>
        ))}
      </ol>
      {rows.length < section.rows.length && (
        <button type="button" class="plain" onClick={() => openSection(section.title)}>
          {count(section.rows.length - rows.length, 'further claim')} in this section
        </button>
      )}
    </section>
  );
}

function Problems({ problems }: { problems: readonly DoubtView[] }) {
  if (problems.length === 0) return null;
  return (
    <details>
      <summary>{count(problems.length, 'problem')} known in this source as a whole</summary>
      <ul class="doubts">
        {problems.map((doubt) => (
          <Doubt key={doubt.id} doubt={doubt} />
        ))}
      </ul>
    </details>
  );
}

/** Whether passages are shown below, and what to do where they are not. */
function CopyNote({ source }: { source: SourceView }) {
  if (!source.file) return null;
  const state = copyOf(source.id);
  if (state === 'other') return <OtherTexts sources={[source.id]} />;
  if (state === 'same') {
    return <p class="quiet">Passages are from your own copy of the text, the very one that was read.</p>;
  }
  if (state === 'unknown') return null;
  return (
    <p class="quiet">
      Only our own summaries are shown. Put your copy of the text, named <code>{source.file}</code>, into the
      folder that <code>ENTENTE_TEXTS</code> names to see each passage beside its claim.
    </p>
  );
}

export function SourceReader({ source }: { source: SourceView }) {
  const made = [
    source.authors.join(', '),
    source.publisher,
    source.publishedOn && sayDate(source.publishedOn),
  ];
  const known = doubts.value.state === 'ready' ? doubts.value.data : [];
  return (
    <article class="page">
      <p>
        <a href={hrefOf({ view: 'sources' })}>All sources</a>
      </p>
      <h1>{source.title}</h1>
      <p class="quiet">
        {made.filter(Boolean).join(' · ')} · reliability {source.reliability}
        {source.url && (
          <>
            {' · '}
            <a href={source.url}>Read it where it was published</a>
          </>
        )}
      </p>
      {source.missing.length > 0 && (
        <p class="notice">
          <b>Missing from the text we have:</b> {source.missing.join('; ')}
        </p>
      )}
      <CopyNote source={source} />
      <Problems problems={known.filter((doubt) => doubt.about.includes(source.id))} />
      <Answered answer={sourceClaims.value} what="its claims">
        {(claims) =>
          groupBySection(claims, source.id).map((section) => (
            <SectionPart key={section.title} section={section} />
          ))
        }
      </Answered>
    </article>
  );
}
