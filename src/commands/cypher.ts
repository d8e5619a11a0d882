/** `entente cypher`: one query, its answer on standard output and nothing else. */
import { pino } from 'pino';
import { cellText, toCsv } from '../api/csv.ts';
import { MOST } from '../api/query-limits.ts';
import type { QueryAnswer } from '../domain/answers.ts';
import { AppError } from '../domain/errors.ts';
import { openGraph } from '../opening/open-graph.ts';
import type { Effects } from './command.ts';

export interface CypherOptions {
  readonly format: 'json' | 'csv' | 'table';
  readonly limit?: number;
  readonly param: readonly string[];
}

/** @throws AppError with position and reason for a refused or wrong query */
export async function runCypher(statement: string, options: CypherOptions, effects: Effects): Promise<void> {
  const { config, print, say } = effects;
  const graph = await openGraph(config, { boltPort: 0, log: pino({ level: 'silent' }), say });
  try {
    const answer = await graph.store.visitors.run({
      statement,
      parameters: parseParameters(options.param),
      limits: { timeoutMs: config.QUERY_TIMEOUT_MS, rows: options.limit ?? MOST.rows, bytes: MOST.bytes },
    });
    print(format(answer, options.format));
    for (const { title, description } of answer.notifications) say(`${title}: ${description}`);
    if (answer.truncated) say(`cut after ${answer.values.length} rows; --limit asks for another number`);
  } finally {
    await graph.close();
  }
}

/** `k=v`: JSON where it reads as JSON, text otherwise. */
function parseParameters(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new AppError('invalid-input', `--param ${pair}: expected name=value`);
      return [pair.slice(0, at), parseValue(pair.slice(at + 1))];
    }),
  );
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function format(answer: QueryAnswer, as: CypherOptions['format']): string {
  const { fields, values } = answer;
  if (as === 'json') return JSON.stringify({ fields, values });
  if (as === 'csv') return toCsv(answer)!.trimEnd();
  return formatTable([[...fields], ...values.map((row) => row.map(cellText))]);
}

/** Columns as wide as what is in them, up to a limit. */
function formatTable([head = [], ...rows]: readonly string[][]): string {
  const widths = head.map((name, column) =>
    Math.min(60, Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => clip(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

function clip(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
