/** Everything is a link: opened in a fresh profile it shows the same. */
import { expect, it } from 'vitest';
import type { OpenReader } from './viewer.test.ts';

/** Places with something chosen in them; what is shown must come from the address alone. */
const PLACES = {
  'a path with options and tools': '/?from=rok&to=nato&phase=current,planned&rank=certainty&tools=common',
  'a scenario compared with another': '/?from=hanwha-aerospace&to=norway&scenario=no:poland&rival=no:romania',
  'two dates': '/?from=rok&to=nato&changedFrom=2015-01-01&changedTo=2026-01-01',
  'an entity': '/?view=entity&id=eu-rok-sdp',
  'a claim in its source': '/?view=sources&id=carnegie-2026&claim=c-0b5bee8f0795',
  'the problems': '/?view=problems',
  'a sorted part of the graph as a table': '/?view=graph&as=table&focus=poland&sort=-since',
  'a query with its answer': `/?view=cypher&query=${encodeURIComponent("MATCH (n {id: 'rok'}) RETURN n.name")}`,
};

export function testLinks(openReader: OpenReader): void {
  for (const [name, address] of Object.entries(PLACES)) {
    it(`shows ${name} to whoever opens the copied link in a fresh profile`, async () => {
      const first = await openReader({ permissions: ['clipboard-read', 'clipboard-write'] });
      await first.open(address);
      await first.page.getByRole('button', { name: 'Copy link' }).click();
      await first.page.getByText('The link to this view is copied.').waitFor({ state: 'attached' });
      const copied = new URL(await first.page.evaluate(() => navigator.clipboard.readText()));
      expect(copied.searchParams.get('v')).toMatch(/^[0-9a-f]{8}$/);
      const second = await openReader();
      await second.open(copied.pathname + copied.search);
      // How long an answer took is not part of what is shown.
      const shown = async ({ page }: typeof first) =>
        (await page.locator('main').textContent())?.replaceAll(/in [\d.]+ ms/g, '');
      expect(await shown(second)).toBe(await shown(first));
      expect(second.complaints).toEqual([]);
    });
  }

  it('shows the path that was chosen, with its dossier', async () => {
    const first = await openReader();
    await first.open('/?from=rok&to=nato');
    await first.page.getByRole('list', { name: 'Paths' }).locator('button.path-row').nth(2).click();
    const link = new URL(first.page.url());
    const second = await openReader();
    await second.open(link.pathname + link.search);
    const dossierOf = ({ page }: typeof first) => page.getByRole('region', { name: 'Dossier' }).textContent();
    expect(await dossierOf(second)).toBe(await dossierOf(first));
  });
}
