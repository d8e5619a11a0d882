/** What is doubtful of an entity: the known problems with the claims they concern, and the claims left uncounted. */
import type { ClaimView, DoubtView, EntityView } from '../../src/domain/answers.ts';
import { count } from '../words.ts';
import { Claim, Doubt } from './claim.tsx';

/** The claims of the page that a problem is about, to be compared at a glance. */
function Disagreeing({ claims }: { claims: readonly ClaimView[] }) {
  if (claims.length === 0) return null;
  return (
    <ul class="disagreeing" aria-label="Claims concerned">
      {claims.map((claim) => (
        <li key={claim.id}>
          <a href={`#${claim.id}`}>{claim.sentence}</a>
          {!claim.live && <span class="mark disputed">not counted</span>}
        </li>
      ))}
    </ul>
  );
}

interface ProblemsProps {
  readonly doubts: readonly DoubtView[];
  /** All claims that stand on the page. */
  readonly claims: readonly ClaimView[];
}

function Problems({ doubts, claims }: ProblemsProps) {
  return (
    <ul class="doubts">
      {doubts.map((doubt) => (
        <Doubt key={doubt.id} doubt={doubt}>
          <Disagreeing claims={claims.filter(({ id }) => doubt.about.includes(id))} />
        </Doubt>
      ))}
    </ul>
  );
}

const GRAVITY: readonly DoubtView['severity'][] = ['high', 'medium', 'low'];
const FIRST = 4;

export function Disputes({ entity }: { entity: EntityView }) {
  const { withheld, doubts } = entity;
  if (withheld.length === 0 && doubts.length === 0) return null;
  const claims = [...entity.claims, ...withheld];
  const graveFirst = [...doubts].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  const rest = graveFirst.slice(FIRST);
  return (
    <section class="disputes" aria-labelledby="disputes-heading">
      <h2 id="disputes-heading">Disputed and withheld</h2>
      <Problems doubts={graveFirst.slice(0, FIRST)} claims={claims} />
      {rest.length > 0 && (
        <details>
          <summary>{count(rest.length, 'further problem')}</summary>
          <Problems doubts={rest} claims={claims} />
        </details>
      )}
      <ul class="claims">
        {withheld.map((claim) => (
          <Claim key={claim.id} claim={claim} withDoubts={false} />
        ))}
      </ul>
    </section>
  );
}
