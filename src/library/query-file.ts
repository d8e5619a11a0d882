/** A Cypher text of the project with the YAML in its leading `//` comments that says what it asks and answers. */
import { parse } from 'yaml';
import { z } from 'zod';
import { CYPHER_TYPES } from '../domain/query-answers.ts';

const Type = z.enum(CYPHER_TYPES);

export const QueryParameter = z.strictObject({
  type: Type,
  about: z.string().optional(),
  /** May be left out, and is `null` then. */
  optional: z.boolean().default(false),
  /** A value that gives an answer on the project's own data. */
  example: z.unknown().optional(),
});
export type QueryParameter = z.infer<typeof QueryParameter>;

const Header = z.strictObject({
  title: z.string().min(1),
  about: z.string().min(1),
  parameters: z.record(z.string(), QueryParameter).default({}),
  /** In the order of the answer; empty for a text that answers nothing. */
  columns: z.record(z.string(), Type).default({}),
});

export interface QueryFile extends z.infer<typeof Header> {
  /** The file's name without its ending. */
  readonly name: string;
  /** Without the header: what the server is given. */
  readonly text: string;
}

/** @throws Error naming the file, for a header that is missing or wrong: a fault of ours. */
export function parseQueryFile(name: string, content: string): QueryFile {
  const lines = content.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const comments = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ''));
  const header = Header.safeParse(parse(comments.join('\n')));
  if (!header.success) throw new Error(`cypher/${name}.cypher: ${z.prettifyError(header.error)}`);
  const text = lines.slice(end).join('\n').trim();
  if (text === '') throw new Error(`cypher/${name}.cypher: holds no query after its header`);
  return { ...header.data, name: name.split('/').at(-1) ?? name, text };
}
