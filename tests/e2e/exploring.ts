/** Walking the graph in its several sights, and the tasks a new user comes with. */
import { expect, it } from 'vitest';
import type { OpenReader } from './viewer.test.ts';

export function testExploring(openReader: OpenReader): void {
  it('answers what would be left between the ROK and NATO without the ITPP', async () => {
    const { page, open, complaints } = await openReader();
    await open('/?from=rok&to=nato');
    const rows = page.getByRole('list', { name: 'Paths' });
    await rows.getByRole('button', { name: /ITPP/ }).first().click();
    await page
      .getByRole('button', { name: /What if without\?/ })
      .first()
      .click();
    const whatIf = page.getByRole('region', { name: 'What if', exact: true });
    await whatIf.getByText(/^\d+ paths? lost, 0 gained/).waitFor();
    const lost = whatIf.getByRole('region', { name: 'Lost' }).getByRole('listitem');
    expect(await lost.count()).toBeGreaterThan(0);
    for (const row of await lost.all()) expect(await row.textContent()).toContain('ITPP');
    expect(await whatIf.getByRole('region', { name: 'Kept' }).textContent()).not.toContain('ITPP');
    expect(new URL(page.url()).searchParams.get('scenario')).toBe('no:rok-nato-itpp');
    await whatIf.getByRole('button', { name: 'Put back', exact: true }).click();
    await whatIf.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('shows what is gained where all that is planned comes true', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=eu');
    await page.getByText('What if …').click();
    await page.getByRole('checkbox', { name: 'everything planned came true' }).check();
    const gained = page.getByRole('region', { name: 'Gained' }).getByRole('listitem');
    await gained.first().waitFor();
    expect(await gained.first().textContent()).toContain('Because:');
  });

  it('compares what two scenarios lose', async () => {
    const { page, open, complaints } = await openReader();
    await open('/?from=hanwha-aerospace&to=norway&scenario=no:poland');
    const whatIf = page.getByRole('region', { name: 'What if', exact: true });
    await whatIf.getByRole('button', { name: 'Compare with another' }).click();
    await page.getByRole('combobox', { name: 'this were not there' }).fill('Romania');
    await page.getByRole('option', { name: 'Romania state' }).click();
    const first = await whatIf.getByRole('region', { name: 'Lost in the first alone' }).textContent();
    const second = await whatIf.getByRole('region', { name: 'Lost in the second alone' }).textContent();
    expect(first).toContain('Poland');
    expect(first).not.toContain('Romania');
    expect(second).toContain('Romania');
    expect(second).not.toContain('Poland');
    expect(complaints).toEqual([]);
  });

  it('says what both are tied to, and what a third shares with them', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato&tools=common');
    const shared = page.getByRole('list', { name: 'What they share' }).getByRole('listitem');
    await shared.first().waitFor();
    const both = await shared.count();
    await page.getByRole('combobox', { name: 'and also with' }).fill('European Union');
    await page.getByRole('option', { name: /^European Union/ }).click();
    await page.getByText('What all 3 share').waitFor();
    await page.getByRole('button', { name: /^and European Union/ }).waitFor();
    expect(await shared.count()).toBeLessThanOrEqual(both);
    expect(await shared.first().textContent()).toMatch(/European Union/);
  });

  it('names the known problems where they matter: all of them, and at the stop of a path', async () => {
    const { page, open, complaints } = await openReader();
    await open('/?view=problems');
    await page.getByRole('link', { name: /party to EU–ROK Security and Defence Partnership/ }).click();
    await page.locator('[aria-current="location"]').getByText('not counted').waitFor();
    await open('/?from=rok&to=eu&via=eu-rok-sdp');
    const stop = page.getByRole('region', { name: 'Dossier' }).locator('.station').nth(1);
    await stop.getByText(/known problem/).click();
    await stop.getByText(/gives NATO as publisher/).waitFor();
    expect(await stop.getByRole('list', { name: /^Status of EU–ROK/ }).textContent()).toMatch(
      /announced Nov 2024.*signed Nov 2024/,
    );
    expect(complaints).toEqual([]);
  });

  it('says once which of the two names is unknown', async () => {
    const { page, open } = await openReader();
    await open('/?from=hanwha-aerospace&to=norwayx');
    await page.getByText(/There is no entity "norwayx"; did you mean norway/).waitFor();
    expect(await page.getByText(/norwayx/).count()).toBe(1);
    await page.getByRole('list', { name: 'Examples' }).getByRole('link').first().click();
    await page.getByRole('list', { name: 'Paths' }).waitFor();
  });

  it('names what two hang on, and supposes the loss of a set that is chosen', async () => {
    const { page, open, complaints } = await openReader();
    await open('/?from=hanwha-aerospace&to=norway&lose=any&tools=hangs-on');
    const cuts = page.getByRole('list', { name: 'Smallest sets whose loss parts them' });
    await cuts.getByRole('button').first().focus();
    await cuts.getByRole('button').first().click();
    await page
      .getByRole('region', { name: 'What if', exact: true })
      .getByText(/No path is left/)
      .waitFor();
    await open('/?from=rok&to=nato');
    await page.getByText('What it hangs on').click();
    await page.getByText(/^Set aside: 2 direct links/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps to the types of link and round the hubs that the reader names', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByText('Links of every type').click();
    await page.getByRole('checkbox', { name: 'is a partner of', exact: true }).check();
    await page.getByRole('button', { name: /^only: is a partner of/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('types')).toBe('PARTNER_OF');
    await page.getByRole('heading', { name: /^\d+ paths?$/ }).waitFor();
    await open('/?from=hanwha-aerospace&to=norway&hubDegree=1');
    await page.getByText(/^No path between/).waitFor();
    await page.getByRole('button', { name: 'Pass through hubs too' }).click();
    await page.getByRole('list', { name: 'Paths' }).waitFor();
  });

  it('says which condition emptied an answer, and lifts it', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=norway&maxHops=1');
    await page.getByText(/^No path between/).waitFor();
    await page.getByRole('button', { name: 'Allow up to ten hops' }).click();
    await page.getByRole('list', { name: 'Paths' }).waitFor();
  });

  it('shows the same choice in table, timeline and picture, and takes it back with Undo', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&as=table');
    await page.getByRole('button', { name: 'Poland', exact: true }).first().click();
    const card = page.getByRole('region', { name: 'Chosen entity' });
    await card.getByRole('button', { name: 'Only its surroundings' }).click();
    const around = await page.getByRole('table', { name: 'Links' }).getByRole('row').count();
    await page.getByRole('link', { name: 'Timeline' }).click();
    expect(await card.getByRole('heading', { name: 'Poland' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Table' }).click();
    expect(await page.getByRole('table', { name: 'Links' }).getByRole('row').count()).toBe(around);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await card.getByRole('button', { name: 'Only its surroundings' }).waitFor();
  });

  it('filters by the legend and sorts by a column', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&as=table');
    const shown = page.getByText(/^[\d,]+ entities, [\d,]+ links$/);
    const all = await shown.textContent();
    await page.getByRole('checkbox', { name: /^contracts/ }).uncheck();
    expect(await shown.textContent()).not.toBe(all);
    await page.getByRole('button', { name: 'Since' }).click();
    await page.getByRole('button', { name: 'Since' }).click();
    expect(await page.getByRole('columnheader', { name: 'Since' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
  });

  it('moves over the picture with the arrow keys and reads out where it is', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&gather=no');
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const live = page.locator('[aria-live="polite"]');
    const first = await live.textContent();
    expect(first).toMatch(/, \d+ links?$/);
    await page.keyboard.press('ArrowDown');
    expect(await live.textContent()).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Chosen entity' }).waitFor();
  });

  it('reads a source by its sections, with the line of each claim', async () => {
    const { page, open } = await openReader();
    await open('/?view=entity&id=rok-nato-itpp');
    await page.getByRole('link', { name: 'carnegie-2026' }).first().click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const lines = page.locator('.reader-line');
    const before = await lines.count();
    expect(before).toBeGreaterThan(20);
    await page
      .getByRole('button', { name: /further claims? in this section/ })
      .first()
      .click();
    expect(await lines.count()).toBeGreaterThan(before);
  });

  it('keeps a claim with a note, also when the page is loaded anew', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    await page.getByRole('button', { name: /^Keep/ }).first().click();
    await page.getByRole('link', { name: 'Collection' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('to be checked');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('to be checked');
  });

  it('says when a link was made with another version of the data', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato&v=00000000');
    await page.getByText(/made with data version 00000000/).waitFor();
    await page.getByRole('button', { name: 'Understood' }).click();
    expect(await page.getByText(/made with data version/).count()).toBe(0);
  });
}
