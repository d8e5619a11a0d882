/** `/docs`: the API for people, one page without scripts, from the same description as `/openapi.json`. */
import type { Express } from 'express';

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: { readonly description?: string; readonly default?: unknown };
}

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': {
        readonly schema: {
          readonly properties: Readonly<Record<string, Parameter['schema']>>;
          readonly required: readonly string[];
        };
      };
    };
  };
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** @param description as `describeApi` gives it */
export function addDocs(app: Express, description: Readonly<Record<string, unknown>>): void {
  const page = writePage(description.paths as Paths);
  app.get('/docs', (_request, response) => response.type('text/html').send(page));
}

const sayHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function writePage(paths: Paths): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const list = operations.map(
    ({ path, method }) =>
      `<li><a href="#${anchor(method, path)}"><code>${method.toUpperCase()} ${sayHtml(path)}</code></a></li>`,
  );
  const sections = operations.map(({ path, method, operation }) => writeOperation(path, method, operation));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTTP API · Entente</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code { font-size: 0.95em; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; font-size: 1.1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 1rem 0.3rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
</style>
</head>
<body>
<main>
<h1>HTTP API</h1>
<p>JSON, read-only. Answers are <code>{data, page?, total?, meta}</code>, errors are problems (RFC 9457). For machines:
<a href="/openapi.json">openapi.json</a>. <a href="/">The viewer</a>.</p>
<ul>
${list.join('\n')}
</ul>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const anchor = (method: string, path: string): string => `${method}${path.replaceAll(/[^a-z]+/gi, '-')}`;

function writeOperation(path: string, method: string, operation: Operation): string {
  const fields = fieldsOf(operation).map(
    ({ name, required, schema }) =>
      `<tr><td><code>${name}</code></td><td>${describePreset(required, schema.default)}</td><td>${sayHtml(schema.description ?? '')}</td></tr>`,
  );
  const table =
    fields.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">field</th><th scope="col">default</th><th scope="col">what it does</th></tr></thead><tbody>
${fields.join('\n')}
</tbody></table>`;
  return `<h2 id="${anchor(method, path)}"><code>${method.toUpperCase()} ${sayHtml(path)}</code></h2>
<p>${sayHtml(operation.summary)}</p>
${table}`;
}

function fieldsOf({ parameters = [], requestBody }: Operation): readonly Parameter[] {
  const body = requestBody?.content['application/json'].schema;
  const fields = Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
    name,
    schema,
    required: body!.required.includes(name),
  }));
  return [...parameters, ...fields];
}

function describePreset(required: boolean, preset: unknown): string {
  if (required) return 'needed';
  return preset === undefined ? '' : `<code>${sayHtml(JSON.stringify(preset))}</code>`;
}
