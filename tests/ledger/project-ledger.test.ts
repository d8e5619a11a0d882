import { describe, expect, it } from 'vitest';
import type { GraphData, GraphNode, GraphRelationship } from '../../src/domain/graph.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { projectLedger } from '../../src/ledger/projection/project-ledger.ts';
import { at, inReprint, type SmallSeed, smallSeed } from './small-seed.ts';

const project = (seed: SmallSeed): GraphData => projectLedger(readLedger(smallSeed(seed)));
const tiesOf = (graph: GraphData): GraphRelationship[] =>
  graph.relationships.filter(({ id }) => id.startsWith('t-'));
const entity = (graph: GraphData, id: string): GraphNode | undefined =>
  graph.nodes.find(({ key }) => key === `entity:${id}`);
const claims = (graph: GraphData): GraphNode[] =>
  graph.nodes.filter(({ labels }) => labels.includes('Claim'));

const party = (subject: string, more = '', line = 3): string =>
  `- { subject: ${subject}, predicate: PARTY_TO, object: itpp, ${more} evidence: ${at(line)} }\n`;
const rung = (id: string, status: string, since: string, line = 5): string =>
  `- { subject: ${id}, predicate: status, value: ${status}, since: "${since}", evidence: ${at(line)} }\n`;

describe('projectLedger(ledger)', () => {
  it('makes one tie of two claims that say the same', () => {
    const graph = project({ claims: party('rok') + party('rok', 'role: partner,', 4) });
    const [tie, ...rest] = tiesOf(graph);
    expect(rest).toEqual([]);
    expect(tie).toMatchObject({ type: 'PARTY_TO', from: 'entity:rok', to: 'entity:itpp' });
    expect(tie?.properties).toMatchObject({
      claimCount: 2,
      sourceCount: 1,
      phase: 'current',
      disputed: false,
    });
  });

  it('dates a party by its agreement, and proves it to the day of publication', () => {
    const graph = project({ claims: party('rok') + rung('itpp', 'signed', '2023-07') });
    expect(tiesOf(graph)[0]?.properties).toMatchObject({
      since: '2023-07',
      sinceMin: '2023-07-01',
      sinceMax: '2023-07-31',
      untilMin: '2026-02-18',
      untilMax: '9999-12-31',
    });
    expect(entity(graph, 'itpp')?.properties).toMatchObject({
      status: 'signed',
      phase: 'current',
      since: '2023-07',
    });
  });

  it('never shows a tie further along than what it leads to', () => {
    const graph = project({ claims: party('rok') + rung('itpp', 'proposed', '2025') });
    expect(tiesOf(graph)[0]?.properties).toMatchObject({ phase: 'planned', status: 'proposed' });
    const [underWay] = tiesOf(
      project({ claims: party('rok', 'status: underWay,') + rung('itpp', 'negotiating', '2025') }),
    );
    expect(underWay?.properties).toMatchObject({ phase: 'planned', status: 'negotiating' });
  });

  it('takes a proposal to be made, and what it advances to be planned', () => {
    const entities = `
- { id: rok, kind: State, name: Republic of Korea, about: A state. }
- { id: hub, kind: Proposal, name: Hub, about: A plan. }
- { id: repair, kind: CapabilityArea, name: Repair, about: A field. }
`;
    const to = (subject: string, predicate: string, object: string): string =>
      `- { subject: ${subject}, predicate: ${predicate}, object: ${object}, evidence: ${at(3)} }\n`;
    const graph = project({
      entities,
      claims:
        to('rok', 'PROPOSES', 'hub') + to('hub', 'ADVANCES', 'repair') + rung('hub', 'proposed', '2025'),
    });
    const phases = tiesOf(graph).map(({ type, properties }) => [type, properties.phase]);
    expect(Object.fromEntries(phases)).toEqual({ PROPOSES: 'current', ADVANCES: 'planned' });
  });

  it('shows the role in which a tie is in force, not the one that is planned beside it', () => {
    const roles = (first: string, second: string): unknown =>
      tiesOf(project({ claims: party('rok', first) + party('rok', second, 4) }))[0]?.properties.role;
    const planned = 'role: host, status: considered,';
    expect(roles('role: guest,', planned)).toBe('guest');
    expect(roles('role: guest,', `${planned} rank: 1,`)).toBe('guest');
  });

  it('shows the rung that was reached last', () => {
    const graph = project({
      claims: rung('itpp', 'signed', '2023-07') + rung('itpp', 'negotiating', '2022-05', 6),
    });
    expect(entity(graph, 'itpp')?.properties).toMatchObject({ status: 'signed', phase: 'current' });
    const ended = project({
      claims: rung('itpp', 'signed', '2023-07') + rung('itpp', 'ended', '2025-01', 6),
    });
    expect(entity(ended, 'itpp')?.properties).toMatchObject({
      phase: 'past',
      since: '2023-07',
      until: '2025-01',
    });
  });

  it('makes no tie of what is denied, supposed, superseded or retracted', () => {
    for (const more of ['stance: denies,', 'standing: hypothetical,', 'retracted: true,']) {
      expect(tiesOf(project({ claims: party('rok', more) }))).toEqual([]);
    }
    const superseded = project({
      claims: `${party('rok', 'ref: old,')}- { subject: rok, predicate: PARTY_TO, object: talks, supersedes: [old], evidence: ${at(4)} }\n`,
    });
    expect(tiesOf(superseded).map(({ to }) => to)).toEqual(['entity:talks']);
    expect(claims(superseded)).toHaveLength(2);
  });

  it('keeps a withheld claim in the graph, but not its tie', () => {
    const doubt = (handling: string): string =>
      `- { id: wrong-party, what: w, severity: high, basis: inside, handling: ${handling}, resolution: r, about: [paper/with-nato] }\n`;
    const seed = party('nato', 'ref: with-nato,') + party('rok');
    const withheld = project({ claims: seed, doubts: doubt('withhold') });
    expect(tiesOf(withheld).map(({ from }) => from)).toEqual(['entity:rok']);
    expect(claims(withheld).filter(({ properties }) => !properties.live)).toHaveLength(1);
    expect(withheld.relationships.filter(({ type }) => type === 'ABOUT')).toHaveLength(1);
    const disputed = project({ claims: seed, doubts: doubt('dispute') });
    expect(
      tiesOf(disputed)
        .map(({ from, properties }) => [from, properties.disputed])
        .sort(),
    ).toEqual([
      ['entity:nato', true],
      ['entity:rok', false],
    ]);
  });

  it('disputes the ties to an agreement whose rung a doubt disputes', () => {
    const signed = `- { subject: itpp, predicate: status, value: signed, ref: signed, since: "2023", evidence: ${at(5)} }\n`;
    const doubt = (handling: string): string =>
      `- { id: signed-or-not, what: w, severity: high, basis: inside, handling: ${handling}, resolution: r, about: [paper/signed] }\n`;
    const disputed = (seed: string, handling: string): unknown =>
      tiesOf(project({ claims: party('rok') + seed, doubts: doubt(handling) }))[0]?.properties.disputed;
    expect(disputed(signed, 'dispute')).toBe(true);
    expect(disputed(signed, 'note')).toBe(false);
    expect(disputed(signed + rung('itpp', 'inForce', '2024', 6), 'dispute')).toBe(false);
  });

  it('makes a plan of what is said under a condition', () => {
    const [tie] = tiesOf(project({ claims: party('rok', 'condition: if both agree,') }));
    expect(tie?.properties).toMatchObject({ phase: 'planned', condition: 'if both agree' });
  });

  it('leaves in force what is planned to grow, and ends what has ended', () => {
    const phase = (more: string): unknown =>
      tiesOf(project({ claims: party('rok') + party('rok', more, 4) }))[0]?.properties.phase;
    expect(phase('status: planned,')).toBe('current');
    expect(phase('status: ended,')).toBe('past');
    expect(phase('until: "2020-01-31",')).toBe('past');
    expect(phase('until: "2030",')).toBe('current');
    expect(phase('status: notAgreed,')).toBe('current');
  });

  it('does not take for reached a rung that hangs on a condition', () => {
    const signed = (more = ''): string =>
      `- { subject: itpp, predicate: status, value: signed, ${more} since: "2027", evidence: ${at(5)} }\n`;
    const phases = (seed: string): unknown[] => {
      const graph = project({ claims: party('rok') + seed });
      return [entity(graph, 'itpp')?.properties.phase, tiesOf(graph)[0]?.properties.phase];
    };
    expect(phases(signed())).toEqual(['current', 'current']);
    expect(phases(signed('condition: if both agree,'))).toEqual(['planned', 'planned']);
    expect(phases(signed('condition: if both agree,') + rung('itpp', 'signed', '2020', 6))).toEqual([
      'current',
      'current',
    ]);
  });

  it('ends without a rung what is said to have ended, and not what is to end', () => {
    const phase = (day: string): unknown =>
      entity(
        project({
          claims: `- { subject: itpp, predicate: endedOn, value: "${day}", evidence: ${at(5)} }\n`,
        }),
        'itpp',
      )?.properties.phase;
    expect(phase('2020')).toBe('past');
    expect(phase('2030')).toBe('current');
  });

  it('lets an event be over when it is done, and a contract stay', () => {
    const entities = `
- { id: rok, kind: State, name: Republic of Korea, about: A state. }
- { id: summit, kind: Event, name: Summit, about: A meeting. }
- { id: order, kind: Contract, name: Order, about: A purchase. }
`;
    const to = (predicate: string, object: string): string =>
      `- { subject: rok, predicate: ${predicate}, object: ${object}, evidence: ${at(3)} }\n`;
    const graph = project({
      entities,
      claims: `${to('HOSTS', 'summit')}${rung('summit', 'underWay', '2023-05-21')}${rung('summit', 'completed', '2023-05-22', 6)}${to('BUYER_IN', 'order')}${rung('order', 'completed', '2023', 7)}`,
    });
    const tie = (type: string) => tiesOf(graph).find((each) => each.type === type)?.properties;
    expect(tie('HOSTS')).toMatchObject({
      phase: 'current',
      status: 'completed',
      sinceMin: '2023-05-21',
      untilMin: '2023-05-22',
      untilMax: '2023-05-22',
    });
    expect(tie('BUYER_IN')).toMatchObject({ phase: 'current', untilMax: '9999-12-31' });
    expect(tie('BUYER_IN')?.status).toBeUndefined();
  });

  it('shows what a withheld claim contradicts, and does not dispute it', () => {
    const doubt =
      '- { id: wrong-party, what: w, severity: high, basis: inside, handling: withhold, resolution: r, about: [paper/with-nato] }\n';
    const seed = party('nato', 'ref: with-nato,') + party('rok', 'conflictsWith: [with-nato],');
    const disputed = (doubts: string): unknown[] => {
      const graph = project({ claims: seed, doubts });
      expect(graph.relationships.filter(({ type }) => type === 'CONFLICTS_WITH')).toHaveLength(1);
      return tiesOf(graph).map(({ properties }) => properties.disputed);
    };
    expect(disputed(doubt)).toEqual([false]);
    expect(disputed('')).toEqual([true, true]);
  });

  it('sees a conflict beyond precision, and none within it', () => {
    const since = (a: string, b: string): GraphData =>
      project({ claims: party('rok', `since: "${a}",`) + party('rok', `since: "${b}",`, 4) });
    const apart = since('1997-12', '1999');
    expect(apart.relationships.filter(({ type }) => type === 'CONFLICTS_WITH')).toHaveLength(1);
    expect(tiesOf(apart)[0]?.properties.disputed).toBe(true);
    expect(tiesOf(since('1999', '1999-03-12'))[0]?.properties.disputed).toBe(false);
  });

  it('marks a denial of what another claim supports', () => {
    const [tie] = tiesOf(project({ claims: party('rok') + party('rok', 'stance: denies,', 4) }));
    expect(tie?.properties.disputed).toBe(true);
  });

  it('disputes nothing by a denial that does not count, nor by two that agree', () => {
    const supposed = project({
      claims: party('rok') + party('rok', 'stance: denies, standing: hypothetical,', 4),
    });
    const replaced = project({
      claims: party('rok', 'supersedes: [old],') + party('rok', 'stance: denies, ref: old, since: 2020,', 4),
    });
    for (const graph of [supposed, replaced]) {
      expect(tiesOf(graph)[0]?.properties.disputed).toBe(false);
      expect(graph.relationships.filter(({ type }) => type === 'CONFLICTS_WITH')).toEqual([]);
    }
    const agreed = project({
      claims: party('rok', 'stance: denies,') + party('rok', 'stance: disputes, since: 2020,', 4),
    });
    expect(agreed.relationships.filter(({ type }) => type === 'CONFLICTS_WITH')).toEqual([]);
  });

  it('has begun by the day it is said, where its date leaves that open', () => {
    const [tie] = tiesOf(project({ claims: party('rok', 'since: "2022/..",') }));
    expect(tie?.properties).toMatchObject({ sinceMin: '2022-01-01', sinceMax: '2026-02-18' });
  });

  it('prefers by rank, then by the reliability of the source', () => {
    const partner = `- { subject: rok, predicate: PARTY_TO, object: itpp, role: guest, evidence: ${inReprint} }\n`;
    const role = (seed: string): unknown => tiesOf(project({ claims: seed }))[0]?.properties.role;
    expect(role(party('rok', 'role: host,') + partner)).toBe('guest');
    expect(role(party('rok', 'role: host, rank: 1,') + partner)).toBe('host');
  });

  it('counts two works with one root once', () => {
    const again = `- { subject: rok, predicate: PARTY_TO, object: itpp, evidence: ${inReprint} }\n`;
    const [tie] = tiesOf(project({ claims: party('rok') + again }));
    expect(tie?.properties).toMatchObject({ claimCount: 2, sourceCount: 1, confidence: 95 });
  });

  it('sees amounts that differ, but not about numbers that are near', () => {
    const amount = (number: string, line: number): string =>
      `- { subject: itpp, predicate: value, value: { number: ${number}, unit: USD }, evidence: ${at(line)} }\n`;
    const conflicts = (a: string, b: string): number =>
      project({ claims: amount(a, 3) + amount(b, 4) }).relationships.filter(
        ({ type }) => type === 'CONFLICTS_WITH',
      ).length;
    expect(conflicts('100', '102')).toBe(1);
    expect(conflicts('100, approximate: true', '102, approximate: true')).toBe(0);
    expect(conflicts('100, approximate: true', '150, approximate: true')).toBe(1);
  });

  it('ties a figure to the one of which it is a part', () => {
    const figure = (number: number, more: string): string =>
      `- { subject: rok, predicate: HAS_FIGURE, metric: trade, value: { number: ${number}, unit: USD, period: 2024 }, ${more} evidence: ${at(number)} }\n`;
    const graph = project({ claims: figure(9, 'ref: whole,') + figure(3, 'key: part, partOf: whole,') });
    const [part, ...rest] = graph.relationships.filter(
      ({ type, from }) => type === 'PART_OF' && from.startsWith('figure:'),
    );
    const value = (key?: string) => graph.nodes.find((node) => node.key === key)?.properties.value;
    expect([value(part?.from), value(part?.to)]).toEqual([3, 9]);
    expect(rest).toEqual([]);
  });

  it('never counts background as a source', () => {
    const known =
      '- { subject: poland, predicate: MEMBER_OF, object: nato, since: "1999-03-12", evidence: [{ source: known, gist: g, reference: r }] }\n';
    const [tie] = tiesOf(project({ claims: known }));
    expect(tie?.properties).toMatchObject({ background: true, sourceCount: 0, confidence: 95 });
  });

  it('says of each entity which of the works we read speak of it', () => {
    const known =
      '- { subject: poland, predicate: MEMBER_OF, object: nato, since: "1999-03-12", evidence: [{ source: known, gist: g, reference: r }] }\n';
    const graph = project({
      claims: `- { subject: rok, predicate: PARTNER_OF, object: nato, evidence: ${at(3)} }\n${known}`,
    });
    const readIn = (id: string) => graph.nodes.find(({ key }) => key === `entity:${id}`)?.properties.readIn;
    expect([readIn('rok'), readIn('nato'), readIn('poland')]).toEqual([['paper'], ['paper'], []]);
  });

  it('ties a figure to what it measures, towards whom, and to the works its note cites', () => {
    const figure = `- { subject: rok, predicate: HAS_FIGURE, metric: trade, value: { number: 6.5, unit: percent, period: 2024 }, counterparts: [{ entity: nato, role: importer }], evidence: ${at(3, ', markers: ["1"]')} }\n`;
    const graph = project({ claims: figure });
    const types = graph.relationships.map(({ type }) => type).sort();
    expect(types).toEqual([
      'CITES',
      'COUNTERPART',
      'FROM',
      'HAS_FIGURE',
      'MEASURES',
      'OBJECT',
      'REFERS_TO',
      'SUBJECT',
      'SUPPORTED_BY',
    ]);
    const node = graph.nodes.find(({ labels }) => labels.includes('Figure'));
    expect(node?.properties).toMatchObject({
      value: 6.5,
      unit: 'percent',
      period: '2024',
      nature: 'observed',
    });
  });

  it('gives the same version twice, another where something else is said, the same where a locator moves', () => {
    const version = (seed: string): string => project({ claims: seed }).version;
    expect(version(party('rok'))).toBe(version(party('rok')));
    expect(version(party('rok'))).not.toBe(version(party('poland')));
    const ids = (seed: string) => claims(project({ claims: seed })).map(({ properties }) => properties.id);
    expect(ids(party('rok', '', 3))).toEqual(ids(party('rok', '', 9)));
  });
});
