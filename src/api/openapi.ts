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
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const path = `/api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method]: describeOperation(endpoint) };
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
    components: { schemas: { Problem: z.toJSONSchema(Problem, { io: 'output' }) } },
  };
}

function describeOperation(endpoint: Endpoint): Json {
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
        content: { 'application/json': { schema: describeAnswer(endpoint) } },
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

function describeAnswer(endpoint: Endpoint): Json {
  const { $schema: _, ...data } = z.toJSONSchema(endpoint.answer, { io: 'output', unrepresentable: 'any' });
  const { $schema: __, ...meta } = z.toJSONSchema(AnswerMeta, { io: 'output' });
  return {
    type: 'object',
    properties: {
      data,
      total: { type: 'integer' },
      page: { type: 'object', properties: { next: { type: 'string' }, size: { type: 'integer' } } },
      meta,
    },
    required: ['data', 'meta'],
  };
}
