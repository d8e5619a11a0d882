import type { MapValue, Value } from '../engine/values/value.ts';
import { MAX_CHUNK } from './chunking.ts';
import { PackStreamWriter } from './packstream-writer.ts';
import { writeMap, writeValue } from './value-writer.ts';

const SUCCESS = 0x70;
const RECORD = 0x71;
const IGNORED = 0x7e;
const FAILURE = 0x7f;
const FLUSH_AT = 32_768;

/** Writes a server's messages, chunked, and hands them on in portions: when one is full, or at `flush`. */
export class MessageWriter {
  readonly #send: (bytes: Buffer) => void;
  readonly #writer = new PackStreamWriter();

  constructor(send: (bytes: Buffer) => void) {
    this.#send = send;
  }

  writeSuccess(metadata: MapValue): void {
    this.#writeMessage(SUCCESS, 1, () => writeMap(this.#writer, metadata));
  }

  writeFailure(code: string, message: string): void {
    const fields = new Map<string, Value>([
      ['code', code],
      ['message', message],
    ]);
    this.#writeMessage(FAILURE, 1, () => writeMap(this.#writer, fields));
  }

  writeIgnored(): void {
    this.#writeMessage(IGNORED, 0, () => {});
  }

  writeRecord(values: readonly Value[]): void {
    this.#writeMessage(RECORD, 1, () => writeValue(this.#writer, values));
  }

  flush(): void {
    if (this.#writer.length > 0) this.#send(this.#writer.take());
  }

  #writeMessage(tag: number, fields: number, writeFields: () => void): void {
    const writer = this.#writer;
    const header = writer.length;
    try {
      writer.writeRaw(Buffer.alloc(2));
      writer.writeStructureHeader(tag, fields);
      writeFields();
    } catch (error) {
      // Half a message would leave the client with a stream that it cannot read.
      writer.rewind(header);
      throw error;
    }
    this.#closeMessage(header);
    if (writer.length >= FLUSH_AT) this.flush();
  }

  #closeMessage(header: number): void {
    const writer = this.#writer;
    const size = writer.length - header - 2;
    if (size <= MAX_CHUNK) writer.patchUint16(header, size);
    else this.#splitMessage(header);
    writer.writeByte(0);
    writer.writeByte(0);
  }

  #splitMessage(header: number): void {
    const writer = this.#writer;
    const message = writer.slice(header + 2, writer.length);
    writer.rewind(header);
    for (let start = 0; start < message.length; start += MAX_CHUNK) {
      const chunk = message.subarray(start, start + MAX_CHUNK);
      writer.writeByte(chunk.length >> 8);
      writer.writeByte(chunk.length & 0xff);
      writer.writeRaw(chunk);
    }
  }
}
