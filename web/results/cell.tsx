/** One cell of an answer, readable: nodes by name, relationships as arrows, paths as chains. */
import type { ComponentChildren } from 'preact';
import { KindDisc } from '../panels/marks.tsx';
import { hrefOf } from '../place.ts';
import {
  isNode,
  isPath,
  isRelationship,
  kindOf,
  type NodeValue,
  nameOf,
  pageOf,
  type RelationshipValue,
  sayPlain,
  tellingProperties,
} from './values.ts';

function Properties({ of }: { of: NodeValue | RelationshipValue }) {
  return (
    <dl class="properties">
      {tellingProperties(of.properties).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{Array.isArray(value) ? value.map(sayPlain).join(', ') : sayPlain(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Its properties, behind what it is called. */
function Behind({ of, children }: { of: NodeValue | RelationshipValue; children: ComponentChildren }) {
  return (
    <details class="value">
      <summary>{children}</summary>
      <Properties of={of} />
    </details>
  );
}

function NodeCell({ node }: { node: NodeValue }) {
  const [kind, page] = [kindOf(node), pageOf(node)];
  return (
    <span class="node-value">
      {kind && <KindDisc kind={kind} size={18} />}{' '}
      {page ? <a href={hrefOf(page)}>{nameOf(node)}</a> : nameOf(node)}
      <Behind of={node}>
        <span class="quiet">{kind ?? node.labels.join(' ')}</span>
      </Behind>
    </span>
  );
}

function RelationshipCell({ relationship }: { relationship: RelationshipValue }) {
  const { type, properties } = relationship;
  const told = [properties.status ?? properties.phase, properties.since].filter(
    (part) => typeof part === 'string',
  );
  return (
    <Behind of={relationship}>
      <code>—{type}→</code> <span class="quiet">{told.join(', ')}</span>
    </Behind>
  );
}

/** A path in one line: an arrow points the way the relationship does. */
function PathCell({ path }: { path: readonly (NodeValue | RelationshipValue)[] }) {
  return (
    <span class="chain">
      {path.map((part, index) => {
        if (isNode(part)) return <NodeCell key={index} node={part} />;
        const forward = part.startNodeElementId === path[index - 1]?.elementId;
        return <code key={index}>{forward ? `—${part.type}→` : `←${part.type}—`}</code>;
      })}
    </span>
  );
}

function ListCell({ items }: { items: readonly unknown[] }) {
  if (items.every((item) => typeof item !== 'object' || item === null)) {
    return <>{items.map(sayPlain).join(', ')}</>;
  }
  return (
    <ul class="cell-list">
      {items.map((item, index) => (
        <li key={index}>
          <Cell value={item} />
        </li>
      ))}
    </ul>
  );
}

function MapCell({ map }: { map: object }) {
  return (
    <dl class="properties">
      {Object.entries(map).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Cell value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Cell({ value }: { value: unknown }) {
  if (isNode(value)) return <NodeCell node={value} />;
  if (isRelationship(value)) return <RelationshipCell relationship={value} />;
  if (isPath(value)) return <PathCell path={value} />;
  if (Array.isArray(value)) return <ListCell items={value} />;
  if (typeof value === 'object' && value !== null) return <MapCell map={value} />;
  return <>{sayPlain(value)}</>;
}
