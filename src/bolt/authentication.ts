import { createHash, timingSafeEqual } from 'node:crypto';
import type { MapValue, Value } from '../engine/values/value.ts';
import { ProtocolError } from './failure.ts';

/** Who may log on, and as whom. */
export interface Credentials {
  /** Who logs on as `entente` with it is the program itself. */
  readonly secret: string;
  /** What a visitor must show; absent where everybody is welcome. */
  readonly visitorPassword?: string;
}

export type Role = 'program' | 'visitor';

/** The principal under which the program logs on. */
export const PROGRAM_PRINCIPAL = 'entente';

/** Who a client is by the token of its LOGON. @throws ProtocolError `Unauthorized`. */
export function recognizeClient(token: MapValue, { secret, visitorPassword }: Credentials): Role {
  const password = token.get('credentials') ?? null;
  if (token.get('scheme') === 'basic' && token.get('principal') === PROGRAM_PRINCIPAL) {
    if (isSame(password, secret)) return 'program';
    throw unauthorized(
      `the password of "${PROGRAM_PRINCIPAL}" is wrong; that name is kept for the program itself`,
    );
  }
  if (visitorPassword === undefined || isSame(password, visitorPassword)) return 'visitor';
  throw unauthorized('a password is needed here, and this is not it');
}

function unauthorized(message: string): ProtocolError {
  return new ProtocolError(message, 'Neo.ClientError.Security.Unauthorized');
}

/** Takes as long for a near miss as for a wide one. */
function isSame(given: Value, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
