/**
 * A graph of everything that the model knows, small enough to be held in the head: two states, an alliance, a
 * contract and a disputed agreement, four claims with evidence from one section of a work that cites another, lines
 * that hold none, a figure, a doubt.
 * Numbers are whole where Cypher's type must be told by the property (`value` 12 is a FLOAT).
 */
import type { GraphData, GraphNode, GraphRelationship, Properties } from '../../src/domain/graph.ts';
import { UNBOUNDED } from '../../src/domain/time.ts';

const entity = (id: string, kind: string, name: string, more: Properties = {}): GraphNode => ({
  key: `entity:${id}`,
  labels: ['Entity', kind, ...(['State', 'Organization', 'Firm'].includes(kind) ? ['Actor'] : [])],
  properties: {
    ...{ id, name, named: true, aliases: [], formerIds: [], about: `What ${name} is.`, background: false },
    ...{ phase: 'current', x: 10, y: -20, community: 0, ...UNBOUNDED, ...more },
  },
});

const tie = (
  id: string,
  type: string,
  from: string,
  to: string,
  more: Properties = {},
): GraphRelationship => ({
  id,
  type,
  from: `entity:${from}`,
  to: `entity:${to}`,
  properties: {
    ...{ id, phase: 'current', standing: 'asserted', confidence: 85, claimIds: ['c-1'], claimCount: 1 },
    ...{ sourceCount: 1, citedCount: 0, disputed: false, background: false, ...UNBOUNDED, ...more },
  },
});

const claim = (id: string, predicate: string, more: Properties = {}): GraphNode => ({
  key: `claim:${id}`,
  labels: ['Claim'],
  properties: {
    ...{ id, predicate, stance: 'supports', standing: 'asserted', confidence: 85, live: true },
    ...{ ...UNBOUNDED, ...more },
  },
});

const link = (type: string, from: string, to: string, more: Properties = {}): GraphRelationship => {
  const id = `l-${type}-${from}-${to}-${Object.values(more).join('-')}`;
  return { id, type, from, to, properties: { id, ...more } };
};

const evidence = (id: string, line: number): GraphNode => ({
  key: `evidence:${id}`,
  labels: ['Evidence'],
  properties: {
    ...{ id, section: 'First part', line, lastLine: line, spanStart: 4, spanEnd: 40 },
    ...{
      digest: '0123456789abcdef',
      gist: 'What stands there.',
      verdict: 'found',
      markers: ['7'],
      missing: [],
    },
  },
});

const source = (id: string, read: boolean): GraphNode => ({
  key: `source:${id}`,
  labels: ['Source'],
  properties: {
    id,
    kind: 'paper',
    title: `On ${id}`,
    authors: ['A. Writer'],
    reliability: 'B',
    read,
    missing: [],
  },
});

