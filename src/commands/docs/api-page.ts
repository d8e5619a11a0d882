import { z } from 'zod';
import type { Endpoint } from '../../api/endpoint.ts';
import { EXPORTS } from '../../api/exports.ts';
import { ENDPOINTS } from '../../api/server.ts';
import { code, page, table } from './markdown.ts';

interface Field {
  readonly description?: string;
  readonly default?: unknown;
}

function describe(endpoint: Endpoint): string {
  const schema = z.toJSONSchema(endpoint.query, { io: 'input', unrepresentable: 'any' });
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const { description = '', default: preset } = field as Field;
    const note = required.has(name) ? 'needed' : preset === undefined ? '' : code(JSON.stringify(preset));
    return [code(name), note, description];
  });
  const address = `${endpoint.method.toUpperCase()} /api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
  const fields = rows.length > 0 ? `\n\n${table(['field', 'default', ''], rows)}` : '';
  return `## ${code(address)}\n\n${endpoint.summary}${fields}`;
}

/** `docs/api.md`: every endpoint with its fields. */
export function apiPage(): string {
  return page(
    'HTTP API',
    'JSON, read-only. Every answer is `{data, page?, total?, meta: {version, engine, tookMs, licence}}`; every error is a ' +
      'problem (RFC 9457) with a `code`, and `errors[]` naming the wrong fields. `/openapi.json` describes the same for ' +
      'machines. Answers carry an `ETag` of the data version; `If-Match: <version>` answers 412 where it has changed.',
    ...ENDPOINTS.map(describe),
    `## The whole graph as a file\n\n${table(
      ['address', ''],
      Object.entries(EXPORTS).map(([format, { about }]) => [code(`GET /api/v1/export/${format}`), about]),
    )}`,
    '## Besides\n\n`/healthz` says whether the server is there, `/readyz` whether it serves a graph; `/metrics` is for ' +
      'Prometheus; `/docs` is this page.',
  );
}
