/** What the machine refuses, said as a fault of the setting that asked for it. */
import { AppError } from '../domain/errors.ts';

const ADDRESS_CODES = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EACCES', 'EPERM']);
const FOLDER_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC']);

/** `undefined` for an error that no setting can mend. */
export function settingFault(error: unknown): AppError | undefined {
  const { code = '', message = '' } = error as Partial<NodeJS.ErrnoException>;
  if (/^(listen|getaddrinfo) /.test(message) && ADDRESS_CODES.has(code)) {
    const text = `HOST, PORT, BOLT_PORT: cannot listen there (${message}); name an address and ports that this machine gives away`;
    return new AppError('invalid-config', text, {}, { cause: error });
  }
  if (!FOLDER_CODES.has(code)) return undefined;
  const text = `cannot write: ${message}; the embedded graph goes to the folder that ENTENTE_DATA names`;
  return new AppError('invalid-config', text, {}, { cause: error });
}
