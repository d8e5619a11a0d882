/** OpenAPI 3.1 from the endpoint records. */
import { z } from 'zod';
import { AnswerMeta, Problem } from '../domain/answers.ts';
import type { Endpoint } from './endpoint.ts';

type Json = Readonly<Record<string, unknown>>;

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
}

export function describeApi(endpoints: readonly Endpoint[], version: string): Json {
  const schemas: Record<string, unknown> = { Problem: z.toJSONSchema(Problem, { io: 'output' }) };
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const path = `/api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method]: describeOperation(endpoint, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description: 'An evidence graph of defence and security partnerships. Read-only. Data: CC BY 4.0.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas },
  };
}

function describeOperation(endpoint: Endpoint, schemas: Record<string, unknown>): Json {
  const query = z.toJSONSchema(endpoint.query, { io: 'input', unrepresentable: 'any' }) as ObjectSchema;
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const fields = Object.entries(query.properties ?? {});
  const inBody = endpoint.method === 'post' ? fields.filter(([name]) => !inPath.includes(name)) : [];
  const parameters = fields
    .filter(([name]) => inPath.includes(name) || inBody.length === 0)
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || (query.required ?? []).includes(name),
      schema,
    }));
  return {
    summary: endpoint.summary,
    operationId: operationId(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(inBody.length > 0 ? { requestBody: describeBody(inBody, query.required ?? []) } : {}),
    responses: {
      200: {
        description: 'The answer.',
        content: { 'application/json': { schema: describeAnswer(endpoint, schemas) } },
      },
      default: {
        description: 'A problem (RFC 9457).',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function operationId({ method, path }: Endpoint): string {
  const words = path.split(/[/:.{}-]+/).filter(Boolean);
  return [method, ...words.map((word) => word[0]?.toUpperCase() + word.slice(1))].join('');
}

function describeBody(fields: readonly (readonly [string, Json])[], required: readonly string[]): Json {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(fields),
    required: fields.map(([name]) => name).filter((name) => required.includes(name)),
    additionalProperties: false,
  };
  return { required: true, content: { 'application/json': { schema } } };
}

function describeAnswer(endpoint: Endpoint, schemas: Record<string, unknown>): Json {
  return {
    type: 'object',
    properties: {
      data: shareDefinitions(
        z.toJSONSchema(endpoint.answer, { io: 'output', unrepresentable: 'any' }),
        schemas,
      ),
      total: { type: 'integer' },
      page: { type: 'object', properties: { next: { type: 'string' }, size: { type: 'integer' } } },
      meta: shareDefinitions(z.toJSONSchema(AnswerMeta, { io: 'output' }), schemas),
    },
    required: ['data', 'meta'],
  };
}

/** What a schema defines for itself (a plan holds plans) moves to where OpenAPI looks for it. */
function shareDefinitions(schema: object, schemas: Record<string, unknown>): Json {
  const moved = JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as {
    $schema?: string;
    $defs?: Record<string, unknown>;
  };
  const { $schema: _, $defs = {}, ...rest } = moved;
  Object.assign(schemas, $defs);
  return rest;
}
