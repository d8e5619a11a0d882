import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEvidence, verdictRecords } from '../../src/ledger/evidence/check-evidence.ts';
import { measureCoverage } from '../../src/ledger/evidence/coverage.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { projectLedger } from '../../src/ledger/projection/project-ledger.ts';
import { readSeedFiles } from '../../src/ledger/seed-files.ts';
import { packageRoot } from '../../src/package-root.ts';

const ledger = readLedger(readSeedFiles(join(packageRoot, 'seed')));
const graph = projectLedger(ledger);
const texts = process.env.ENTENTE_TEXTS ?? join(packageRoot, 'texts');
const files = ledger.sources.flatMap(({ record }) => record.file ?? []);
const haveTexts = files.every((file) => existsSync(join(texts, file)));

describe('the seed', () => {
  it('gives the same version each time it is projected', () => {
    expect(projectLedger(readLedger(readSeedFiles(join(packageRoot, 'seed')))).version).toBe(graph.version);
  });

  it('keeps the ids that links from outside use', () => {
    const ids = new Set(ledger.entities.map(({ record }) => record.id));
    const fixed = 'rok nato eu usa poland norway turkiye rok-nato-itpp eu-rok-sdp'.split(' ');
    expect(fixed.filter((id) => !ids.has(id))).toEqual([]);
    const sources = ledger.sources.map(({ record }) => record.id);
    expect(sources).toEqual(expect.arrayContaining(['carnegie-2026', 'forum-2025', 'background-2026']));
  });

  it('has no tie of NATO to the Security and Defence Partnership, and one each of the EU and the Republic of Korea', () => {
    const parties = graph.relationships
      .filter(({ type, to }) => type === 'PARTY_TO' && to === 'entity:eu-rok-sdp')
      .map(({ from }) => from);
    expect(parties.sort()).toEqual(['entity:eu', 'entity:rok']);
  });

  it('says what flows where a deal is not named: no bare "supplies" beside another', () => {
    const flows = graph.relationships.filter(({ type }) => type === 'SUPPLIES');
    const pairs = flows.map(({ from, to }) => `${from} ${to}`);
    const twice = flows.filter(
      ({ from, to, properties }) =>
        properties.role === undefined && pairs.filter((pair) => pair === `${from} ${to}`).length > 1,
    );
    expect(twice.map(({ from, to }) => `${from} ${to}`)).toEqual([]);
  });

  it('never has a deal in force that was selected, announced, considered or pledged', () => {
    const deals = new Map(
      graph.nodes
        .filter(({ labels }) => labels.includes('Contract'))
        .map(({ key, properties }) => [key, properties.phase]),
    );
    const ahead = graph.relationships.filter(
      ({ type, to, properties }) =>
        ['BUYER_IN', 'SUPPLIER_IN', 'CONTRACTOR_IN'].includes(type) &&
        deals.get(to) === 'planned' &&
        properties.phase !== 'planned',
    );
    expect(ahead.map(({ from, to }) => `${from} ${to}`)).toEqual([]);
    const planned = ['norway-chunmoo', 'australia-mogami', 'philippines-kf21', 'us-arms-purchase'];
    expect(planned.map((id) => deals.get(`entity:${id}`))).toEqual(planned.map(() => 'planned'));
  });

  it('tells where each firm of South Korea is at home, so that the ways to it lead through its state', () => {
    const firms = ['hanwha-aerospace', 'hanwha-ocean', 'hyundai-rotem', 'lig-nex1', 'kai', 'poongsan'];
    const homes = graph.relationships.filter(
      ({ type, to }) => type === 'HEADQUARTERED_IN' && to === 'entity:rok',
    );
    expect(homes.map(({ from }) => from)).toEqual(expect.arrayContaining(firms.map((id) => `entity:${id}`)));
  });

  it('lets two that only build the same kind of thing not meet in it', () => {
    const makers = (id: string): string[] =>
      graph.relationships
        .filter(
          ({ type, to }) => ['PRODUCES', 'DEVELOPS', 'OPERATES'].includes(type) && to === `entity:${id}`,
        )
        .map(({ from }) => from);
    expect(makers('lng-carriers')).toEqual([]);
    expect(makers('submersible-drones')).toEqual(['entity:ukraine']);
  });

  it('names nothing by a word that any text uses of many things', () => {
    const generic =
      /^(the )?(alliance|partnership|agreement|programme|program|company|government|country|firm|ministry)$/i;
    const wrong = ledger.entities.flatMap(({ record }) =>
      record.aliases.filter(({ name }) => generic.test(name)).map(({ name }) => `${record.id}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!haveTexts)(
  `the seed against the texts${haveTexts ? '' : ' (skipped: ENTENTE_TEXTS names no folder that holds them)'}`,
  () => {
    const checks = checkEvidence(ledger, texts);

    it('has no evidence that is broken or has moved', () => {
      const wrong = checks.filter(
        ({ verdict }) => verdict === 'broken' || verdict === 'moved' || verdict === 'unread',
      );
      expect(wrong.map(({ placed, verdict }) => `${placed.file}:${placed.line} ${verdict}`)).toEqual([]);
    });

    it('finds at least 97 % with the stated context, in spans of at most 200 characters at the median', () => {
      const read = checks.filter(({ verdict }) => verdict !== 'referenced');
      const found = read.filter(({ verdict }) => verdict === 'found' || verdict === 'repeats');
      expect(found.length / read.length).toBeGreaterThanOrEqual(0.97);
      const lengths = read.map(({ length }) => length).sort((a, b) => a - b);
      expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(200);
    });

    it('accounts for every line', () => {
      expect(measureCoverage(ledger, texts).map(({ source, uncovered }) => [source, uncovered])).toEqual([
        ['carnegie-2026', []],
        ['forum-2025', []],
      ]);
    });

    it('is checked in seed/verdicts.yaml as it stands', () => {
      const written = ledger.verdicts.map(({ record }) => record);
      const now = verdictRecords(ledger, checks, texts, '');
      expect(written.map(({ checkedOn: _, ...rest }) => rest)).toEqual(
        now.map(({ checkedOn: _, ...rest }) => rest),
      );
    });
  },
);
