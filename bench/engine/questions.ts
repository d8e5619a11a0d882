import type { MadeGraph } from './made-graph.ts';

/** One kind of question; its parameters change from round to round. */
export interface Question {
  readonly kind: string;
  readonly text: string;
  readonly parameters: (round: number) => Record<string, string>;
  /** Its work grows with the whole graph, not with one place in it. */
  readonly isWhole: boolean;
}

/** The kinds that both are asked, for a graph. */
export function questionsFor({ items }: MadeGraph): readonly Question[] {
  const at = (round: number, step: number) => items[(round * step) % items.length]!.id;
  const one = (round: number) => ({ id: at(round + 1, 7919) });
  const two = (round: number) => ({ from: at(round + 1, 7919), to: at(round + 2, 104_729) });
  const none = () => ({});
  const local = (kind: string, text: string, parameters = one): Question => ({
    ...{ kind, text, isWhole: false },
    parameters,
  });
  const whole = (kind: string, text: string): Question => ({ kind, text, parameters: none, isWhole: true });
  return [
    local('point read', 'MATCH (n:Item {id: $id}) RETURN n.name, n.score'),
    local('one hop', 'MATCH (:Item {id: $id})-[r:KNOWS]-(m) RETURN m.id, r.weight'),
    local('two hops', 'MATCH (:Item {id: $id})-[:KNOWS]-()-[:KNOWS]-(m) RETURN count(DISTINCT m)'),
    whole(
      'filtered scan',
      "MATCH (n:Item) WHERE n.score > 900 AND n.colour = 'red' RETURN count(n), max(n.name)",
    ),
    whole('group and count', 'MATCH (n:Item)-[:OWNS]->(m) RETURN n.colour, m.colour, count(*)'),
    whole(
      'top ten by degree',
      'MATCH (n:Item)-[r]-() RETURN n.id, count(r) AS degree ORDER BY degree DESC, n.id LIMIT 10',
    ),
    local(
      'variable length 1..4',
      "MATCH (:Item {id: $id})-[ties:KNOWS*1..4]->(m:Item) WHERE all(t IN ties WHERE t.weight > 30) AND m.colour = 'red' RETURN count(*)",
    ),
    local(
      'shortest path',
      'MATCH (a:Item {id: $from}), (b:Item {id: $to}) MATCH p = shortestPath((a)-[*0..15]-(b)) RETURN length(p)',
      two as Question['parameters'] as typeof one,
    ),
    whole(
      'EXISTS subquery',
      'MATCH (n:Item) WHERE EXISTS { MATCH (n)-[:LIKES]->(m) WHERE m.score > 900 } RETURN count(n)',
    ),
    whole(
      'triangle count',
      'MATCH (a:Item)-[:LIKES]->(b:Item)-[:LIKES]->(c:Item), (a)-[:LIKES]->(c) RETURN count(*)',
    ),
  ];
}
