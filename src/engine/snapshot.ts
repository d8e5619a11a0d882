import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { GraphParts } from './graph-parts.ts';
import type { PropertyColumn } from './property-column.ts';
import type { ValueTableParts } from './value-table.ts';

/**
 * A graph as one file: sixteen bytes (magic, format, length of the header), a header in JSON with the names and a
 * table of sections, the sections as raw arrays at multiples of eight bytes, and the SHA-256 of all of it.
 * Numbers have the byte order of the machine: a file of the other order does not show the format's number.
 */
export const SNAPSHOT_FORMAT = 1;

const MAGIC = Buffer.from('ENTENTE\0');
const PREFIX_BYTES = 16;
const DIGEST_BYTES = 32;
const READ_BYTES = 4 * 1024 * 1024;

/** `missing` and `other-format` are nobody's fault; `damaged` is worth a word to the user. All ask for a new one. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly reason: 'missing' | 'damaged' | 'other-format';

  constructor(reason: SnapshotError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

type Section = Uint8Array | Uint16Array | Int32Array | Float64Array;

interface SectionPlace {
  /** From the first byte after the header's padding. */
  readonly start: number;
  readonly length: number;
}

interface Header extends Pick<GraphParts, 'version' | 'labels' | 'types' | 'keys' | 'labelSets'> {
  readonly sections: Readonly<Record<string, SectionPlace>>;
  /** Property keys that have a column. */
  readonly nodeKeys: readonly number[];
  readonly relationshipKeys: readonly number[];
}

/** Writes a whole file beside its place and moves it there when it is safe on the disk. @throws TypeError for values that have no stored form. */
export async function writeSnapshot(file: string, parts: GraphParts): Promise<void> {
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await writePieces(handle, layOut(parts));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Reads and verifies a whole file. @throws SnapshotError */
export async function readSnapshot(file: string): Promise<GraphParts> {
  const bytes = await readVerified(file);
  const headerEnd = PREFIX_BYTES + new Uint32Array(bytes.buffer, 0, PREFIX_BYTES / 4)[3]!;
  const header: Header = JSON.parse(bytes.toString('utf8', PREFIX_BYTES, headerEnd));
  const base = padded(headerEnd);
  return assemble(header, (type, name) => {
    const { start, length } = header.sections[name] ?? { start: 0, length: 0 };
    // The file was read into a buffer of its own, so that a section begins at a multiple of eight in it.
    return new type(bytes.buffer as ArrayBuffer, base + start, length);
  });
}

function layOut(parts: GraphParts): Uint8Array[] {
  if (parts.values.extras.length > 0) {
    throw new TypeError('a snapshot holds texts, numbers, truth values and lists of them, and nothing else');
  }
  const sections = sectionsOf(parts);
  const header = Buffer.from(JSON.stringify(describe(parts, sections)));
  const prefix = Buffer.from(new ArrayBuffer(PREFIX_BYTES));
  MAGIC.copy(prefix);
  new Uint32Array(prefix.buffer).set([SNAPSHOT_FORMAT, header.length], 2);
  const pieces = [prefix, header, padding(PREFIX_BYTES + header.length)];
  for (const { buffer, byteOffset, byteLength } of sections.values()) {
    pieces.push(Buffer.from(buffer, byteOffset, byteLength), padding(byteLength));
  }
  return pieces;
}

function sectionsOf(parts: GraphParts): ReadonlyMap<string, Section> {
  const { labelSetOf, sources, targets, typeOf, values } = parts;
  const { extras: _, ...valueArrays } = values;
  const arrays = { labelSetOf, sources, targets, typeOf, ...valueArrays };
  const sections = new Map<string, Section>(Object.entries(arrays));
  const addColumns = (owner: string, columns: readonly PropertyColumn[]) => {
    for (const { key, rows, codes } of columns) {
      sections.set(`${owner} ${key} codes`, codes);
      if (rows) sections.set(`${owner} ${key} rows`, rows);
    }
  };
  addColumns('node', parts.nodeColumns);
  addColumns('relationship', parts.relationshipColumns);
  return sections;
}

function describe(parts: GraphParts, sections: ReadonlyMap<string, Section>): Header {
  const { version, labels, types, keys, labelSets, nodeColumns, relationshipColumns } = parts;
  const places: Record<string, SectionPlace> = {};
  let start = 0;
  for (const [name, section] of sections) {
    places[name] = { start, length: section.length };
    start += padded(section.byteLength);
  }
  return {
    ...{ version, labels, types, keys, labelSets, sections: places },
    nodeKeys: nodeColumns.map(({ key }) => key),
    relationshipKeys: relationshipColumns.map(({ key }) => key),
  };
}

type View = <T>(type: new (buffer: ArrayBuffer, start: number, length: number) => T, name: string) => T;

function assemble(header: Header, view: View): GraphParts {
  const { version, labels, types, keys, labelSets } = header;
  const column = (owner: string, key: number): PropertyColumn => ({
    key,
    codes: view(Int32Array, `${owner} ${key} codes`),
    ...(header.sections[`${owner} ${key} rows`] ? { rows: view(Int32Array, `${owner} ${key} rows`) } : {}),
  });
  return {
    ...{ version, labels, types, keys, labelSets },
    labelSetOf: view(Int32Array, 'labelSetOf'),
    sources: view(Int32Array, 'sources'),
    targets: view(Int32Array, 'targets'),
    typeOf: view(Uint16Array, 'typeOf'),
    values: viewValues(view),
    nodeColumns: header.nodeKeys.map((key) => column('node', key)),
    relationshipColumns: header.relationshipKeys.map((key) => column('relationship', key)),
  };
}

function viewValues(view: View): ValueTableParts {
  return {
    tags: view(Uint8Array, 'tags'),
    payloads: view(Float64Array, 'payloads'),
    stringBytes: view(Uint8Array, 'stringBytes'),
    stringStarts: view(Float64Array, 'stringStarts'),
    listItems: view(Int32Array, 'listItems'),
    buckets: view(Int32Array, 'buckets'),
    extras: [],
  };
}

async function writePieces(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    hash.update(piece);
    await handle.writeFile(piece);
  }
  await handle.writeFile(hash.digest());
}

