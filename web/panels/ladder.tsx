import type { ClaimView } from '../../src/domain/answers.ts';
import { STATUS_LABEL, STATUS_PHASE } from '../../src/domain/status.ts';
import { readLadder } from '../status-ladder.ts';
import { sayDate } from '../words.ts';

/** The steps that something went through, with their dates, from the first idea to what is done; one step without a date is
 * no ladder. */
export function Ladder({ claims, of }: { claims: readonly ClaimView[]; of: string }) {
  const rungs = readLadder(claims);
  if (rungs.length === 0 || (rungs.length === 1 && !rungs[0]?.date)) return null;
  return (
    <ol class="ladder" aria-label={`Status of ${of}, step by step`}>
      {rungs.map(({ status, date }) => (
        <li key={status + date} class={STATUS_PHASE[status]}>
          {STATUS_LABEL[status]} {date && <span class="quiet">{sayDate(date)}</span>}
        </li>
      ))}
    </ol>
  );
}
