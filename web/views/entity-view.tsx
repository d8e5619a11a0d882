import type { ClaimView, EntityView } from '../../src/domain/answers.ts';
import { hrefOfQuestion, questions } from '../library.ts';
import { place } from '../navigation.ts';
import { Claim } from '../panels/claim.tsx';
import { Disputes } from '../panels/disputes.tsx';
import { Ladder } from '../panels/ladder.tsx';
import {
  BackgroundMark,
  ConfidenceMark,
  DisputedMark,
  EntityLink,
  KindDisc,
  StatusMark,
} from '../panels/marks.tsx';
import { Answered, Empty } from '../panels/notices.tsx';
import { hrefOf } from '../place.ts';
import { entity, isWalked } from '../state.ts';
import { count, sayKind, sayReached } from '../words.ts';

type Row = EntityView['ties'][number];

/** The source of what everybody takes for granted. */
const BACKGROUND = 'background-2026';

function TieRow({ row }: { row: Row }) {
  const { tie, other } = row;
  const span = sayReached(tie);
  return (
    <li class="tie-row">
      <EntityLink entity={other} />
      <span class="marks">
        {tie.role && <span class="mark">{tie.role}</span>}
        {(tie.status || isWalked(tie.type)) && <StatusMark status={tie.status} phase={tie.phase} />}
        {span && <span class="mark">{span}</span>}
        <ConfidenceMark confidence={tie.confidence} />
        {tie.disputed && <DisputedMark />}
        {tie.background && <BackgroundMark />}
      </span>
    </li>
  );
}

/** The ties of one type and direction, under the words that read from this entity. */
function Ties({ entity }: { entity: EntityView }) {
  return (
    <section aria-labelledby="ties-heading">
      <h2 id="ties-heading">Links</h2>
      {entity.tieCounts.map(({ type, forward, label, count: number }) => (
        <details class="tie-group" key={`${type}${forward}`} open={number <= 12}>
          <summary>
            {label} <span class="quiet">{number}</span>
          </summary>
          <ul>
            {entity.ties
              .filter((row) => row.tie.type === type && row.forward === forward)
              .map((row) => (
                <TieRow key={row.tie.id} row={row} />
              ))}
          </ul>
        </details>
      ))}
      {entity.tieCounts.length === 0 && <p class="quiet">No link to anything else.</p>}
    </section>
  );
}

function Head({ entity }: { entity: EntityView }) {
  const span = sayReached(entity);
  return (
    <header class="entity-head">
      <p class="eyebrow">
        <KindDisc kind={entity.kind} /> {sayKind(entity.kind)}
      </p>
      <h1>{entity.name}</h1>
      <p class="about">{entity.about}</p>
      <p class="marks">
        {entity.status && entity.phase && <StatusMark status={entity.status} phase={entity.phase} />}
        {span && <span class="mark">{span}</span>}
        {entity.background && <BackgroundMark />}
      </p>
      <Ladder claims={entity.claims} of={entity.name} />
      {entity.aliases.length > 0 && <p class="quiet">Also: {entity.aliases.join(' · ')}</p>}
      <p class="actions">
        <a class="button" href={hrefOf({ from: entity.id })}>
          Find paths from here
        </a>
        <a class="button" href={hrefOf({ view: 'graph', focus: entity.id })}>
          Show in the graph
        </a>
      </p>
    </header>
  );
}

/** Properties that the page shows in words, or that are about the picture and not about the thing. */
const SAID_ELSEWHERE = new Set(
  'id name named aliases formerIds readIn about actor background status phase since until sinceMin sinceMax untilMin untilMax x y community degree latitude longitude iso2 iso3'.split(
    ' ',
  ),
);

/** `deliverBy` is "deliver by". */
const sayProperty = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Reviewed questions that can be asked of just this entity. */
function Questions({ id }: { id: string }) {
  const fitting = questions.value.filter(({ parameters }) => parameters.some(({ name }) => name === 'id'));
  if (fitting.length === 0) return null;
  return (
    <section aria-labelledby="questions-heading">
      <h2 id="questions-heading">Ask of it</h2>
      <ul class="question-links">
        {fitting.map((question) => (
          <li key={question.name}>
            <a href={hrefOfQuestion(question, id)} title={question.about}>
              {question.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isBackground = ({ evidence }: ClaimView): boolean =>
  evidence.every(({ source }) => source === BACKGROUND);

/** What is claimed of the thing itself; codes and the like, which nobody doubts, on request. */
function OwnClaims({ claims }: { claims: readonly ClaimView[] }) {
  const background = claims.filter(isBackground);
  const said = claims.filter((claim) => !isBackground(claim));
  return (
    <section aria-labelledby="claims-heading">
      <h2 id="claims-heading">{count(said.length, 'claim')} about itself</h2>
      {said.length === 0 && <p class="quiet">What is known of it stands in its links.</p>}
      <ul class="claims">
        {said.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ul>
      {background.length > 0 && (
        <details>
          <summary>{count(background.length, 'claim')} from the background alone</summary>
          <ul class="claims">
            {background.map((claim) => (
              <Claim key={claim.id} claim={claim} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Page({ entity }: { entity: EntityView }) {
  const properties = Object.entries(entity.properties).filter(
    ([name, value]) => !SAID_ELSEWHERE.has(name) && String(value) !== '',
  );
  return (
    <article class="entity-page">
      <Head entity={entity} />
      <div class="entity-columns">
        <div>
          <Disputes entity={entity} />
          <Ties entity={entity} />
        </div>
        <div>
          <Questions id={entity.id} />
          {properties.length > 0 && (
            <section aria-labelledby="properties-heading">
              <h2 id="properties-heading">Particulars</h2>
              <dl class="summary">
                {properties.map(([name, value]) => (
                  <div key={name}>
                    <dt>{sayProperty(name)}</dt>
                    <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <OwnClaims claims={entity.claims} />
        </div>
      </div>
    </article>
  );
}

export function EntityPage() {
  if (!place.value.id) return <Empty title="No entity is named in this address." />;
  return (
    <Answered answer={entity.value} what="the entity">
      {(found) => <Page entity={found} />}
    </Answered>
  );
}
