/** The sections of a source as nodes, with the stretches in them that hold no claim, and why. */
import { accountForLines, gatherUnclaimed, type LineAccount } from '../evidence/line-accounts.ts';
import type { Ledger } from '../ledger.ts';
import type { SourceRecord } from '../records.ts';
import type { GraphBuilder } from './graph-builder.ts';

/** Of each source whose lines were read again; what was found in another text says nothing about this one. */
export function writeSections(ledger: Ledger, graph: GraphBuilder): void {
  for (const { record: source } of ledger.sources) {
    const verdict = ledger.verdicts.find(({ record }) => record.source === source.id)?.record;
    if (!verdict?.blank || verdict.sha256 !== source.sha256) continue;
    const blank = new Set(verdict.blank);
    const lines = Array.from({ length: source.lines ?? 0 }, (_, index) => index + 1);
    const accounts = accountForLines(
      ledger,
      source,
      lines.filter((line) => !blank.has(line)),
    );
    for (const section of sectionsOf(source)) writeSection(source, section, accounts, graph);
  }
}

interface Section {
  readonly title: string;
  readonly line: number;
  readonly lastLine: number;
}

/** What stands before the first title is a section without one. */
function sectionsOf({ sections, lines = 0 }: SourceRecord): readonly Section[] {
  const headed = sections[0]?.line === 1 ? sections : [{ line: 1, title: '' }, ...sections];
  return headed.map(({ line, title }, index) => ({
    title,
    line,
    lastLine: (headed[index + 1]?.line ?? lines + 1) - 1,
  }));
}

function writeSection(
  source: SourceRecord,
  { title, line, lastLine }: Section,
  accounts: readonly LineAccount[],
  graph: GraphBuilder,
): void {
  const own = accounts.filter((account) => line <= account.line && account.line <= lastLine);
  const id = `${source.id}:${line}`;
  const claimedLineCount = own.filter(({ claimed }) => claimed).length;
  graph.node(`section:${id}`, ['Section'], {
    ...{ id, title, line, lastLine, lineCount: own.length, claimedLineCount },
  });
  graph.link('SECTION_OF', `section:${id}`, `source:${source.id}`);
  for (const stretch of gatherUnclaimed(own)) {
    const name = `${source.id}:${stretch.line}`;
    graph.node(`unclaimed:${name}`, ['Unclaimed'], { id: name, ...stretch });
    graph.link('STANDS_IN', `unclaimed:${name}`, `section:${id}`);
  }
}
