/** Is it there (`/healthz`), and does it serve (`/readyz`)? For machines, so in the fewest words. */
import type { Express } from 'express';
import type { ApiContext } from './context.ts';

export function addHealth(app: Express, context: ApiContext): void {
  app.get('/healthz', (_request, response) => response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const dataset = await context.store.read.readDataset().catch(() => undefined);
    const ready = dataset?.state === 'ready';
    response.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : (dataset?.state ?? 'unavailable'),
      ...(dataset ? { version: dataset.version } : {}),
      engine: context.store.engine,
    });
  });
}
