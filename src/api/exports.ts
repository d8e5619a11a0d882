/** The whole graph as one file: `/api/v1/export/{format}`. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { Express } from 'express';
import { AppError } from '../domain/errors.ts';
import { TIE_FIELDS } from '../domain/tie-table.ts';
import { writeGexf } from '../export/graph-gexf.ts';
import { type Catalogue, summaryOf } from './catalogue.ts';
import type { ApiContext } from './context.ts';

interface Export {
  readonly type: string;
  readonly file: string;
  write(catalogue: Catalogue): AsyncIterable<string> | Iterable<string>;
}

/** How many claims are read at a time. */
const BATCH = 500;

const TIE_COLUMNS = [
  'id',
  'type',
  'from',
  'fromName',
  'to',
  'toName',
  ...TIE_FIELDS.filter((field) => field !== 'type'),
  'claimIds',
] as const;

/** By format: what is written, a piece at a time. */
export const EXPORTS: Readonly<Record<string, Export & { readonly about: string }>> = {
  gexf: {
    type: 'application/xml',
    file: 'entente.gexf',
    about: 'entities with their places and ties, for Gephi',
    write: ({ entities, ties }) => [writeGexf({ nodes: entities, ties })],
  },
  csv: {
    type: 'text/csv',
    file: 'entente-ties.csv',
    about: 'one row a tie, with the names of its ends',
    *write(catalogue) {
      yield stringify([TIE_COLUMNS]);
      for (const tie of catalogue.ties) {
        const names = { fromName: catalogue.entity(tie.from).name, toName: catalogue.entity(tie.to).name };
        const row: Readonly<Record<string, unknown>> = { ...tie, ...names, claimIds: tie.claimIds.join(' ') };
        yield stringify([TIE_COLUMNS.map((column) => String(row[column] ?? ''))]);
      }
    },
  },
  jsonl: {
    type: 'application/x-ndjson',
    file: 'entente.jsonl',
    about: 'one JSON value a line: entities, ties, then claims with their evidence',
    async *write(catalogue) {
      for (const entity of catalogue.entities)
        yield line('entity', { ...summaryOf(entity), properties: entity.properties });
      for (const tie of catalogue.ties) yield line('tie', tie);
      const ids = await catalogue.claims.ids();
      for (let start = 0; start < ids.length; start += BATCH) {
        const claims = await catalogue.claims.take(ids.slice(start, start + BATCH));
        for (const claim of claims.values()) yield line('claim', claim);
      }
    },
  },
};

const line = (what: string, value: object): string => `${JSON.stringify({ what, ...value })}\n`;

export function addExports(app: Express, base: string, context: ApiContext): void {
  app.get(`${base}/export/:format`, async (request, response) => {
    const { format } = request.params;
    const found = Object.hasOwn(EXPORTS, format) ? EXPORTS[format]! : undefined;
    if (!found) {
      throw new AppError(
        'not-found',
        `There is no export "${format}"; there are ${Object.keys(EXPORTS).join(', ')}.`,
      );
    }
    const catalogue = await context.catalogues.current();
    response
      .set('Entente-Version', catalogue.version)
      .type(found.type)
      .attachment(found.file)
      .type(found.type);
    // Waits for a slow reader, and stops for one who has gone.
    await pipeline(Readable.from(found.write(catalogue)), response);
  });
}
