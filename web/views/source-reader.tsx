/** A source as a reader goes through it: section by section, line by line, with the claims that stand there. */
import type { ClaimView, DoubtView, SourceView } from '../../src/domain/answers.ts';
import { place } from '../navigation.ts';
import { Claim, Doubt } from '../panels/claim.tsx';
import { Answered } from '../panels/notices.tsx';
import { OtherTexts, PassageText } from '../panels/passage.tsx';
import { LineCount, RestRow } from '../panels/rest-row.tsx';
import { copyOf } from '../passages.ts';
import { hrefOf } from '../place.ts';
import { doubts } from '../problems.ts';
import { isSpot, type Rest, readInOrder, type Section, type Spot } from '../reading.ts';
import { openSection, openSections, sourceClaims, sourceSections } from '../state.ts';
import { count, sayDate } from '../words.ts';

/** Shown of each section at first: a long source would be slow to draw and to skim. */
const FIRST = 8;

let landed = '';

/** Brings the claim that the address names into sight, once, and puts the focus there. */
function land(element: HTMLElement | null): void {
  const { id, claim } = place.value;
  if (!element || landed === `${id} ${claim}`) return;
  landed = `${id} ${claim}`;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

/** Whom a claim speaks of, each with a page of its own. */
function Ends({ claim }: { claim: ClaimView }) {
  return (
    <p class="ends-of-claim">
      <a href={hrefOf({ view: 'entity', id: claim.subject })}>{claim.subjectName}</a>
      {claim.object && <a href={hrefOf({ view: 'entity', id: claim.object })}>{claim.objectName}</a>}
    </p>
  );
}

/** A place of the text, and in the margin what is claimed from it. */
function SpotRow({ spot }: { spot: Spot }) {
  const { evidence, claims, gists } = spot;
  const named = claims.some(({ id }) => id === place.value.claim);
  return (
    <li
      class="reader-row"
      tabIndex={named ? -1 : undefined}
      aria-current={named ? 'location' : undefined}
      ref={named ? land : null}
    >
      <span class="reader-line">{evidence.line}</span>
      <div class="reader-text">
        <PassageText evidence={evidence} />
        {gists.map((gist) => (
          <p class="gist" key={gist}>
            {gist}
          </p>
        ))}
      </div>
      <ul class="reader-margin">
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} withEvidence={false}>
            <Ends claim={claim} />
          </Claim>
        ))}
      </ul>
    </li>
  );
}

/** The first places of a section; all of them where the claim that is sought stands further on. */
function shownOf({ title, rows }: Section): readonly (Spot | Rest)[] {
  const sought = rows.findIndex(
    (row) => isSpot(row) && row.claims.some(({ id }) => id === place.value.claim),
  );
  return openSections.value.has(title) || sought >= FIRST ? rows : rows.slice(0, FIRST);
}

/** What the rest of a section holds; what has no claims is worth opening, too. */
function sayFurther(rows: readonly (Spot | Rest)[]): string {
  const claims = rows.reduce((sum, row) => sum + (isSpot(row) ? row.claims.length : 0), 0);
  return claims > 0
    ? count(claims, 'further claim')
    : `${count(rows.length, 'further place')} without claims`;
}

function SectionPart({ section, source }: { section: Section; source: string }) {
  const rows = shownOf(section);
  const further = section.rows.slice(rows.length);
  return (
    <section class="reader-section" id={section.title}>
      <h2>
        {section.title} <span class="quiet">{count(section.claimCount, 'claim')}</span>
      </h2>
      <LineCount sections={[section]} />
      <ol>
        {rows.map((row) =>
          isSpot(row) ? (
            <SpotRow key={row.key} spot={row} />
          ) : (
            <RestRow key={row.key} row={row} source={source} />
          ),
        )}
      </ol>
      {further.length > 0 && (
        <button type="button" class="plain" onClick={() => openSection(section.title)}>
          {sayFurther(further)} in this section
        </button>
      )}
    </section>
  );
}

/** From section to section, without the walk through what lies between. */
function Contents({ sections }: { sections: readonly Section[] }) {
  return (
    <details class="reader-contents">
      <summary>{count(sections.length, 'section')}</summary>
      <ol>
        {sections.map(({ title, claimCount }) => (
          <li key={title}>
            <a href={`#${encodeURIComponent(title)}`}>{title}</a> <span class="quiet">{claimCount}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Sections({ sections, source }: { sections: readonly Section[]; source: string }) {
  return (
    <>
      <LineCount sections={sections} />
      <Contents sections={sections} />
      {sections.map((section) => (
        <SectionPart key={section.title} section={section} source={source} />
      ))}
    </>
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
    <article class="page reader">
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
        {(claims) => (
          <Answered answer={sourceSections.value} what="its sections">
            {(counted) => <Sections sections={readInOrder(claims, source.id, counted)} source={source.id} />}
          </Answered>
        )}
      </Answered>
    </article>
  );
}
