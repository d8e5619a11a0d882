/** `entente docs`: writes what the code knows. A test holds the written pages to it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWantedGraph } from '../../opening/wanted-graph.ts';
import { packageRoot } from '../../package-root.ts';
import type { Effects } from '../command.ts';
import { apiPage } from './api-page.ts';
import { configurationPage, environmentExample } from './configuration-page.ts';
import { conformancePage } from './conformance-page.ts';
import { dataPage } from './data-page.ts';
import { queriesPage } from './queries-page.ts';
import { vocabularyPage } from './vocabulary-page.ts';

/** Every written page, by its path in the project. */
export function renderDocs(): ReadonlyMap<string, string> {
  return new Map([
    ['.env.example', environmentExample()],
    ['docs/configuration.md', configurationPage()],
    ['docs/api.md', apiPage()],
    ['docs/vocabulary.md', vocabularyPage()],
    ['docs/queries.md', queriesPage()],
    ['docs/conformance.md', conformancePage()],
    ['docs/data.md', dataPage(openWantedGraph().project())],
  ]);
}

export function writeDocs({ say }: Effects): void {
  for (const [path, text] of renderDocs()) {
    writeFileSync(join(packageRoot, path), text);
    say(`wrote ${path}`);
  }
}
