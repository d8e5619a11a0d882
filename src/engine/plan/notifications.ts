import { type CypherPosition, positionAt } from '../../language/cypher-error.ts';
import { findNear } from '../../language/near-names.ts';
import type { Span, Statement } from '../../language/syntax.ts';
import type { Graph } from '../graph.ts';

/** A remark on a statement that runs all the same, with Neo4j's codes. */
export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: 'INFORMATION' | 'WARNING';
  readonly position?: CypherPosition;
}

const STATEMENT = 'Neo.ClientNotification.Statement';

/** Remarks on names that the graph does not have and on patterns without a bound. */
export function remarksOn(statement: Statement, graph: Graph): Notification[] {
  const remarks: Notification[] = [];
  const visit = (tree: unknown, inRelationship: boolean) => {
    if (typeof tree !== 'object' || tree === null) return;
    const node = tree as Tree;
    const remark = remarkOn(node, inRelationship, graph, statement.text);
    if (remark) remarks.push(remark);
    const inside = node.kind === 'RelationshipPattern' || (inRelationship && node.kind !== 'NodePattern');
    for (const child of Object.values(node)) visit(child, inside);
  };
  visit(statement.body, false);
  return remarks;
}

type Tree = Partial<Span> & Readonly<Record<string, unknown>> & { readonly kind?: string };

function remarkOn(node: Tree, inRelationship: boolean, graph: Graph, text: string): Notification | undefined {
  const remark = kindOfRemark(node, inRelationship, graph);
  // A position is counted from the beginning of the text: not for every part of a tree that may be large.
  return remark && { ...remark, position: positionAt(text, node.start ?? 0) };
}

function kindOfRemark(node: Tree, inRelationship: boolean, graph: Graph): Notification | undefined {
  if (node.kind === 'LabelName') return remarkOnLabel(node.name as string, inRelationship, graph);
  if (node.kind === 'Property' && !graph.keys.includes(node.key as string)) {
    const subject = node.subject as Tree;
    if (subject.kind === 'Variable')
      return unknownName('PropertyKey', 'property key', node.key as string, graph.keys);
  }
  const isUnbounded =
    (node.kind === 'LengthRange' && node.max === undefined) ||
    (node.kind === 'Quantifier' && node.max === undefined);
  return isUnbounded ? UNBOUNDED : undefined;
}

const UNBOUNDED: Notification = {
  code: `${STATEMENT}.UnboundedVariableLengthPattern`,
  title: 'The provided pattern is unbounded, consider adding an upper limit to the number of node hops.',
  description:
    'A pattern without an upper bound can meet very many paths. Give it one, as in `*..5`, where you know how far is far enough.',
  severity: 'INFORMATION',
};

/** A name after a colon is a label of a node or a type of a relationship; outside patterns it may be either. */
function remarkOnLabel(name: string, inRelationship: boolean, graph: Graph): Notification | undefined {
  if (inRelationship) {
    if (graph.typeId(name) >= 0) return undefined;
    return unknownName('RelationshipType', 'relationship type', name, graph.types);
  }
  if (graph.labelId(name) >= 0 || graph.typeId(name) >= 0) return undefined;
  return unknownName('Label', 'label', name, graph.labels);
}

function unknownName(code: string, what: string, name: string, known: readonly string[]): Notification {
  const near = findNear(name, known);
  return {
    code: `${STATEMENT}.Unknown${code}Warning`,
    title: `The provided ${what} is not in the database.`,
    description: `No ${what} here is called \`${name}\`.${near ? ` Did you mean \`${near}\`?` : ''}`,
    severity: 'WARNING',
  };
}

/** The remark on patterns of one MATCH that have nothing in common, at the place of that MATCH. */
export function cartesianProduct(position: CypherPosition): Notification {
  return {
    code: `${STATEMENT}.CartesianProduct`,
    title: 'This query builds a cartesian product between disconnected patterns.',
    description:
      'Parts of this MATCH share no node, so every match of one meets every match of the other. Connect them, or match them one after the other.',
    severity: 'INFORMATION',
    position,
  };
}
