import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** The files of a zip archive (APPNOTE 6.3.3, without zip64 and encryption) whose name the filter takes. */
export function readZipArchive(archive: Buffer, wanted: (name: string) => boolean): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from(new Uint32Array([END_OF_DIRECTORY]).buffer));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(name)) files.set(name, readEntry(archive, at));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function readEntry(archive: Buffer, directoryAt: number): string {
  const size = archive.readUInt32LE(directoryAt + 20);
  const local = archive.readUInt32LE(directoryAt + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + size);
  const isDeflated = archive.readUInt16LE(directoryAt + 10) === DEFLATED;
  return (isDeflated ? inflateRawSync(content) : content).toString('utf8');
}
