import { existsSync } from 'node:fs';

/** The worker beside this file in the sources, or beside (or above) the bundle that this file became part of. */
export function locateWorker(): URL {
  const here = import.meta.url;
  const name = here.endsWith('.ts') ? 'worker.ts' : 'worker.js';
  const found = [`./${name}`, `../${name}`]
    .map((place) => new URL(place, here))
    .find((url) => existsSync(url));
  if (!found) throw new Error(`the bundle is incomplete: there is no ${name} beside it; build it again`);
  return found;
}

/** What a thread is started with to run a worker: itself, or, while developing, tsx first and then the worker. */
export function bootWorker(worker: URL): URL {
  if (!worker.pathname.endsWith('.ts')) return worker;
  const tsx = import.meta.resolve('tsx/esm/api');
  const script = `import { register } from '${tsx}'; register(); await import('${worker}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}