async function readVerified(file: string): Promise<Buffer> {
  const handle = await openFile(file);
  try {
    const { size } = await handle.stat();
    if (size < PREFIX_BYTES + DIGEST_BYTES) throw damaged(file);
    const bytes = Buffer.from(new ArrayBuffer(size));
    const hash = createHash('sha256');
    const content = size - DIGEST_BYTES;
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(READ_BYTES, size - at), at);
      if (bytesRead === 0) throw damaged(file);
      hash.update(bytes.subarray(at, Math.max(at, Math.min(at + bytesRead, content))));
      at += bytesRead;
    }
    checkFormat(file, bytes);
    if (!hash.digest().equals(bytes.subarray(content))) throw damaged(file);
    return bytes;
  } finally {
    await handle.close();
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new SnapshotError('missing', `there is no snapshot ${file}`);
  }
}

function checkFormat(file: string, bytes: Buffer): void {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged(file);
  const format = new Uint32Array(bytes.buffer, 0, PREFIX_BYTES / 4)[2];
  if (format === SNAPSHOT_FORMAT) return;
  throw new SnapshotError(
    'other-format',
    `the snapshot ${file} has format ${format}, not ${SNAPSHOT_FORMAT}`,
  );
}

function damaged(file: string): SnapshotError {
  return new SnapshotError(
    'damaged',
    `the snapshot ${file} is damaged: its content does not match its checksum`,
  );
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function padding(bytes: number): Buffer {
  return Buffer.alloc(padded(bytes) - bytes);
}

/** A rename is safe once the folder is; Windows cannot sync folders, and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
