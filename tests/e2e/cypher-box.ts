/** Cypher in the browser. */
import { expect, it } from 'vitest';
import { SOON } from './reader.ts';
import type { OpenReader } from './viewer.test.ts';

export function testCypherBox(openReader: OpenReader): void {
  it('runs a query and shows its rows as a table, under an address of its own', async () => {
    const { page, open } = await openReader();
    await open('/?view=cypher');
    await page.getByRole('textbox', { name: 'Cypher' }).fill("MATCH (n {id: 'rok'}) RETURN n.name AS name");
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const table = page.getByRole('table', { name: 'Results' });
    await table.waitFor();
    expect(await table.getByRole('row').allTextContents()).toEqual(['name', 'Republic of Korea']);
    expect(new URL(page.url()).searchParams.get('query')).toContain("id: 'rok'");
  });

  it('completes kinds from the schema and marks a fault at its place', async () => {
    const { page, open, complaints } = await openReader();
    await open('/?view=cypher');
    const box = page.getByRole('textbox', { name: 'Cypher' });
    await page.locator('.editor:not([hidden])').waitFor();
    await box.fill('');
    await box.pressSequentially('MATCH (a:Weap');
    await page.getByRole('option', { name: /WeaponSystem/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await box.textContent()).toContain('(a:WeaponSystem');
    await page.locator('.cm-lintRange-error, .cm-lintPoint-error').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('refuses a write, and says where it stands', async () => {
    const { page, open } = await openReader();
    await open(`/?view=cypher&query=${encodeURIComponent('MATCH (n)\nDELETE n')}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/line 2/i);
    expect(await page.getByRole('table').count()).toBe(0);
  });

  it('asks a question of the library with the values of its form, under an address of its own', async () => {
    const { page, open, complaints } = await openReader();
    await open('/?view=cypher');
    await page.getByRole('button', { name: 'Agreements of an actor' }).click();
    const actor = page.getByRole('combobox', { name: 'Of the actor' });
    await expect.poll(() => actor.inputValue(), SOON).toBe('Republic of Korea');
    await actor.fill('Pola');
    await page
      .getByRole('option', { name: /^Poland/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const table = page.getByRole('table', { name: 'Results' });
    await table.getByRole('columnheader', { name: 'agreement', exact: true }).waitFor();
    expect(JSON.parse(new URL(page.url()).searchParams.get('parameters') ?? '')).toEqual({
      id: 'poland',
      phase: null,
    });
    const rows = await table.textContent();
    const link = new URL(page.url());
    await open(link.pathname + link.search);
    await table.waitFor();
    expect(await table.textContent()).toBe(rows);
    await expect.poll(() => actor.inputValue(), SOON).toBe('Poland');
    expect(complaints).toEqual([]);
  });

  it('shows an answer as table, graph and chart, each under an address of its own, and saves it', async () => {
    const { page, open, complaints } = await openReader();
    const text = 'MATCH (a:State)-[b:BUYER_IN]->(c:Contract) RETURN a, b, c, b.confidence AS confidence';
    await open(`/?view=cypher&query=${encodeURIComponent(text)}`);
    const rows = page.getByRole('table', { name: 'Results' }).locator('tbody tr');
    await rows.first().waitFor();
    const count = await rows.count();
    expect(await rows.getByRole('link', { name: 'Poland' }).first().getAttribute('href')).toContain(
      'id=poland',
    );
    expect(await page.getByRole('table').textContent()).not.toContain('elementId');
    const forms = page.getByRole('navigation', { name: 'Forms of the answer' });
    await forms.getByRole('link', { name: 'Graph' }).click();
    await page.locator('.stage[aria-busy="false"]').waitFor();
    await page.getByText(new RegExp(`and ${count} relationships of the answer`)).waitFor();
    await forms.getByRole('link', { name: 'Chart' }).click();
    expect(await page.locator('.chart tbody tr').count()).toBe(count);
    expect(new URL(page.url()).searchParams.get('form')).toBe('chart');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('results.csv');
    expect(complaints).toEqual([]);
  });

  it('ends a long query on the server when it is cancelled', async () => {
    const { page, open } = await openReader();
    await open('/?view=cypher');
    const long = 'MATCH (a), (b), (c) RETURN count(*) AS many';
    await page.getByRole('textbox', { name: 'Cypher' }).fill(long);
    const ended = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect((await ended).status()).toBe(200);
    await page.getByText('Ask the graph in Cypher.').waitFor();
  });
}
