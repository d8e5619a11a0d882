import { describe, expect, test } from 'vitest';
import { Engine, type PlanDescription } from '../../src/engine/engine.ts';
import { Environment } from '../../src/engine/expressions/environment.ts';
import { QueryCompilation } from '../../src/engine/plan/compilation.ts';
import { MatchOrdering } from '../../src/engine/plan/match-order.ts';
import { remarksOn } from '../../src/engine/plan/notifications.ts';
import { readPatterns } from '../../src/engine/plan/pattern-graph.ts';
import { parseStatement } from '../../src/language/parse.ts';
import type { Match, Query } from '../../src/language/syntax.ts';
import { GraphWriter } from './tck/graph-writer.ts';

const LIMITS = { timeoutMs: 10_000, rows: 1000, bytes: 5_000_000, valueBytes: 1_000_000, depth: 50 };

const writer = new GraphWriter();
writer.run('UNWIND range(1, 200) AS i CREATE (:Many {id: toString(i), i: i})-[:TO]->(:Other {i: i})');
writer.run('CREATE (:Few {id: "one"})-[:TO]->(:Many {id: "x", i: 0})');
const engine = new Engine(writer.finish());

function operatorsOf(statement: string): string[] {
  const { plan } = engine.open(`EXPLAIN ${statement}`, new Map(), LIMITS);
  const names = ({ operatorType, children }: PlanDescription): string[] => [
    operatorType.replace('@neo4j', ''),
    ...children.flatMap(names),
  ];
  return names(plan!);
}

function codesFor(statement: string): string[] {
  const { notifications } = engine.open(`EXPLAIN ${statement}`, new Map(), LIMITS);
  return notifications.map(({ code }) => code.slice(code.lastIndexOf('.') + 1));
}

