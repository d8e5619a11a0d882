import { syntaxError } from '../../language/cypher-error.ts';
import { childrenOf, type TreeNode } from '../../language/semantics/tree-walk.ts';
import type { CallProcedure, Statement } from '../../language/syntax.ts';
import { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';
import { NodeValue, RelationshipValue, type Value } from '../values/value.ts';

/** The row of `db.schema.visualization()`: a node for each label, and a tie for each way in which a type ties two. */
export function drawSchema(graph: Graph): Value[][] {
  const builder = new GraphBuilder();
  for (const label of graph.labels) {
    builder.addNode([label], Object.entries({ name: label, indexes: [], constraints: [] }));
  }
  for (const [type, source, target] of tiesBetweenLabels(graph)) {
    const name = graph.types[type]!;
    builder.addRelationship(name, source, target, [['name', name]]);
  }
  const picture = new Graph(builder.finish(`picture of ${graph.version}`));
  const count = picture.relationshipCount;
  return [
    [
      graph.labels.map((_, node) => new NodeValue(picture, node)),
      Array.from({ length: count }, (_, relationship) => new RelationshipValue(picture, relationship)),
    ],
  ];
}

/** Type, label at the start, label at the end: each combination that some relationship has, once. */
function* tiesBetweenLabels(graph: Graph): Iterable<readonly [number, number, number]> {
  const { labelSetOf, labelSets, sources, targets, typeOf } = graph.parts;
  const seen = new Set<string>();
  for (let relationship = 0; relationship < typeOf.length; relationship++) {
    const type = typeOf[relationship]!;
    const ends = [labelSetOf[sources[relationship]!]!, labelSetOf[targets[relationship]!]!] as const;
    const combination = [type, ...ends].join();
    if (seen.has(combination)) continue;
    seen.add(combination);
    for (const source of labelSets[ends[0]]!) {
      for (const target of labelSets[ends[1]]!) {
        const tie = `${type}:${source}:${target}`;
        if (seen.has(tie)) continue;
        seen.add(tie);
        yield [type, source, target];
      }
    }
  }
}

/**
 * The nodes of the picture are in no graph that a query could go on in, so the call must be all there is.
 * @throws CypherError where it is not.
 */
export function refusePictureAmongOthers(statement: Statement): void {
  const { body, text } = statement;
  const [first, ...others] = body.kind === 'Query' ? body.parts.flatMap(({ clauses }) => clauses) : [];
  const alone = others.length === 0 && first?.kind === 'CallProcedure' && !first.yield?.where;
  const call = alone ? undefined : findPicture(statement);
  if (!call) return;
  throw syntaxError(
    text,
    call.start,
    'The nodes of db.schema.visualization() cannot be worked with: write CALL db.schema.visualization() and nothing else',
  );
}

function findPicture(node: TreeNode): TreeNode | undefined {
  if (node.kind === 'CallProcedure' && (node as CallProcedure).name === 'db.schema.visualization')
    return node;
  for (const child of childrenOf(node)) {
    const found = findPicture(child);
    if (found) return found;
  }
  return undefined;
}
