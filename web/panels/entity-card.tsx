/** The entity chosen in the graph: what it is, what it is linked to by type with counts, and what can be done with it. */
import type { EntityView } from '../../src/domain/answers.ts';
import { go, place } from '../navigation.ts';
import { hrefOf } from '../place.ts';
import { entity, shownGraph } from '../state.ts';
import { saySpan } from '../words.ts';
import { EntityLink, StatusMark } from './marks.tsx';
import { Answered } from './notices.tsx';
import { Scroller } from './scroller.tsx';

function expand(id: string): void {
  const { focus, expanded } = place.value;
  if (focus) go({ expanded: [...expanded.filter((other) => other !== id), id] });
  else go({ focus: id });
}

function Actions({ entity }: { entity: EntityView }) {
  const { focus, expanded, hidden } = place.value;
  const isOpen = focus === entity.id || expanded.includes(entity.id);
  return (
    <p class="actions">
      {!isOpen && (
        <button type="button" onClick={() => expand(entity.id)}>
          {focus ? 'Add its links' : 'Only its surroundings'}
        </button>
      )}
      <button type="button" onClick={() => go({ hidden: [...hidden, entity.id], id: '' })}>
        Hide
      </button>
      <a class="button" href={hrefOf({ from: entity.id })}>
        Paths from here
      </a>
      <a class="button" href={hrefOf({ view: 'entity', id: entity.id })}>
        Whole page
      </a>
    </p>
  );
}

/** An address holds no more ids than this. */
const MOST = 400;

/** The picture with these too: what it shows now, where that is a part chosen by hand, and they beside the entity. */
function showToo(id: string, others: readonly string[]): void {
  const { focus, only } = place.value;
  const now = focus || only.length > 0 ? shownGraph.value.nodes.map((node) => node.id) : [];
  const ids = [...new Set([...now, id, ...others])].slice(0, MOST);
  go({ only: ids, focus: '', expanded: [] });
}

function TieGroup({ entity, group }: { entity: EntityView; group: EntityView['tieCounts'][number] }) {
  const { type, forward, label, count } = group;
  const rows = entity.ties.filter((row) => row.tie.type === type && row.forward === forward);
  return (
    <details class="tie-group">
      <summary>
        {label} <span class="quiet">{count}</span>
      </summary>
      <button
        type="button"
        class="small"
        onClick={() =>
          showToo(
            entity.id,
            rows.map(({ other }) => other.id),
          )
        }
      >
        {place.value.focus || place.value.only.length > 0 ? 'Add them to what is shown' : 'Only these'}
      </button>
      <ul>
        {rows.map(({ tie, other }) => (
          <li key={tie.id}>
            <button type="button" class="plain small" onClick={() => go({ id: other.id })}>
              {other.name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Card({ entity }: { entity: EntityView }) {
  const span = saySpan(entity.since, entity.until);
  return (
    <>
      <h2>
        <EntityLink entity={entity} />
      </h2>
      <p class="about">{entity.about}</p>
      <p class="marks">
        {entity.phase && <StatusMark status={entity.status} phase={entity.phase} />}
        {span && <span class="mark">{span}</span>}
      </p>
      <Actions entity={entity} />
      {entity.tieCounts.map((group) => (
        <TieGroup key={`${group.type}${group.forward}`} entity={entity} group={group} />
      ))}
    </>
  );
}

export function EntityCard() {
  if (!place.value.id) return null;
  return (
    <Scroller class="entity-card" label="Chosen entity">
      <button
        type="button"
        class="icon-button close"
        aria-label="Close"
        onClick={() => go({ id: '' }, 'replace')}
      >
        ×
      </button>
      <Answered answer={entity.value} what="the entity">
        {(found) => <Card entity={found} />}
      </Answered>
    </Scroller>
  );
}
