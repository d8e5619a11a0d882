/**
 * The ledger as a graph (docs: the graph as Cypher sees it). Pure and deterministic: the same records give the
 * same value, to the byte.
 */
import { createHash } from 'node:crypto';
import type { GraphData, GraphNode, GraphRelationship } from '../../domain/graph.ts';
import { isTie, tieTypeRow } from '../../domain/tie-types.ts';
import type { Ledger } from '../ledger.ts';
import type { DoubtRecord, SourceRecord } from '../records.ts';
import { type AssessedClaim, assessClaims, refOf } from './assess-claims.ts';
import { type Conflict, findConflicts } from './conflicts.ts';
import { GraphBuilder } from './graph-builder.ts';
import { layOut, type Placement } from './layout.ts';
import { type ProjectedEntity, projectEntity } from './project-entities.ts';
import { type ProjectedTie, projectTies } from './project-ties.ts';
import { type Checked, writeClaims } from './write-claims.ts';
import { writeFigures } from './write-figures.ts';
import { writeSections } from './write-sections.ts';

/** Raised whenever the same records give another graph, so that versions tell projections apart. */
export const PROJECTION_NUMBER = 6;

/** The whole graph. */
export function projectLedger(ledger: Ledger): GraphData {
  const claims = assessClaims(ledger);
  const conflicts = findConflicts(claims);
  const disputedIds = collectDisputed(conflicts);
  const entities = projectEntities(ledger, claims);
  const ties = projectTies(
    claims.filter(({ record }) => tieTypeRow(record.predicate)),
    entities,
    disputedIds,
  );
  const graph = new GraphBuilder();
  writeEntities(entities, layOut([...entities.keys()], ties), graph);
  for (const tie of ties) writeTie(tie, graph);
  writeSources(ledger, graph);
  writeSections(ledger, graph);
  writeClaims(claims, conflicts, new Set(entities.keys()), collectChecks(ledger), graph);
  writeFigures(
    claims.filter(({ record }) => record.predicate === 'HAS_FIGURE'),
    graph,
  );
  writeDoubts(
    ledger.doubts.map(({ record }) => record),
    claims,
    graph,
  );
  return withDataset(graph.finish());
}

/** A claim that was withheld, supposed or superseded is shown beside what it contradicts, and disputes nothing. */
function collectDisputed(conflicts: readonly Conflict[]): ReadonlySet<string> {
  return new Set(conflicts.filter(({ a, b }) => a.counts && b.counts).flatMap(({ a, b }) => [a.id, b.id]));
}

function projectEntities(
  ledger: Ledger,
  claims: readonly AssessedClaim[],
): ReadonlyMap<string, ProjectedEntity> {
  const about = new Map<string, AssessedClaim[]>();
  for (const claim of claims) {
    const { subject, object, metric } = claim.record;
    for (const id of new Set([subject, object ?? metric])) {
      if (id) about.set(id, [...(about.get(id) ?? []), claim]);
    }
  }
  const records = ledger.entities.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(records.map((record) => [record.id, projectEntity(record, about.get(record.id) ?? [])]));
}

function writeEntities(
  entities: ReadonlyMap<string, ProjectedEntity>,
  placements: ReadonlyMap<string, Placement>,
  graph: GraphBuilder,
): void {
  for (const [
    id,
    { record, labels, status, phase, since, until, bounds, own, background, readIn },
  ] of entities) {
    graph.node(`entity:${id}`, labels, {
      id,
      name: record.name,
      named: record.named,
      aliases: record.aliases.map(({ name }) => name),
      formerIds: record.formerIds,
      about: record.about,
      background,
      readIn,
      status,
      phase,
      since,
      until,
      ...bounds,
      ...own,
      ...record.externalIds,
      ...placements.get(id),
    });
    if (record.sameWork) graph.link('SAME_WORK', `entity:${id}`, `source:${record.sameWork}`);
  }
}

function writeTie(tie: ProjectedTie, graph: GraphBuilder): void {
  const { id, type, from, to, bounds, claims, ...rest } = tie;
  graph.tie(id, type, `entity:${from}`, `entity:${to}`, {
    ...rest,
    ...bounds,
    claimIds: claims.map((claim) => claim.id),
    claimCount: claims.length,
  });
}

function writeSources(ledger: Ledger, graph: GraphBuilder): void {
  for (const { record } of ledger.sources) {
    graph.node(`source:${record.id}`, ['Source'], {
      id: record.id,
      kind: record.kind,
      title: record.title,
      authors: record.authors,
      publisher: record.publisher,
      publishedOn: record.publishedOn,
      url: record.url,
      reliability: record.reliability,
      read: record.read,
      missing: record.missing,
      file: record.file,
      sha256: record.sha256,
      lines: record.lines,
    });
  }
  for (const { record } of ledger.sources) writeCitations(record, graph);
}

function writeCitations(source: SourceRecord, graph: GraphBuilder): void {
  const pages = new Map(source.notes.map((note) => [note.printed, note.pages]));
  for (const { marker, printed, works } of source.markers) {
    for (const work of works) {
      graph.link('CITES', `source:${source.id}`, `source:${work}`, {
        marker: Number(marker),
        printed: printed ?? undefined,
        pages: printed === null ? undefined : pages.get(printed),
      });
    }
  }
}

function writeDoubts(
  doubts: readonly DoubtRecord[],
  claims: readonly AssessedClaim[],
  graph: GraphBuilder,
): void {
  const byRef = new Map(claims.map((claim) => [refOf(claim.record), claim.id]));
  for (const { id, what, severity, basis, handling, resolution, about } of doubts) {
    graph.node(`doubt:${id}`, ['Doubt'], { id, what, severity, basis, handling, resolution });
    for (const target of about) {
      const claim = byRef.get(target);
      if (claim) graph.link('ABOUT', `doubt:${id}`, `claim:${claim}`);
      else if (target.startsWith('source:')) graph.link('ABOUT', `doubt:${id}`, target);
      else if (!target.includes('/')) graph.link('ABOUT', `doubt:${id}`, `entity:${target}`);
    }
  }
}

function collectChecks(ledger: Ledger): ReadonlyMap<string, Checked> {
  return new Map(
    ledger.verdicts.flatMap(({ record }) =>
      record.checks.map((check): [string, Checked] => [
        `${check.claim} ${check.evidence} ${check.digest}`,
        { check, checkedOn: record.checkedOn },
      ]),
    ),
  );
}

const WITHOUT_MEANING = new Set(['x', 'y', 'community', 'checkedOn']);

/** Hashes what the graph says, and adds the node that says so. */
function withDataset(graph: {
  nodes: readonly GraphNode[];
  relationships: readonly GraphRelationship[];
}): GraphData {
  const meaning = JSON.stringify(
    [PROJECTION_NUMBER, graph.nodes, graph.relationships],
    (key, value: unknown) => (WITHOUT_MEANING.has(key) ? undefined : value),
  );
  const version = createHash('sha256').update(meaning).digest('hex').slice(0, 16);
  const count = (label: string): number => graph.nodes.filter((node) => node.labels.includes(label)).length;
  const dataset: GraphNode = {
    key: `dataset:${version}`,
    labels: ['Dataset'],
    properties: {
      id: 'entente',
      version,
      state: 'ready',
      entities: count('Entity'),
      claims: count('Claim'),
      evidence: count('Evidence'),
      sources: count('Source'),
      figures: count('Figure'),
      doubts: count('Doubt'),
      ties: graph.relationships.filter(isTie).length,
    },
  };
  return { version, nodes: [...graph.nodes, dataset], relationships: graph.relationships };
}
