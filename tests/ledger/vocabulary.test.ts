/** Rows of other registers, written as claims: what docs/decisions/0009-vocabulary-on-paper.md found missing. */
import { describe, expect, it } from 'vitest';
import { tieSentence } from '../../src/domain/sentences.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { projectLedger } from '../../src/ledger/projection/project-ledger.ts';
import { at, smallSeed } from './small-seed.ts';

const ENTITIES = `
- { id: giver, kind: State, name: State A, about: An example. }
- { id: payer, kind: State, name: State B, about: An example. }
- { id: user, kind: State, name: State C, about: An example. }
- { id: aid, kind: Contract, name: Gift of tanks, about: An example. }
- { id: firm, kind: Firm, name: Firm X, about: An example. }
- { id: council, kind: Body, name: Council, about: An example. }
- { id: regulation, kind: Document, name: Regulation, about: An example. }
`;

const claim = (subject: string, predicate: string, object: string, more = ''): string =>
  `- { subject: ${subject}, predicate: ${predicate}, object: ${object}, ${more} evidence: ${at(3)} }\n`;

const tiesOf = (claims: string) =>
  projectLedger(readLedger(smallSeed({ claims, entities: ENTITIES })))
    .relationships.filter(({ id }) => id.startsWith('t-'))
    .map(({ type, from, to, properties }) => [from, type, to, properties.role, properties.phase]);

describe('the vocabulary', () => {
  it('tells who receives from who pays and who gives', () => {
    const ties = tiesOf(
      claim('giver', 'SUPPLIER_IN', 'aid') +
        claim('user', 'RECIPIENT_IN', 'aid', 'role: end user,') +
        claim('payer', 'FUNDS', 'aid'),
    );
    expect(ties).toContainEqual(['entity:user', 'RECIPIENT_IN', 'entity:aid', 'end user', 'current']);
    expect(ties.map(([, type]) => type).sort()).toEqual(['FUNDS', 'RECIPIENT_IN', 'SUPPLIER_IN']);
  });

  it('says of a recipient that it receives, from either end and when it ended', () => {
    const lease = { type: 'RECIPIENT_IN', phase: 'past', role: 'lessee', until: '2019' } as const;
    expect(tieSentence('State C', lease, 'the lease', true)).toBe(
      'State C received under the lease (ended; lessee), until 2019',
    );
    expect(tieSentence('The lease', { type: 'RECIPIENT_IN', phase: 'current' }, 'State C', false)).toBe(
      'The lease has as recipient State C',
    );
  });

  it('lists a firm by the act that lists it, until it is taken off', () => {
    const ties = tiesOf(
      claim('council', 'SIGNED', 'regulation') +
        claim('regulation', 'SANCTIONS', 'firm', 'role: asset freeze, since: 2024-02-23, until: 2025-03,'),
    );
    expect(ties).toContainEqual(['entity:regulation', 'SANCTIONS', 'entity:firm', 'asset freeze', 'past']);
  });
});
