/** The ties shown, as rows of a table, and their order. */
import type { TieView } from '../../src/domain/answers.ts';
import { sayStatus } from '../words.ts';

export interface TieRow {
  readonly tie: TieView;
  readonly from: string;
  readonly link: string;
  readonly to: string;
  readonly status: string;
}

export const COLUMNS = {
  from: { label: 'From', key: (row: TieRow) => row.from },
  link: { label: 'Link', key: (row: TieRow) => row.link },
  to: { label: 'To', key: (row: TieRow) => row.to },
  status: { label: 'Status', key: (row: TieRow) => row.status },
  since: { label: 'Since', key: (row: TieRow) => row.tie.since ?? '' },
  until: { label: 'Until', key: (row: TieRow) => row.tie.until ?? '' },
  confidence: { label: 'Confidence', key: (row: TieRow) => row.tie.confidence },
  claims: { label: 'Claims', key: (row: TieRow) => row.tie.claimCount },
  sources: { label: 'Sources', key: (row: TieRow) => row.tie.sourceCount },
} as const;

export type Column = keyof typeof COLUMNS;

export interface Words {
  readonly name: (id: string) => string;
  readonly link: (tie: TieView) => string;
}

export function makeRows(ties: readonly TieView[], words: Words): readonly TieRow[] {
  return ties.map((tie) => ({
    tie,
    from: words.name(tie.from),
    link: words.link(tie),
    to: words.name(tie.to),
    status: sayStatus(tie.status, tie.phase),
  }));
}

/** `since` or `-since`; what has no value comes last either way, and equal rows stay in the order of their ids. */
export function sortRows(rows: readonly TieRow[], sort: string): readonly TieRow[] {
  const name = sort.replace(/^-/, '');
  if (!Object.hasOwn(COLUMNS, name)) return rows;
  const { key } = COLUMNS[name as Column];
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'en');
    return sign * order || (a.tie.id < b.tie.id ? -1 : 1);
  });
}

/** RFC 4180, with a header. A value that a spreadsheet would take for a formula is prefixed with an apostrophe. */
export function writeCsv(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown): string => {
    const plain = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
