/** What a monitor asks for: `/metrics` in Prometheus' text format (https://prometheus.io/docs/instrumenting/exposition_formats/). */
import type { Express, RequestHandler } from 'express';
import type { ApiContext } from './context.ts';

/** Upper bounds of the times of answering, in seconds. */
const BOUNDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10] as const;

class RequestCounts {
  readonly byStatus = new Map<number, number>();
  readonly byBound: number[] = BOUNDS.map(() => 0);
  count = 0;
  seconds = 0;

  add(status: number, seconds: number): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
    this.count++;
    this.seconds += seconds;
    for (const [place, bound] of BOUNDS.entries()) if (seconds <= bound) this.byBound[place]!++;
  }
}

/** Counts every request from here on, and says so at `/metrics`. */
export function addMetrics(app: Express, context: ApiContext): void {
  const counts = new RequestCounts();
  app.use(counting(counts));
  app.get('/metrics', async (_request, response) => {
    const { version, entities, dataset } = await context.catalogues.current();
    const families = [
      family('entente_dataset_info', 'gauge', 'The version of the data that is served.', [
        [`{version="${version}",engine="${context.store.engine}"}`, 1],
      ]),
      family('entente_entities', 'gauge', 'Entities in the graph.', [['', entities.length]]),
      family('entente_ties', 'gauge', 'Ties in the graph.', [['', dataset.counts.ties ?? 0]]),
      family('entente_queries_running', 'gauge', 'Queries with an id that are under way.', [
        ['', context.running.size],
      ]),
      family(
        'entente_http_requests_total',
        'counter',
        'Requests by the status of their answer.',
        byStatus(counts),
      ),
      family('entente_http_request_seconds', 'histogram', 'Times of answering.', histogram(counts)),
      family('entente_resident_memory_bytes', 'gauge', 'Memory of the whole process.', [
        ['', process.memoryUsage.rss()],
      ]),
    ];
    response.type('text/plain; version=0.0.4').send(families.join(''));
  });
}

function counting(counts: RequestCounts): RequestHandler {
  return (_request, response, next) => {
    const began = performance.now();
    response.once('close', () => counts.add(response.statusCode, (performance.now() - began) / 1000));
    next();
  };
}

type Sample = readonly [labels: string, value: number];

function family(name: string, type: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function byStatus({ byStatus: statuses }: RequestCounts): Sample[] {
  return [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => [`{status="${status}"}`, count]);
}

function histogram({ byBound, count, seconds }: RequestCounts): Sample[] {
  const buckets = BOUNDS.map((bound, place): Sample => [`_bucket{le="${bound}"}`, byBound[place]!]);
  return [...buckets, ['_bucket{le="+Inf"}', count], ['_sum', seconds], ['_count', count]];
}
