/** One claim with all that lets a reader believe or doubt it. */
import type { ComponentChildren } from 'preact';
import type { ClaimView, DoubtView, EvidenceView } from '../../src/domain/answers.ts';
import { STATUS_LABEL } from '../../src/domain/status.ts';
import { hrefOf } from '../place.ts';
import { sources } from '../state.ts';
import { sayDate, sayLines, sayReached, sayStance } from '../words.ts';
import { KeepButton } from './keep-button.tsx';
import { ConfidenceMark } from './marks.tsx';
import { Passage } from './passage.tsx';

const VERDICT_LABEL = {
  found: 'found in the text',
  partial: 'found, names partly elsewhere',
  moved: 'moved within the text',
  repeats: 'repeats another place',
  broken: 'not found in the text',
} as const;

function sourceTitle(id: string): string {
  const known = sources.value;
  return (known.state === 'ready' && known.data.find((source) => source.id === id)?.title) || id;
}

function Evidence({ evidence, claim }: { evidence: EvidenceView; claim: string }) {
  return (
    <li class="evidence">
      <Passage evidence={evidence} />
      <p class="locator">
        <a
          href={hrefOf({ view: 'sources', id: evidence.source, claim })}
          title={`Read it in its place: ${sourceTitle(evidence.source)}`}
        >
          {evidence.source}
        </a>
        {evidence.section && <span>§ {evidence.section}</span>}
        {evidence.markers.length > 0 && <span>note {evidence.markers.join(', ')}</span>}
        {sayLines(evidence) && <span>{sayLines(evidence)}</span>}
        {evidence.verdict && (
          <span
            class={`verdict verdict-${evidence.verdict}`}
            title={evidence.checkedOn && `checked ${evidence.checkedOn}`}
          >
            {VERDICT_LABEL[evidence.verdict]}
          </span>
        )}
      </p>
    </li>
  );
}

/** A problem in a source, what is done about it, and what else there is to say of it. */
export function Doubt({ doubt, children }: { doubt: DoubtView; children?: ComponentChildren }) {
  return (
    <li class={`doubt ${doubt.severity}`}>
      <p>
        <b>Problem in the source{doubt.handling === 'withhold' ? ' · withheld' : ''}.</b> {doubt.what}
      </p>
      {doubt.resolution && <p class="quiet">{doubt.resolution}</p>}
      {children}
    </li>
  );
}

function placeOf({ evidence: [first] }: ClaimView): string {
  return first
    ? [first.source, first.section && `§ ${first.section}`, sayLines(first)].filter(Boolean).join(', ')
    : '';
}

function ClaimFacts({ claim }: { claim: ClaimView }) {
  const span = sayReached(claim);
  return (
    <p class="claim-facts">
      <span>{sayStance(claim)}</span>
      {claim.status && <span>{STATUS_LABEL[claim.status]}</span>}
      {span && <span>{span}</span>}
      <ConfidenceMark confidence={claim.confidence} />
      {claim.statedBy.map((speaker) => (
        <span key={speaker.id}>
          said by {speaker.name}
          {speaker.on && `, ${sayDate(speaker.on)}`}
        </span>
      ))}
      {!claim.live && <span class="mark disputed">not counted</span>}
      <KeepButton id={claim.id} sentence={claim.sentence} place={placeOf(claim)} />
    </p>
  );
}

interface ClaimProps {
  readonly claim: ClaimView;
  /** False where the reader has just seen them. */
  readonly withDoubts?: boolean;
  /** False where the passage stands beside it. */
  readonly withEvidence?: boolean;
  /** What was just said, and need not be said again. */
  readonly said?: string;
  readonly children?: ComponentChildren;
}

export function Claim({ claim, withDoubts = true, withEvidence = true, said, children }: ClaimProps) {
  const against = claim.stance !== 'supports' || !claim.live;
  return (
    <li class={against ? 'claim against' : 'claim'} id={claim.id}>
      {claim.sentence !== said && <p class="claim-sentence">{claim.sentence}</p>}
      <ClaimFacts claim={claim} />
      {claim.condition && <p class="quiet">On condition: {claim.condition}</p>}
      {withEvidence && (
        <ul class="evidences">
          {claim.evidence.map((evidence) => (
            <Evidence key={evidence.id} evidence={evidence} claim={claim.id} />
          ))}
        </ul>
      )}
      {children}
      {withDoubts && claim.doubts.length > 0 && (
        <ul class="doubts">
          {claim.doubts.map((doubt) => (
            <Doubt key={doubt.id} doubt={doubt} />
          ))}
        </ul>
      )}
    </li>
  );
}
