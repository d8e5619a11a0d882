import { connect, type Socket } from 'node:net';
import { Dechunker } from '../../src/bolt/chunking.ts';
import { type Message, readMessage } from '../../src/bolt/packstream-reader.ts';
import { PackStreamWriter } from '../../src/bolt/packstream-writer.ts';
import { writeValue } from '../../src/bolt/value-writer.ts';
import type { Value } from '../../src/engine/values/value.ts';

/** Magic, then Bolt 5.4 down to 5.0. */
export const HANDSHAKE = Buffer.from('6060b0170004040500000000' + '0000000000000000', 'hex');

export const TAGS = {
  HELLO: 0x01,
  GOODBYE: 0x02,
  RESET: 0x0f,
  RUN: 0x10,
  BEGIN: 0x11,
  COMMIT: 0x12,
  PULL: 0x3f,
  DISCARD: 0x2f,
  LOGON: 0x6a,
  LOGOFF: 0x6b,
  SUCCESS: 0x70,
  RECORD: 0x71,
  IGNORED: 0x7e,
  FAILURE: 0x7f,
} as const;

type TagName = keyof typeof TAGS;

const NAMES = new Map<number, TagName>(Object.entries(TAGS).map(([name, tag]) => [tag, name as TagName]));

/** One message as its bytes on the wire, in chunks of a chosen size. */
export function encodeMessage(name: TagName, fields: readonly Value[], chunkBytes = 0xffff): Buffer {
  const writer = new PackStreamWriter();
  writer.writeStructureHeader(TAGS[name], fields.length);
  for (const field of fields) writeValue(writer, field);
  const message = writer.take();
  const pieces: Buffer[] = [];
  for (let start = 0; start < message.length; start += chunkBytes) {
    const chunk = message.subarray(start, start + chunkBytes);
    pieces.push(Buffer.from([chunk.length >> 8, chunk.length & 0xff]), chunk);
  }
  return Buffer.concat([...pieces, Buffer.alloc(2)]);
}

export function mapOf(record: Readonly<Record<string, Value>>): Map<string, Value> {
  return new Map(Object.entries(record));
}

/** A client that says what it is told, also what no driver would. */
export class RawClient {
  readonly socket: Socket;
  readonly #dechunker = new Dechunker(1e7);
  readonly #messages: Message[] = [];
  #version: Buffer | undefined;
  #ended = false;
  #tell: () => void = () => {};

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('data', (bytes) => this.#receive(bytes));
    this.socket.on('error', () => {});
    this.socket.once('close', () => {
      this.#ended = true;
      this.#tell();
    });
  }

  /** A client that has shaken hands, said hello and logged on. */
  static async open(
    port: number,
    token: Readonly<Record<string, Value>> = { scheme: 'none' },
  ): Promise<RawClient> {
    const client = new RawClient(port);
    client.socket.write(HANDSHAKE);
    client.send('HELLO', mapOf({ user_agent: 'raw/1' }));
    client.send('LOGON', mapOf(token));
    await client.receive(2);
    return client;
  }

  send(name: TagName, ...fields: readonly Value[]): void {
    this.socket.write(encodeMessage(name, fields));
  }

  /** The four bytes that answer the handshake. */
  async version(): Promise<string> {
    while (!this.#version && !this.#ended) await this.#news();
    return this.#version?.toString('hex') ?? 'hung up';
  }

  /** The next messages, as names and fields; fewer where the server hangs up. */
  async receive(count: number): Promise<[TagName, readonly Value[]][]> {
    while (this.#messages.length < count && !this.#ended) await this.#news();
    return this.#messages.splice(0, count).map(({ tag, fields }) => [NAMES.get(tag)!, fields]);
  }

  async names(count: number): Promise<TagName[]> {
    return (await this.receive(count)).map(([name]) => name);
  }

  /** The next message that is no row. */
  async summary(): Promise<TagName | undefined> {
    for (;;) {
      const [name] = await this.names(1);
      if (name !== 'RECORD') return name;
    }
  }

  async closed(): Promise<void> {
    while (!this.#ended) await this.#news();
  }

  destroy(): void {
    this.socket.destroy();
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  #receive(bytes: Buffer): void {
    let rest = bytes;
    if (!this.#version) {
      this.#version = rest.subarray(0, 4);
      rest = rest.subarray(4);
    }
    for (const message of this.#dechunker.push(rest)) this.#messages.push(readMessage(message));
    this.#tell();
  }
}
