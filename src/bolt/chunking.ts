/** Messages travel in chunks: two bytes of size, as many bytes, and an empty chunk at the end of each message. */
export const MAX_CHUNK = 0xffff;

/** A message larger than a server takes. */
export class MessageTooLargeError extends Error {
  override readonly name = 'MessageTooLargeError';
}

/** Puts messages together from bytes that arrive in any portions. */
export class Dechunker {
  readonly #maxBytes: number;
  #rest: Buffer = Buffer.alloc(0);
  #parts: Buffer[] = [];
  #size = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The messages that `bytes` completes. @throws MessageTooLargeError as soon as one outgrows the limit. */
  *push(bytes: Buffer): Generator<Buffer> {
    let data = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    while (data.length >= 2) {
      const size = data.readUInt16BE(0);
      if (data.length < 2 + size) break;
      const chunk = data.subarray(2, 2 + size);
      data = data.subarray(2 + size);
      this.#rest = data;
      if (size > 0) this.#add(chunk);
      else if (this.#size > 0) yield this.#complete();
    }
    this.#rest = data;
  }

  #add(chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#maxBytes) {
      throw new MessageTooLargeError(`a message is larger than ${this.#maxBytes} bytes`);
    }
    this.#parts.push(chunk);
  }

  #complete(): Buffer {
    const message = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#size = 0;
    return message;
  }
}