const nodes: readonly GraphNode[] = [
  entity('rok', 'State', 'Republic of Korea', {
    aliases: ['ROK', '대한민국'],
    formerIds: ['south-korea'],
    iso2: 'KR',
  }),
  entity('poland', 'State', 'Poland', { latitude: 52, longitude: 19.5 }),
  entity('nato', 'Organization', 'NATO'),
  entity('k2-contract', 'Contract', 'First K2 contract', {
    ...{
      status: 'signed',
      since: '2022-08-26',
      value: 3370000000,
      currency: 'USD',
      quantity: 180,
      unit: 'tanks',
    },
  }),
  entity('itpp', 'Agreement', 'Individually Tailored Partnership Programme', {
    status: 'signed',
    since: '2023-07',
  }),
  entity('defence-spending', 'Metric', 'Defence spending'),
  claim('c-1', 'SUPPLIER_IN', { since: '2022-08-26' }),
  claim('c-2', 'PARTY_TO', { role: 'partner' }),
  claim('c-3', 'PARTY_TO', { stance: 'denies', live: false, standing: 'reported', confidence: 80 }),
  claim('c-4', 'HAS_FIGURE', {
    valueText: '2.8 percent',
    valueNumber: 2.8,
    valueUnit: 'percent',
    period: '2024',
  }),
  evidence('e-1', 12),
  evidence('e-2', 30),
  evidence('e-3', 31),
  evidence('e-4', 44),
  source('paper', true),
  source('cited-work', false),
  {
    key: 'section:paper:10',
    labels: ['Section'],
    properties: {
      ...{ id: 'paper:10', title: 'First part', line: 10, lastLine: 31, lineCount: 6, claimedLineCount: 3 },
    },
  },
  {
    key: 'unclaimed:paper:14',
    labels: ['Unclaimed'],
    properties: { id: 'paper:14', line: 14, lastLine: 16, lineCount: 3, why: 'Headings' },
  },
  {
    key: 'figure:f-1',
    labels: ['Figure'],
    properties: {
      ...{ id: 'f-1', value: 2, low: 1.5, unit: 'percent', period: '2024', approximate: false },
      ...{ nature: 'observed', claimIds: ['c-4'] },
    },
  },
  {
    key: 'doubt:d-1',
    labels: ['Doubt'],
    properties: {
      ...{ id: 'd-1', what: 'Two pages disagree.', severity: 'high', basis: 'inside', handling: 'dispute' },
      resolution: 'Both are shown.',
    },
  },
  {
    key: 'dataset:small',
    labels: ['Dataset'],
    properties: {
      ...{ id: 'entente', version: '00000000000000a1', state: 'ready', entities: 6, ties: 5, claims: 4 },
      ...{ evidence: 4, sources: 2, figures: 1, doubts: 1 },
    },
  },
];

const claimed = (
  id: string,
  subject: string,
  object: string,
  proof: string,
): readonly GraphRelationship[] => [
  link('SUBJECT', `claim:${id}`, `entity:${subject}`),
  link('OBJECT', `claim:${id}`, `entity:${object}`),
  link('SUPPORTED_BY', `claim:${id}`, `evidence:${proof}`),
  link('FROM', `evidence:${proof}`, 'source:paper'),
];

export const SMALL_GRAPH: GraphData = {
  version: '00000000000000a1',
  nodes,
  relationships: [
    tie('t-1', 'SUPPLIER_IN', 'rok', 'k2-contract', { since: '2022-08-26' }),
    tie('t-2', 'BUYER_IN', 'poland', 'k2-contract'),
    tie('t-3', 'PARTY_TO', 'rok', 'itpp', { role: 'partner', disputed: true, claimIds: ['c-2'] }),
    tie('t-4', 'PARTY_TO', 'nato', 'itpp', { phase: 'planned' }),
    tie('t-5', 'MEMBER_OF', 'poland', 'nato', { since: '1999-03-12', background: true }),
    ...claimed('c-1', 'rok', 'k2-contract', 'e-1'),
    ...claimed('c-2', 'rok', 'itpp', 'e-2'),
    ...claimed('c-3', 'rok', 'itpp', 'e-3'),
    ...claimed('c-4', 'rok', 'defence-spending', 'e-4'),
    link('STATED_BY', 'claim:c-3', 'entity:nato', { on: '2024' }),
    link('CONFLICTS_WITH', 'claim:c-2', 'claim:c-3', { over: 'polarity' }),
    link('REFERS_TO', 'evidence:e-1', 'source:cited-work', { marker: 7 }),
    link('CITES', 'source:paper', 'source:cited-work', { marker: 7, printed: 6 }),
    link('SECTION_OF', 'section:paper:10', 'source:paper'),
    link('STANDS_IN', 'unclaimed:paper:14', 'section:paper:10'),
    link('CITES', 'source:paper', 'source:cited-work', { marker: 8, printed: 6 }),
    link('HAS_FIGURE', 'entity:rok', 'figure:f-1'),
    link('MEASURES', 'figure:f-1', 'entity:defence-spending'),
    link('COUNTERPART', 'figure:f-1', 'entity:nato', { role: 'reference' }),
    link('ABOUT', 'doubt:d-1', 'claim:c-2'),
    link('ABOUT', 'doubt:d-1', 'source:paper'),
  ],
};
