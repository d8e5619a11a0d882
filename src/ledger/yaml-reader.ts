/** YAML files to checked records, every fault with its file and line. */
import { isCollection, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';

export interface Fault {
  /** `seed/claims/carnegie-2026/agreements.yaml:12`. */
  readonly at: string;
  readonly message: string;
}

/** A record with the place it was read from. */
export interface Placed<T> {
  readonly record: T;
  readonly file: string;
  readonly line: number;
}

export interface YamlFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a file that holds a list of records, or a single record. Faults are added, never thrown; ids and refs of
 * records that could not be read are added to `unread`, so that what refers to them is not reported, too.
 */
export function readRecords<S extends z.ZodType>(
  file: YamlFile,
  schema: S,
  faults: Fault[],
  unread: Set<string>,
): Placed<z.output<S>>[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true });
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  for (const error of document.errors) {
    const message = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? error.message;
    faults.push({ at: `${file.path}:${lineOf(error.pos[0])}`, message: `not YAML: ${message}` });
  }
  if (document.errors.length > 0 || document.contents === null) return [];
  const items = isSeq(document.contents) ? (document.contents.items as Node[]) : [document.contents as Node];
  const placed: Placed<z.output<S>>[] = [];
  for (const item of items) {
    const line = lineOf(item.range?.[0] ?? 0);
    const result = schema.safeParse(item.toJS(document));
    if (result.success) placed.push({ record: result.data, file: file.path, line });
    else {
      for (const issue of result.error.issues) faults.push(placeIssue(file.path, item, issue, lineOf));
      for (const name of namesOf(item.toJS(document))) unread.add(name);
    }
  }
  return placed;
}

/** What a record that could not be read would have been called. */
function namesOf(record: unknown): string[] {
  if (typeof record !== 'object' || record === null) return [];
  const { id, ref } = record as { id?: unknown; ref?: unknown };
  return [id, ref].filter((name) => typeof name === 'string');
}

function placeIssue(
  path: string,
  item: Node,
  issue: z.core.$ZodIssue,
  lineOf: (offset: number) => number,
): Fault {
  const keys = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const node = deepestNode(item, keys);
  const field = issue.path.join('.');
  return {
    at: `${path}:${lineOf(node.range?.[0] ?? 0)}`,
    message: `${field ? `${field}: ` : ''}${describe(issue)}`,
  };
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    return `missing; expected ${issue.expected}`;
  }
  return issue.message.replace(/^Invalid input: /, '');
}

/** The node that a path of keys leads to, or the last one on the way that exists. */
function deepestNode(item: Node, keys: readonly PropertyKey[]): Node {
  let node = item;
  for (const key of keys) {
    const next: unknown = isCollection(node) ? node.get(key as string | number, true) : undefined;
    if (!next) return isMap(node) ? keyNode(node, key) : node;
    node = next as Node;
  }
  return node;
}

function keyNode(map: Node, key: PropertyKey): Node {
  if (!isMap(map)) return map;
  const pair = map.items.find((candidate) => String(candidate.key) === key);
  return (pair?.key as Node | undefined) ?? map;
}
