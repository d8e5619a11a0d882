/** Calling into the runtime costs more than writing so many characters one by one. */
const MOST_BY_HAND = 64;

/**
 * Writes PackStream (https://neo4j.com/docs/bolt/current/packstream/) into one buffer that grows. The smallest form
 * that fits is always taken, as Neo4j does.
 */
export class PackStreamWriter {
  #buffer: Buffer;
  #length = 0;

  constructor(initialBytes = 1024) {
    this.#buffer = Buffer.allocUnsafe(initialBytes);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written since the last `take`; the caller owns it. */
  take(): Buffer {
    const taken = this.#buffer.subarray(0, this.#length);
    this.#buffer = Buffer.allocUnsafe(Math.max(1024, Math.min(this.#length * 2, 65_536)));
    this.#length = 0;
    return taken;
  }

  /** Forgets everything after a place: a value that turned out not to be writable. */
  rewind(length: number): void {
    this.#length = length;
  }

  writeNull(): void {
    this.writeByte(0xc0);
  }

  writeBoolean(value: boolean): void {
    this.writeByte(value ? 0xc3 : 0xc2);
  }

  writeInteger(value: number | bigint): void {
    if (value >= -16 && value <= 127) this.writeByte(Number(value) & 0xff);
    else if (value >= -128 && value < 0) this.#writeMarked(0xc8, 1, Number(value));
    else if (value >= -32_768 && value <= 32_767) this.#writeMarked(0xc9, 2, Number(value));
    else if (value >= -2_147_483_648 && value <= 2_147_483_647) this.#writeMarked(0xca, 4, Number(value));
    else this.#writeInt64(BigInt(value));
  }

  writeFloat(value: number): void {
    this.#reserve(9);
    this.#buffer[this.#length] = 0xc1;
    this.#length = this.#buffer.writeDoubleBE(value, this.#length + 1);
  }

  writeString(text: string): void {
    if (text.length <= MOST_BY_HAND && this.#writeByHand(text)) return;
    const size = Buffer.byteLength(text);
    this.#writeSize(size, 0x80, 0xd0);
    this.#reserve(size);
    this.#length += this.#buffer.write(text, this.#length);
  }

  writeBytes(bytes: Uint8Array): void {
    this.#writeSize(bytes.length, undefined, 0xcc);
    this.writeRaw(bytes);
  }

  writeListHeader(size: number): void {
    this.#writeSize(size, 0x90, 0xd4);
  }

  /** As many pairs of a string and a value follow. */
  writeMapHeader(size: number): void {
    this.#writeSize(size, 0xa0, 0xd8);
  }

  /** Up to 15 fields follow. */
  writeStructureHeader(tag: number, fields: number): void {
    this.writeByte(0xb0 | fields);
    this.writeByte(tag);
  }

  writeByte(byte: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = byte;
  }

  /** Bytes as they are, without a header. */
  writeRaw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Puts 16 bits at a place already written. */
  patchUint16(place: number, value: number): void {
    this.#buffer.writeUInt16BE(value, place);
  }

  /** A copy of a stretch already written. */
  slice(start: number, end: number): Buffer {
    return Buffer.from(this.#buffer.subarray(start, end));
  }

  /** Whether a short text was written: not where it holds more than ASCII. */
  #writeByHand(text: string): boolean {
    const size = text.length;
    this.#reserve(2 + size);
    const start = this.#length + (size < 16 ? 1 : 2);
    for (let at = 0; at < size; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) return false;
      this.#buffer[start + at] = unit;
    }
    if (size < 16) this.#buffer[start - 1] = 0x80 | size;
    else {
      this.#buffer[start - 2] = 0xd0;
      this.#buffer[start - 1] = size;
    }
    this.#length = start + size;
    return true;
  }

  #writeMarked(marker: number, bytes: number, value: number): void {
    this.#reserve(1 + bytes);
    this.#buffer[this.#length] = marker;
    this.#length = this.#buffer.writeIntBE(value, this.#length + 1, bytes);
  }

  #writeInt64(value: bigint): void {
    this.#reserve(9);
    this.#buffer[this.#length] = 0xcb;
    this.#length = this.#buffer.writeBigInt64BE(value, this.#length + 1);
  }

  /** `tiny` is the marker of sizes up to 15, `first` that of 8-bit sizes, followed by those of 16 and 32 bits. */
  #writeSize(size: number, tiny: number | undefined, first: number): void {
    this.#reserve(5);
    if (tiny !== undefined && size < 16) this.#buffer[this.#length++] = tiny | size;
    else if (size < 0x100) this.#length = this.#buffer.writeUIntBE((first << 8) | size, this.#length, 2);
    else if (size < 0x10000)
      this.#length = this.#buffer.writeUIntBE((first + 1) * 0x10000 + size, this.#length, 3);
    else this.#length = this.#buffer.writeUIntBE((first + 2) * 0x1_0000_0000 + size, this.#length, 5);
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
