/** Found paths as the API answers them: names, sentences, windows, patterns; with claims, the proof of each hop. */
import type { ClaimView, EntitySummary, HopView, PathsAnswer, PathView, TieView } from '../domain/answers.ts';
import { tieSentence } from '../domain/sentences.ts';
import { leastAlong } from '../domain/status.ts';
import type { FoundPath, GroupedPaths } from './find-paths.ts';
import { pathId } from './path-id.ts';
import { PATTERN_LABEL, patternOf } from './path-pattern.ts';
import { pathWindow } from './path-window.ts';

/** Where names and proofs come from; entities and ties of found paths are always there. */
export interface PathLookup {
  entity(id: string): EntitySummary;
  tie(id: string): TieView;
  /** The claims for and against a tie. Absent: paths are described without sources. */
  readonly claims?: (tie: string) => readonly ClaimView[];
}

function describeHop(near: EntitySummary, tie: TieView, far: EntitySummary, lookup: PathLookup): HopView {
  const forward = tie.from === near.id;
  return {
    from: near.id,
    to: far.id,
    type: tie.type,
    forward,
    tie: tie.id,
    sentence: tieSentence(near.name, tie, far.name, forward),
    claimIds: tie.claimIds,
    phase: tie.phase,
    ...(tie.status && { status: tie.status }),
    confidence: tie.confidence,
    disputed: tie.disputed,
    ...(lookup.claims && { view: tie, claims: lookup.claims(tie.id) }),
  };
}

/** Works that support a hop, each once. */
function sourcesOf(hop: HopView): readonly string[] {
  const supporting = (hop.claims ?? []).filter((claim) => claim.live && claim.stance === 'supports');
  return [...new Set(supporting.flatMap((claim) => claim.evidence.map(({ source }) => source)))].sort();
}

/** Passages that support a hop: source and lines. A source without a text has none. */
function passagesOf(hop: HopView): ReadonlySet<string> {
  const supporting = (hop.claims ?? []).filter((claim) => claim.live && claim.stance === 'supports');
  const places = supporting.flatMap((claim) => claim.evidence).filter(({ line }) => line !== undefined);
  return new Set(places.map(({ source, line, lastLine }) => `${source}:${line}-${lastLine}`));
}

/** No passage supports all hops. */
function isComposed(hops: readonly HopView[]): boolean {
  if (hops.length === 1) return false;
  const [first, ...others] = hops.map(passagesOf);
  return ![...first!].some((passage) => others.every((passages) => passages.has(passage)));
}

/** The sources of a path, and the one on which every hop rests alone, where there is one. */
function sourcesOfPath(hops: readonly HopView[]): Pick<PathView, 'sources' | 'singleSource'> {
  const byHop = hops.map(sourcesOf);
  const sources = [...new Set(byHop.flat())].sort();
  const single = sources.length === 1 && byHop.every((works) => works.length === 1) ? sources[0] : undefined;
  return { sources, ...(single && { singleSource: single }) };
}

/** One path with everything that is known of it. */
export function describePath(path: FoundPath, lookup: PathLookup): PathView {
  const nodes = path.entities.map((id) => lookup.entity(id));
  const ties = path.ties.map((id) => lookup.tie(id));
  const hops = ties.map((tie, place) => describeHop(nodes[place]!, tie, nodes[place + 1]!, lookup));
  return {
    id: pathId(path),
    pattern: patternOf(nodes.slice(1, -1).map((node) => node.kind)),
    nodes,
    hops,
    window: pathWindow(ties),
    confidence: Math.min(...hops.map((hop) => hop.confidence)),
    phase: leastAlong(...hops.map((hop) => hop.phase)),
    sentence: `${hops.map((hop) => hop.sentence).join('; ')}.`,
    composed: isComposed(hops),
    ...sourcesOfPath(hops),
  };
}

/** Found paths as an answer; what stands beside them is the caller's to know. */
export function describePaths(
  question: { readonly from: string; readonly to: string },
  found: GroupedPaths,
  lookup: PathLookup,
): Omit<PathsAnswer, 'beside'> {
  return {
    from: lookup.entity(question.from),
    to: lookup.entity(question.to),
    paths: found.paths.map((path) => describePath(path, lookup)),
    others: found.others.map((path) => describePath(path, lookup)),
    groups: found.groups.map(({ pattern, count, best }) => {
      return { pattern, label: PATTERN_LABEL[pattern], count, best: pathId(best) };
    }),
    allCounted: found.allCounted,
    complete: found.complete,
  };
}