describe('the planner', () => {
  test('finds a node by a property that is compared with a value', () => {
    expect(operatorsOf("MATCH (n:Many {id: '7'}) RETURN n")).toContain('NodeIndexSeek');
    expect(operatorsOf('MATCH (n) WHERE $x = n.id RETURN n')).toContain('NodeIndexSeek');
    expect(operatorsOf('MATCH (a:Few) MATCH (b {id: a.id}) RETURN b')).toContain('NodeIndexSeek');
  });

  test('does not look for a node by a value that is not known yet', () => {
    expect(operatorsOf('MATCH (a:Many), (b:Other) WHERE a.i = a.j RETURN a')).not.toContain('NodeIndexSeek');
  });

  test('begins where there are the fewest nodes, whichever side is written first', () => {
    for (const pattern of ['(a:Many)<-[:TO]-(b:Few)', '(b:Few)-[:TO]->(a:Many)']) {
      const { plan } = engine.open(`EXPLAIN MATCH ${pattern} RETURN a`, new Map(), LIMITS);
      const leaf = (each: PlanDescription): PlanDescription =>
        each.children[0] ? leaf(each.children[0]) : each;
      expect(leaf(plan!).arguments.get('Details')).toBe('b');
    }
  });

  test('joins two parts by a table where only an equation connects them', () => {
    const statement = 'MATCH (a:Many), (b:Other) WHERE a.i + 1 = b.i * 2 RETURN count(*) AS c';
    expect(operatorsOf(statement)).toContain('ValueHashJoin');
    expect(engine.open(statement, new Map(), LIMITS).advance(10, 5000).rows).toEqual([[100]]);
  });

  test('leaves conditions on what comes from before to the rows they belong to', () => {
    const statement =
      'UNWIND [1, 2] AS x MATCH (a:Other) WHERE a.i + 0 = x AND a.i < x + 1 RETURN x, a.i ORDER BY x';
    expect(engine.open(statement, new Map(), LIMITS).advance(10, 5000).rows).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('sorts no more rows than a limit wants', () => {
    expect(operatorsOf('MATCH (n:Many) RETURN n.i AS i ORDER BY i LIMIT 3')).toContain('Top');
  });

  test('runs a pattern in WHERE as a step of its own', () => {
    expect(operatorsOf('MATCH (n) WHERE NOT (n)-[:TO]->() RETURN n')).toContain('AntiSemiApply');
  });

  test('is asked nothing by EXPLAIN but the plan: no parameter is needed and no row is given', () => {
    const execution = engine.open('EXPLAIN MATCH (n {id: $x}) RETURN n', new Map(), LIMITS);
    expect(execution.advance(10, 100)).toEqual({ rows: [], state: 'done' });
  });
});

describe('a long pattern', () => {
  const hops = (count: number) => `MATCH (:Few)${'-->()'.repeat(count)} RETURN 1`;

  function weighedIn(statement: string): number {
    const { text, body } = parseStatement(statement);
    const [clause] = (body as Query).parts[0]!.clauses;
    const pattern = readPatterns(
      (clause as Match).patterns,
      undefined,
      new Environment(new QueryCompilation(text, engine.graph)),
    );
    const ordering = new MatchOrdering(pattern, engine.graph);
    ordering.order([...pattern.nodes], new Set());
    return ordering.weighed;
  }

  test('is put in order in few looks', () => {
    expect(weighedIn(hops(20))).toBeLessThan(100);
    expect(weighedIn(hops(80))).toBeLessThan(400);
  });

  test('of a length that nobody needs is refused where it becomes too long', () => {
    expect(engine.open(hops(100), new Map(), LIMITS).fields).toEqual(['1']);
    expect(() => engine.open(hops(101), new Map(), LIMITS)).toThrow(
      expect.objectContaining({
        code: 'Neo.ClientError.Statement.SyntaxError',
        message: expect.stringContaining('more than 100 relationships'),
        position: expect.objectContaining({ offset: hops(101).indexOf(') RETURN') - 1 }),
      }),
    );
  });

  test.each([
    ['nodes side by side', `MATCH ${Array.from({ length: 102 }, (_, at) => `(n${at})`).join()} RETURN 1`],
    ['relationships inside a group', `MATCH (()${'-->()'.repeat(101)}){2} RETURN 1`],
    ['relationships of a pattern in an expression', `MATCH (n) RETURN COUNT { (n)${'-->()'.repeat(101)} }`],
  ])('is refused as well: %s', (_, statement) => {
    expect(() => engine.open(statement, new Map(), LIMITS)).toThrow('which is the most that one can have');
  });
});

describe('remarks on a statement', () => {
  test.each([
    ['MATCH (n:Manny) RETURN n', ['UnknownLabelWarning']],
    ['MATCH (n:Many)-[:TOO]->() RETURN n', ['UnknownRelationshipTypeWarning']],
    ['MATCH (n:Many) RETURN n.nope', ['UnknownPropertyKeyWarning']],
    ['MATCH (a:Many), (b:Few) RETURN a, b', ['CartesianProduct']],
    ['MATCH (a:Few)-[*]->(b) RETURN b', ['UnboundedVariableLengthPattern']],
    ['MATCH (a:Few)-[:TO*1..2]->(b) RETURN b.i', []],
  ])('%s', (statement, codes) => {
    expect(codesFor(statement)).toEqual(codes);
  });

  test('a mistyped name is told which one may be meant', () => {
    const [remark] = engine.open('MATCH (n:Manyy) RETURN n', new Map(), LIMITS).notifications;
    expect(remark!.description).toContain('`Many`');
  });

  test('reads the text again only for what there is to remark on', () => {
    const statement = parseStatement(`RETURN [${'1, '.repeat(1000)}1]`);
    let reads = 0;
    const watched = new Proxy(new String(statement.text), {
      get: (text, key) => {
        reads++;
        return Reflect.get(text, key);
      },
    });
    expect(remarksOn({ ...statement, text: watched as unknown as string }, engine.graph)).toEqual([]);
    expect(reads).toBe(0);
  });
});
