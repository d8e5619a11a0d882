/** Made-up answers of the API, small enough to be read at a glance. */
import type {
  ClaimView,
  EntitySummary,
  EvidenceView,
  GraphAnswer,
  HopView,
  PathView,
  TieView,
} from '../../src/domain/answers.ts';
import type { Kind } from '../../src/domain/kinds.ts';
import { UNBOUNDED } from '../../src/domain/time.ts';

export function makeEntity(id: string, kind: Kind = 'State', degree = 1): EntitySummary {
  return { id, kind, name: id, actor: true, named: true, about: '', aliases: [], background: false, degree };
}

export function makeTie(id: string, from: string, to: string, change: Partial<TieView> = {}): TieView {
  return {
    id,
    type: 'PARTNER_OF',
    from,
    to,
    phase: 'current',
    standing: 'asserted',
    confidence: 85,
    claimIds: [],
    claimCount: 1,
    sourceCount: 1,
    citedCount: 0,
    disputed: false,
    background: false,
    ...UNBOUNDED,
    ...change,
  };
}

function makeHop(from: string, to: string): HopView {
  return {
    from,
    to,
    type: 'PARTNER_OF',
    forward: true,
    tie: `${from}-${to}`,
    sentence: `${from} is a partner of ${to}`,
    claimIds: [],
    phase: 'current',
    confidence: 85,
    disputed: false,
  };
}

/** A path through these entities. */
export function makePath(...ids: readonly string[]): PathView {
  const hops = ids.slice(1).map((to, index) => makeHop(ids[index]!, to));
  return {
    id: ids.join('~'),
    pattern: 'other',
    nodes: ids.map((id) => makeEntity(id)),
    hops,
    window: {},
    confidence: 85,
    phase: 'current',
    sentence: hops.map((hop) => hop.sentence).join('; '),
    composed: hops.length > 1,
    sources: [],
  };
}

export function makeGraph(entities: readonly EntitySummary[], ties: readonly TieView[]): GraphAnswer {
  const nodes = entities.map((entity, index) => ({ ...entity, x: index * 10, y: 0, community: 0 }));
  return { nodes, ties, truncated: false };
}

export function makeEvidence(id: string, change: Partial<EvidenceView> = {}): EvidenceView {
  return {
    id,
    source: 'paper-2026',
    section: 'One',
    line: 5,
    lastLine: 7,
    spanStart: 0,
    spanEnd: 9,
    digest: 'feedfacefeedface',
    gist: 'Says so.',
    markers: [],
    refersTo: [],
    missing: [],
    ...change,
  };
}

export function makeClaim(id: string, change: Partial<ClaimView> = {}): ClaimView {
  return {
    id,
    subject: 'a',
    subjectName: 'a',
    predicate: 'PARTNER_OF',
    object: 'b',
    objectName: 'b',
    stance: 'supports',
    standing: 'asserted',
    confidence: 85,
    live: true,
    statedBy: [],
    conflictsWith: [],
    sentence: 'a is a partner of b',
    evidence: [makeEvidence(`e-${id}`)],
    doubts: [],
    ...UNBOUNDED,
    ...change,
  };
}
