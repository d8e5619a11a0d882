/** The sections of a source as the graph that was put into a server has them. */
import type { GraphData } from '../../src/domain/graph.ts';

interface Range {
  readonly line: number;
  readonly lastLine: number;
}

const compareRanges = (a: Range, b: Range): number => a.line - b.line || a.lastLine - b.lastLine;

export function sectionsOf(graph: GraphData, source: string): readonly object[] {
  const nodes = new Map(graph.nodes.map(({ key, properties }) => [key, properties]));
  const into = (type: string, to: string): readonly string[] =>
    graph.relationships.filter((link) => link.type === type && link.to === to).map(({ from }) => from);
  const read = (key: string) => nodes.get(key) as unknown as Range & { readonly id: string };
  const evidence = into('FROM', `source:${source}`);
  const claimed = ({ line, lastLine }: Range): readonly object[] => {
    const ranges = new Map<string, Range & { readonly claimIds: Set<string> }>();
    for (const key of evidence.filter((one) => read(one).line >= line && read(one).line <= lastLine)) {
      const own = { line: read(key).line, lastLine: read(key).lastLine, claimIds: new Set<string>() };
      const range = ranges.get(`${own.line}-${own.lastLine}`) ?? own;
      ranges.set(`${own.line}-${own.lastLine}`, range);
      for (const claim of into('SUPPORTED_BY', key)) range.claimIds.add(read(claim).id);
    }
    return [...ranges.values()]
      .sort(compareRanges)
      .map((range) => ({ ...range, claimIds: [...range.claimIds].sort() }));
  };
  return into('SECTION_OF', `source:${source}`)
    .map((key) => ({
      ...read(key),
      claimed: claimed(read(key)),
      unclaimed: into('STANDS_IN', key).map(read).sort(compareRanges),
    }))
    .sort(compareRanges);
}
