/** What is shown of the viewer, in the order of the page that shows it. */
import type { Page } from 'playwright-core';

export interface Shot {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly address: string;
  readonly dark?: boolean;
  readonly narrow?: boolean;
  /** What a reader does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const cypher = (text: string): string => `/?view=cypher&query=${encodeURIComponent(text)}`;
const AROUND_POLAND = '/?view=graph&focus=poland&id=poland';
const CONTRACTS = `MATCH (buyer:State)-[b:BUYER_IN]->(c:Contract)<-[s:SUPPLIER_IN]-(seller)
RETURN buyer, b, c, s, seller`;
const VALUES = `MATCH (c:Contract) WHERE c.value IS NOT NULL
RETURN c.name AS contract, c.currency AS currency, c.value AS value ORDER BY value DESC`;

async function keepTwo(page: Page): Promise<void> {
  const keep = page.getByRole('button', { name: /^Keep/ });
  await keep.nth(0).click();
  await keep.nth(1).click();
  await page.getByRole('link', { name: /^Collection/ }).click();
}

export const SHOTS: readonly Shot[] = [
  {
    name: 'opening',
    title: 'The opening page',
    says: 'Asks how two are tied, with an example drawn as a route.',
    address: '/',
  },
  {
    name: 'opening-dark',
    title: 'The opening page, dark',
    says: 'The same by night.',
    address: '/',
    dark: true,
  },
  {
    name: 'paths',
    title: 'Paths and a dossier',
    says: 'The ways between two, one of them lit in the graph and opened hop by hop with its claims.',
    address: '/?from=hanwha-aerospace&to=norway',
  },
  {
    name: 'paths-dark',
    title: 'Paths, dark',
    says: 'The Republic of Korea and NATO.',
    address: '/?from=rok&to=nato',
    dark: true,
  },
  {
    name: 'what-if',
    title: 'What it hangs on, and what if',
    says: 'What would be lost, gained and kept without the partnership programme.',
    address: '/?from=rok&to=nato&scenario=no:rok-nato-itpp',
  },
  {
    name: 'entity',
    title: 'A page for everything',
    says: 'What is known of an agreement, what is disputed, and every claim.',
    address: '/?view=entity&id=eu-rok-sdp',
  },
  {
    name: 'graph',
    title: 'The graph',
    says: 'A crowded graph starts as groups of close entities; a group opens when it is chosen.',
    address: '/?view=graph',
  },
  {
    name: 'graph-around',
    title: 'Around one entity',
    says: 'Dashes for what is planned, dots for what is past, a mark for what is disputed.',
    address: AROUND_POLAND,
    dark: true,
  },
  {
    name: 'outline',
    title: 'Outline',
    says: 'The same selection as a tree of sentences.',
    address: '/?view=graph&focus=poland&as=outline',
    act: (page) => page.locator('.outline summary').first().click(),
  },
  {
    name: 'table',
    title: 'Table',
    says: 'The same selection as rows that can be sorted.',
    address: `${AROUND_POLAND}&as=table`,
  },
  {
    name: 'timeline',
    title: 'Timeline',
    says: 'What lasts and what happens along the years, with a lane for what has no date.',
    address: '/?view=graph&as=timeline&hide=Assessment,Proposal,CapabilityArea',
  },
  {
    name: 'changes',
    title: 'Changes',
    says: 'What began and what ended between two days.',
    address: '/?view=graph&as=changes&changedFrom=2025-01-01&changedTo=2026-02-28',
  },
  {
    name: 'map',
    title: 'Map',
    says: 'States and facilities where they lie.',
    address: '/?view=graph&as=map',
    dark: true,
  },
  {
    name: 'matrix',
    title: 'Matrix',
    says: 'Actors against agreements, contracts and programmes.',
    address: '/?view=graph&as=matrix',
  },
  {
    name: 'figures',
    title: 'Figures',
    says: 'Observed values solid; targets, pledges and forecasts hollow; bounds as whiskers.',
    address: '/?view=figures',
  },
  { name: 'sources', title: 'Sources', says: 'What was read, and what it cites.', address: '/?view=sources' },
  {
    name: 'reader',
    title: 'A source and its claims',
    says: 'Section by section, with the line of each claim; the passage stands here where the reader has the text.',
    address: '/?view=sources&id=carnegie-2026',
  },
  {
    name: 'problems',
    title: 'Known problems',
    says: 'Where the sources contradict themselves, one another, or the world, and what the graph does about it.',
    address: '/?view=problems',
  },
  {
    name: 'collection',
    title: 'Collection',
    says: 'Hops and claims that a reader keeps, with notes.',
    address: '/?from=rok&to=nato',
    act: keepTwo,
  },
  {
    name: 'cypher',
    title: 'Cypher: table',
    says: 'An answer as rows, its nodes by name.',
    address: cypher(CONTRACTS),
  },
  {
    name: 'cypher-graph',
    title: 'Cypher: graph',
    says: 'The same answer as a picture.',
    address: `${cypher(CONTRACTS)}&form=graph`,
    dark: true,
    act: (page) => page.locator('.stage').evaluate((stage) => stage.scrollIntoView({ block: 'end' })),
  },
  {
    name: 'cypher-chart',
    title: 'Cypher: chart',
    says: 'A column of numbers as bars.',
    address: `${cypher(VALUES)}&form=chart`,
  },
  {
    name: 'opening-narrow',
    title: 'The opening page, narrow',
    says: 'On a telephone.',
    address: '/',
    narrow: true,
  },
  {
    name: 'paths-narrow',
    title: 'Paths, narrow',
    says: 'The list first, then the dossier.',
    address: '/?from=rok&to=nato',
    narrow: true,
  },
  {
    name: 'graph-narrow',
    title: 'The graph, narrow',
    says: 'The picture first, what it shows below.',
    address: '/?view=graph',
    narrow: true,
  },
];
