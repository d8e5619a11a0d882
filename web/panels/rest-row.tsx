/** Lines of a source at which no claim is read, greyed, and why. */
import type { ClaimView } from '../../src/domain/answers.ts';
import { linesOf } from '../passages.ts';
import { hrefOf } from '../place.ts';
import { firstPlace, type Rest, type Section } from '../reading.ts';
import { count } from '../words.ts';

/** The lines that say the same, each with the way to the first claim that is read there. */
function SameAs({ claims, source }: { claims: readonly ClaimView[]; source: string }) {
  const byLine = new Map<number, string>();
  for (const claim of claims) {
    const line = firstPlace(claim, source)?.line;
    if (line !== undefined && !byLine.has(line)) byLine.set(line, claim.id);
  }
  return (
    <>
      Says the same as{' '}
      {[...byLine].map(([line, claim], index) => (
        <span key={line}>
          {index > 0 && ', '}
          <a href={hrefOf({ view: 'sources', id: source, claim })}>line {line}</a>
        </span>
      ))}
    </>
  );
}

/** The first of the lines; the others on demand. */
function Lines({ lines, whyId }: { lines: readonly string[]; whyId: string }) {
  const [first, ...others] = lines;
  return (
    <details class="rest-text">
      <summary aria-describedby={whyId}>{first}</summary>
      {others.map((line, index) => (
        <p key={`${index}-${line}`}>{line}</p>
      ))}
    </details>
  );
}

export function RestRow({ row, source }: { row: Rest; source: string }) {
  const { line, lastLine, why, sameAs } = row;
  const lines = linesOf(source, line, lastLine) ?? [];
  const whyId = `why-${line}`;
  return (
    <li class="reader-row rest">
      <span class="reader-line">{line === lastLine ? line : `${line}–${lastLine}`}</span>
      {lines.length > 0 && <Lines lines={lines} whyId={whyId} />}
      <p class="rest-why" id={whyId}>
        {sameAs.length > 0 ? (
          <SameAs claims={sameAs} source={source} />
        ) : (
          `No claim: ${why ?? 'nobody has said why yet'}`
        )}
      </p>
    </li>
  );
}

/** "12 of 20 lines hold claims"; nothing where nobody counted them. */
export function LineCount({ sections }: { sections: readonly Section[] }) {
  const counted = sections.filter(({ lineCount }) => lineCount !== undefined);
  if (counted.length === 0) return null;
  const sum = (pick: (section: Section) => number | undefined): number =>
    counted.reduce((total, section) => total + (pick(section) ?? 0), 0);
  const claimed = sum(({ claimedLineCount }) => claimedLineCount);
  return (
    <p class="quiet line-count">
      {claimed} of{' '}
      {count(
        sum(({ lineCount }) => lineCount),
        'line',
      )}{' '}
      {claimed === 1 ? 'holds' : 'hold'} claims
    </p>
  );
}
