import { Float, normalizeInteger, type Value } from '../engine/values/value.ts';
import { PackStreamError } from './packstream-error.ts';
import { buildStructure } from './structures.ts';

/** A message: its tag and its fields. */
export interface Message {
  readonly tag: number;
  readonly fields: readonly Value[];
}

const MAX_DEPTH = 128;

/**
 * Reads one whole message. Everything is checked against the bytes that are there before memory is taken.
 * @throws PackStreamError
 */
export function readMessage(bytes: Buffer): Message {
  const reader = new PackStreamReader(bytes);
  const message = reader.readMessage();
  if (!reader.atEnd) throw new PackStreamError('a message is followed by bytes that do not belong to it');
  return message;
}

/** Reads one whole value. @throws PackStreamError */
export function readValue(bytes: Buffer): Value {
  const reader = new PackStreamReader(bytes);
  const value = reader.readValue();
  if (!reader.atEnd) throw new PackStreamError('a value is followed by bytes that do not belong to it');
  return value;
}

class PackStreamReader {
  readonly #bytes: Buffer;
  #at = 0;
  #depth = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  readMessage(): Message {
    const marker = this.#readUint(1);
    if (marker >> 4 !== 0xb) throw new PackStreamError(`a message begins with 0x${marker.toString(16)}`);
    const tag = this.#readUint(1);
    return { tag, fields: this.#readItems(marker & 0xf) };
  }

  readValue(): Value {
    const marker = this.#readUint(1);
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    switch (marker >> 4) {
      case 0x8:
        return this.#readString(marker & 0xf);
      case 0x9:
        return this.#readList(marker & 0xf);
      case 0xa:
        return this.#readMap(marker & 0xf);
      case 0xb:
        return this.#readStructure(marker & 0xf);
      default:
        return this.#readMarked(marker);
    }
  }

  #readMarked(marker: number): Value {
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return new Float(this.#bytes.readDoubleBE(this.#take(8)));
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return this.#bytes.readInt8(this.#take(1));
      case 0xc9:
        return this.#bytes.readInt16BE(this.#take(2));
      case 0xca:
        return this.#bytes.readInt32BE(this.#take(4));
      case 0xcb:
        return normalizeInteger(this.#bytes.readBigInt64BE(this.#take(8)));
      default:
        return this.#readSized(marker);
    }
  }

  #readSized(marker: number): Value {
    switch (marker) {
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return this.#readString(this.#readUint(1 << (marker - 0xd0)));
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return this.#readList(this.#readUint(1 << (marker - 0xd4)));
      case 0xd8:
      case 0xd9:
      case 0xda:
        return this.#readMap(this.#readUint(1 << (marker - 0xd8)));
      case 0xcc:
      case 0xcd:
      case 0xce:
        throw new PackStreamError(
          'byte arrays are no Cypher values here: send a list of integers or a string',
        );
      default:
        throw new PackStreamError(`0x${marker.toString(16)} begins no PackStream value`);
    }
  }

  #readString(size: number): string {
    const start = this.#take(size);
    return this.#bytes.toString('utf8', start, start + size);
  }

  #readList(size: number): Value {
    return this.#nested(() => this.#readItems(size));
  }

  #readMap(size: number): Value {
    return this.#nested(() => {
      this.#expectItems(size * 2);
      const map = new Map<string, Value>();
      for (let i = 0; i < size; i++) {
        const key = this.readValue();
        if (typeof key !== 'string') throw new PackStreamError('the key of a map is not a string');
        if (map.has(key)) throw new PackStreamError(`a map has the key "${key}" twice`);
        map.set(key, this.readValue());
      }
      return map;
    });
  }

  #readStructure(size: number): Value {
    return this.#nested(() => {
      const tag = this.#readUint(1);
      const fields = this.#readItems(size);
      const value = buildStructure(tag, fields);
      if (value === undefined) {
        throw new PackStreamError(
          `a structure 0x${tag.toString(16)} with ${size} fields cannot be a parameter`,
        );
      }
      return value;
    });
  }

  #readItems(size: number): Value[] {
    this.#expectItems(size);
    const items: Value[] = [];
    for (let i = 0; i < size; i++) items.push(this.readValue());
    return items;
  }

  /** Each item takes a byte or more: a size beyond what is left is a lie, and believing it would cost memory. */
  #expectItems(count: number): void {
    if (count > this.#bytes.length - this.#at)
      throw new PackStreamError('a message ends before its last value');
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > MAX_DEPTH)
      throw new PackStreamError(`values are nested deeper than ${MAX_DEPTH} levels`);
    const value = read();
    this.#depth--;
    return value;
  }

  #readUint(bytes: number): number {
    return this.#bytes.readUIntBE(this.#take(bytes), bytes);
  }

  #take(size: number): number {
    const start = this.#at;
    if (size > this.#bytes.length - start) throw new PackStreamError('a message ends before its last value');
    this.#at += size;
    return start;
  }
}
