/** What a client sends first: a magic number and four proposals of four bytes each. */
export const HANDSHAKE_BYTES = 20;

/** `0x6060B017`: whoever does not begin with it speaks something else. */
export const BOLT_MAGIC = Buffer.from([0x60, 0x60, 0xb0, 0x17]);

/** What is answered where no proposal suits. */
export const NO_VERSION = Buffer.alloc(4);

export interface BoltVersion {
  readonly major: number;
  readonly minor: number;
}

const MAJOR = 5;
const NEWEST_MINOR = 4;
const OLDEST_MINOR = 1;

/**
 * The newest version that both sides speak, or `undefined`. A proposal is `00 range minor major` and stands for
 * `minor` and as many minors below as `range` says; a client that first asks for a manifest (`00 00 01 FF`)
 * lists plain proposals behind it, and is answered by one of those.
 */
export function negotiateVersion(handshake: Buffer): BoltVersion | undefined {
  for (let start = 4; start < HANDSHAKE_BYTES; start += 4) {
    const [, range, minor, major] = handshake.subarray(start, start + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    if (major !== MAJOR) continue;
    const best = Math.min(minor, NEWEST_MINOR);
    if (best >= Math.max(OLDEST_MINOR, minor - range)) return { major, minor: best };
  }
  return undefined;
}

/** The four bytes that accept a version. */
export function acceptVersion({ major, minor }: BoltVersion): Buffer {
  return Buffer.from([0, 0, minor, major]);
}
