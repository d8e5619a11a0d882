/** The small signs that recur: kind, status, confidence, disputed. */
import type { EntitySummary } from '../../src/domain/answers.ts';
import type { Kind } from '../../src/domain/kinds.ts';
import { confidenceLetter } from '../../src/domain/standing.ts';
import type { Phase, Status } from '../../src/domain/status.ts';
import { KIND_MARKS } from '../graph/kind-marks.ts';
import { hrefOf } from '../place.ts';
import { sayKind, sayStatus } from '../words.ts';

/** A disc with the kind's icon; its name is given beside it, so it is hidden from screen readers. */
export function KindDisc({ kind, size = 20 }: { kind: Kind; size?: number }) {
  const mark = KIND_MARKS[kind];
  return (
    <svg
      class="kind-disc"
      style={{ '--kind-light': mark.light, '--kind-dark': mark.dark }}
      width={size}
      height={size}
      viewBox="-5 -5 26 26"
      aria-hidden="true"
    >
      <circle class="ground" cx="8" cy="8" r="13" />
      <path class="icon" fill-rule="evenodd" d={mark.path} />
    </svg>
  );
}

/** A link to an entity's page, with its icon. */
export function EntityLink({ entity }: { entity: EntitySummary }) {
  return (
    <a class="entity-link" href={hrefOf({ view: 'entity', id: entity.id })} title={sayKind(entity.kind)}>
      <KindDisc kind={entity.kind} />
      <span class={entity.named ? undefined : 'unnamed'}>{entity.name}</span>
    </a>
  );
}

/** A short line drawn as the graph draws a tie of this phase. */
export function PhaseLine({ phase }: { phase: Phase }) {
  return (
    <svg class={`phase-line ${phase}`} width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
      <line x1="1" y1="4" x2="21" y2="4" />
    </svg>
  );
}

/** A short line with the mark that the graph puts on a disputed tie. */
export function DisputedLine() {
  return (
    <svg class="disputed-line" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      <line x1="1" y1="7" x2="21" y2="7" />
      <circle cx="11" cy="7" r="6" />
      <path d="M11 3.4v4.4M11 9.4v1.6" />
    </svg>
  );
}

export function StatusMark({ status, phase }: { status?: Status | undefined; phase: Phase }) {
  return (
    <span class={`mark status ${phase}`}>
      <PhaseLine phase={phase} />
      {sayStatus(status, phase)}
    </span>
  );
}

export function ConfidenceMark({ confidence }: { confidence: number }) {
  const letter = confidenceLetter(confidence);
  return (
    <span
      class={`mark confidence letter-${letter}`}
      title="Confidence, from the source's reliability and how it is said"
    >
      <span class="sr">confidence </span>
      <b>{letter}</b> {confidence}
    </span>
  );
}

export function DisputedMark() {
  return <span class="mark disputed">disputed</span>;
}

export function BackgroundMark() {
  return (
    <span
      class="mark background"
      title="Taken for granted by the sources; from the background file, never counted as corroboration"
    >
      background
    </span>
  );
}
