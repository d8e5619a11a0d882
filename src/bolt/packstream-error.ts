/** Bytes that are not PackStream, or a value that a client may not send. The message says which. */
export class PackStreamError extends Error {
  override readonly name = 'PackStreamError';
}
