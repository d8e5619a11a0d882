import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { problemHandler } from '../../src/api/problem.ts';
import { AppError } from '../../src/domain/errors.ts';

/** An application in which the entity `old-name` has another id now. */
const app = express();
app.get('/entities/:id', () => {
  throw new AppError('moved', 'It has another id.', { moved: { from: 'old-name', to: 'new-name' } });
});
app.get('/paths', () => {
  throw new AppError('moved', 'It has another id.', { moved: { from: 'old-name', to: 'new-name' } });
});
app.use(problemHandler(pino({ level: 'silent' })));
const server = app.listen(0, '127.0.0.1');
afterAll(() => void server.close());

const ask = (path: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { redirect: 'manual' });

describe('problemHandler(log)', () => {
  it.each([
    ['/entities/old-name', '/entities/new-name'],
    ['/entities/old-name.csv?x=1', '/entities/new-name.csv?x=1'],
    ['/paths?from=old-name&to=old-name-too', '/paths?from=new-name&to=old-name-too'],
    ['/paths?from=x&via=a,old-name,b', '/paths?from=x&via=a,new-name,b'],
    ['/paths?from=x&via=a%2Cold-name', '/paths?from=x&via=a%2Cnew-name'],
  ])('leads from %s to %s where an id was renamed', async (from, to) => {
    const response = await ask(from);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(to);
  });

  it('never leads back to where it came from', async () => {
    expect((await ask('/entities/old%2Dname')).headers.get('location')).toBeNull();
  });

  it('lays an address that cannot be decoded at the door of its client', async () => {
    expect((await ask('/entities/%E0%A4%A')).status).toBe(400);
  });
});
