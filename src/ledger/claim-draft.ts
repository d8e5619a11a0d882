/** A claim on its way into the ledger: as YAML, checked among all others, with what it would change in the graph. */
import { stringify } from 'yaml';
import type { GraphData, GraphRelationship } from '../domain/graph.ts';
import { isTie } from '../domain/tie-types.ts';
import type { Locator } from './evidence/source-text.ts';
import { readLedger } from './ledger.ts';
import { projectLedger } from './projection/project-ledger.ts';
import type { SeedFiles } from './seed-files.ts';

export interface ClaimDraft {
  readonly source: string;
  readonly locator: Locator;
  readonly gist: string;
  readonly markers: readonly string[];
  readonly subject: string;
  readonly predicate: string;
  readonly object?: string;
  /** Of a figure and of an amount: the number with its unit. */
  readonly value?: string | DraftedAmount;
  /** Of a figure: what it measures. */
  readonly metric?: string;
  readonly key?: string;
  readonly role?: string;
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
  readonly condition?: string;
  readonly stance?: string;
  readonly standing?: string;
  readonly because?: string;
  readonly saidBy?: readonly string[];
  readonly conflictsWith?: readonly string[];
}

export interface DraftedAmount {
  readonly number: number;
  readonly unit: string;
  readonly period?: string;
  readonly nature?: string;
}

/** The record as one would write it by hand. */
export function writeClaimYaml(draft: ClaimDraft): string {
  const { source, locator, gist, markers, ...fields } = draft;
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  );
  const [first, last] = locator.lines;
  const lines = first === last ? String(first) : `${first}-${last}`;
  const marked =
    markers.length > 0 ? `, markers: [${markers.map((marker) => JSON.stringify(marker)).join(', ')}]` : '';
  const head = stringify([Object.fromEntries(given)], { lineWidth: 0 }).trimEnd();
  return (
    `${head}\n  evidence:\n    - { source: ${source}, lines: ${lines}, span: [${locator.span.join(', ')}], ` +
    `digest: "${locator.digest}", gist: ${JSON.stringify(gist)}${marked} }\n`
  );
}

/** The seed with a text added to one of its files of claims, or to a new one. */
export function withClaimText(files: SeedFiles, path: string, text: string): SeedFiles {
  const file = files.claims.find((candidate) => candidate.path === path);
  const added = { path, text: file ? `${file.text.trimEnd()}\n\n${text}` : text };
  return { ...files, claims: [...files.claims.filter((candidate) => candidate !== file), added] };
}

export interface TieChange {
  readonly kind: 'new' | 'changed' | 'gone';
  readonly tie: GraphRelationship;
  /** Names of the properties that differ. */
  readonly over: readonly string[];
}

/** What the graph gains and loses. @throws AppError `invalid-seed` where the new seed has a fault */
export function compareSeeds(before: SeedFiles, after: SeedFiles): readonly TieChange[] {
  const [old, next] = [before, after].map((files) => tiesOf(projectLedger(readLedger(files)))) as [
    ReadonlyMap<string, GraphRelationship>,
    ReadonlyMap<string, GraphRelationship>,
  ];
  const gone = [...old.values()].filter(({ id }) => !next.has(id));
  const kept = [...next.values()].map((tie): TieChange => {
    const was = old.get(tie.id);
    return was ? { kind: 'changed', tie, over: differing(was, tie) } : { kind: 'new', tie, over: [] };
  });
  return [
    ...kept.filter(({ kind, over }) => kind === 'new' || over.length > 0),
    ...gone.map((tie): TieChange => ({ kind: 'gone', tie, over: [] })),
  ];
}

function tiesOf(graph: GraphData): ReadonlyMap<string, GraphRelationship> {
  return new Map(graph.relationships.filter(isTie).map((tie) => [tie.id, tie]));
}

function differing(a: GraphRelationship, b: GraphRelationship): string[] {
  const names = new Set([...Object.keys(a.properties), ...Object.keys(b.properties)]);
  return [...names].filter(
    (name) => JSON.stringify(a.properties[name]) !== JSON.stringify(b.properties[name]),
  );
}
