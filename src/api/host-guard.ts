/** Refuses requests that were addressed to another name: a page elsewhere cannot reach this server by DNS rebinding. */
import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { AppError } from '../domain/errors.ts';

/** @param allowed further host names, without port. An IP address is nobody's name, and cannot be rebound. */
export function hostGuard(allowed: readonly string[]): RequestHandler {
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  return (request, _response, next) => {
    const host = hostName(request.headers.host ?? '');
    if (host === 'localhost' || isIP(host) !== 0 || names.has(host)) return next();
    next(new AppError('refused', 'This server does not answer to that host name; ENTENTE_HOSTS can add it.'));
  };
}

function hostName(header: string): string {
  const name = header.startsWith('[') ? header.slice(1, header.indexOf(']')) : (header.split(':')[0] ?? '');
  return name.toLowerCase();
}
