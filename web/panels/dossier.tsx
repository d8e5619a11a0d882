/** The chosen path with everything that supports and disputes each hop. Read aloud, it is the path. */
import type { EntitySummary, HopView, PathView } from '../../src/domain/answers.ts';
import { place } from '../navigation.ts';
import { problemsOf } from '../problems.ts';
import { sentencesOf } from '../sentences.ts';
import { claimsOf } from '../stations.ts';
import { suppose } from '../what-if.ts';
import { count, sayConfidence, sayReached, sayTogether } from '../words.ts';
import { Claim, Doubt } from './claim.tsx';
import { DossierExports } from './dossier-exports.tsx';
import { KeepButton } from './keep-button.tsx';
import { Ladder } from './ladder.tsx';
import { BackgroundMark, ConfidenceMark, DisputedMark, EntityLink, StatusMark } from './marks.tsx';
import { OtherTexts } from './passage.tsx';
import { Scroller } from './scroller.tsx';

function Summary({ path }: { path: PathView }) {
  const claims = new Set(path.hops.flatMap((hop) => hop.claimIds)).size;
  const weakest = path.hops.find((hop) => hop.confidence === path.confidence);
  return (
    <dl class="summary">
      <dt>Holds together</dt>
      <dd>{sayTogether(path.window)}</dd>
      <dt>Weakest hop</dt>
      <dd>
        {sayConfidence(path.confidence)}
        {weakest && path.hops.length > 1 && <span class="quiet"> hop {path.hops.indexOf(weakest) + 1}</span>}
      </dd>
      <dt>Rests on</dt>
      <dd>
        {count(claims, 'claim')},{' '}
        {path.singleSource ? 'one source only' : count(path.sources.length, 'source')}
      </dd>
    </dl>
  );
}

/** Takes up a word of the scenario, or drops it again. */
function Supposition({ word, label, about }: { word: string; label: string; about: string }) {
  const supposed = place.value.scenario.includes(word);
  return (
    <button
      type="button"
      class={supposed ? 'plain small supposed' : 'plain small'}
      aria-pressed={supposed}
      onClick={() => suppose(word)}
    >
      {label}
      <span class="sr"> {about}</span>
    </button>
  );
}

function Hop({ hop, number }: { hop: HopView; number: number }) {
  const span = hop.view && sayReached(hop.view);
  const doubtful = problemsOf(hop.claimIds).length;
  return (
    <li class={`hop ${hop.phase}${hop.disputed ? ' disputed' : ''}`} aria-label={`Hop ${number}`}>
      <p class="hop-sentence">{hop.sentence}</p>
      <p class="marks">
        <StatusMark status={hop.status} phase={hop.phase} />
        {span && <span class="mark">{span}</span>}
        <ConfidenceMark confidence={hop.confidence} />
        {hop.disputed && <DisputedMark />}
        {hop.view?.background && <BackgroundMark />}
        {doubtful > 0 && <span class="mark doubtful">{count(doubtful, 'known problem')}</span>}
        <KeepButton id={hop.tie} sentence={hop.sentence} place="" />
        <Supposition word={`no-tie:${hop.tie}`} label="What if not?" about={hop.sentence} />
        {hop.phase === 'planned' && (
          <Supposition word={`on-tie:${hop.tie}`} label="What if it came true?" about={hop.sentence} />
        )}
      </p>
      <Ladder claims={hop.claims ?? []} of={hop.sentence} />
      {hop.view?.condition && <p class="quiet">On condition: {hop.view.condition}</p>}
      {hop.claims && hop.claims.length > 0 && (
        <details open>
          <summary>{count(hop.claims.length, 'claim')}</summary>
          <ul class="claims">
            {hop.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} said={hop.sentence} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** An entity that the path comes through: how far along it is, and what is doubtful about it. */
function Station({ node, inner }: { node: EntitySummary; inner: boolean }) {
  const problems = problemsOf([node.id]);
  return (
    <li class="station">
      <EntityLink entity={node} />
      {inner && <Supposition word={`no:${node.id}`} label="What if without?" about={node.name} />}
      <div class="station-more">
        <Ladder claims={claimsOf(node)} of={node.name} />
        {problems.length > 0 && (
          <details>
            <summary>
              {count(problems.length, 'known problem')} <span class="sr">about {node.name}</span>
            </summary>
            <ul class="doubts">
              {problems.map((doubt) => (
                <Doubt key={doubt.id} doubt={doubt} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

export function Dossier({ path }: { path: PathView }) {
  return (
    <Scroller class="dossier" label="Dossier">
      <div class="dossier-head">
        <h2>Dossier</h2>
        <DossierExports path={path} />
      </div>
      <p class={path.hops.length > 2 ? 'dossier-sentence long' : 'dossier-sentence'}>{sentencesOf(path)}</p>
      {path.composed && (
        <p class="composed">Composed by Entente from single links: no source states this chain as a whole.</p>
      )}
      <Summary path={path} />
      <OtherTexts sources={path.sources} />
      <ol class="line">
        {path.nodes.flatMap((node, index) => {
          const hop = path.hops[index];
          const station = <Station key={node.id} node={node} inner={index > 0 && hop !== undefined} />;
          return hop ? [station, <Hop key={hop.tie} hop={hop} number={index + 1} />] : [station];
        })}
      </ol>
    </Scroller>
  );
}
