/** A path with everything that supports and disputes each hop, as the parts of a document: every format writes these. */
import type { ClaimView, EvidenceView, HopView, PathView, SourceView } from '../domain/answers.ts';
import { sayDay } from '../domain/date-words.ts';
import { assessPath } from '../domain/path-assessment.ts';
import { confidenceLetter } from '../domain/standing.ts';
import { STATUS_LABEL } from '../domain/status.ts';

export interface DossierInput {
  /** With the claims of each hop. */
  readonly path: PathView;
  /** What stands beside the path: denied, withheld, come to nothing. */
  readonly beside: readonly ClaimView[];
  /** At least the sources that the claims name. */
  readonly sources: readonly SourceView[];
  /** Version of the data. */
  readonly version: string;
  /** Address under which the path is found again. */
  readonly address?: string;
}

export interface DossierClaim {
  readonly stance: ClaimView['stance'];
  readonly sentence: string;
  readonly places: readonly string[];
  readonly problems: readonly string[];
}

export interface DossierHop {
  readonly sentence: string;
  /** "in force · confidence B (85) · 2 independent sources". */
  readonly facts: string;
  readonly claims: readonly DossierClaim[];
}

export interface Dossier {
  readonly title: string;
  readonly summary: string;
  /** What a reader must know before citing it. */
  readonly notes: readonly string[];
  readonly hops: readonly DossierHop[];
  readonly beside: readonly DossierClaim[];
  readonly sources: readonly SourceView[];
  readonly colophon: string;
}

/** Where a source says it: its title, section and line, then what it says in our own words. */
function sayPlace(evidence: EvidenceView, titleOf: (id: string) => string): string {
  const { section, line, lastLine, gist, markers } = evidence;
  const lines = line === lastLine ? `line ${line}` : `lines ${line}–${lastLine}`;
  const notes = markers.length > 0 ? `, note ${markers.join(', ')}` : '';
  const where = [
    titleOf(evidence.source),
    ...(section ? [section] : []),
    ...(line === undefined ? [] : [lines]),
  ].join(', ');
  return `${where}${notes}: ${gist}`;
}

function describeClaim(claim: ClaimView, titleOf: (id: string) => string): DossierClaim {
  return {
    stance: claim.stance,
    sentence: claim.sentence,
    places: claim.evidence.map((evidence) => sayPlace(evidence, titleOf)),
    problems: claim.doubts.map(({ what, resolution }) => `${what} ${resolution}`.trim()),
  };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function sayFacts({ status, confidence, disputed, view }: HopView): string {
  const facts = [
    ...(status ? [STATUS_LABEL[status]] : []),
    `confidence ${confidenceLetter(confidence)} (${confidence})`,
    ...(view ? [plural(view.sourceCount, 'independent source')] : []),
    ...(view && view.citedCount > 0 ? [`${plural(view.citedCount, 'cited work')} not read by us`] : []),
    ...(view?.background ? ['background'] : []),
    ...(disputed ? ['disputed'] : []),
  ];
  return facts.join(' · ');
}

function sayWindow({ window: { certain, possible } }: PathView): string {
  const span = (days: { from: string; to: string }) => {
    const from = days.from === '0001-01-01' ? '' : ` from ${sayDay(days.from)}`;
    const to = days.to === '9999-12-31' ? '' : ` to ${sayDay(days.to)}`;
    return from || to ? `${from}${to}` : ' on any day';
  };
  if (certain) return `All links hold together for certain${span(certain)}.`;
  if (possible) return `All links may hold together${span(possible)}; on no day is it certain.`;
  return 'On no day do all links hold together.';
}

function sayNotes(path: PathView, titleOf: (id: string) => string): readonly string[] {
  const { weakest, leastCorroborated, planned, singleSource } = assessPath(path);
  const rarest = leastCorroborated && plural(leastCorroborated.sources, 'independent source');
  return [
    ...(path.composed ? ['Composed by Entente: no source states this chain.'] : []),
    sayWindow(path),
    `The least certain link: ${weakest.sentence}.`,
    ...(leastCorroborated
      ? [`The least corroborated link (${rarest}): ${leastCorroborated.hop.sentence}.`]
      : []),
    ...(singleSource ? [`Every link rests on one source alone: ${titleOf(singleSource)}.`] : []),
    ...(planned.length > 0 ? [`Only planned: ${planned.map((hop) => hop.sentence).join('; ')}.`] : []),
  ];
}

/** The sources that the claims of a dossier name, each once, in the order of ids. */
function namedSources({ path, beside, sources }: DossierInput): readonly SourceView[] {
  const claims = [...path.hops.flatMap((hop) => hop.claims ?? []), ...beside];
  const named = new Set(claims.flatMap((claim) => claim.evidence.map(({ source }) => source)));
  return sources.filter(({ id }) => named.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export function composeDossier(input: DossierInput): Dossier {
  const { path, version, address } = input;
  const titles = new Map(input.sources.map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => titles.get(id) ?? id;
  return {
    title: `${path.nodes[0]!.name} – ${path.nodes.at(-1)!.name}`,
    summary: path.sentence,
    notes: sayNotes(path, titleOf),
    hops: path.hops.map((hop) => ({
      sentence: `${hop.sentence}.`,
      facts: sayFacts(hop),
      claims: (hop.claims ?? []).map((claim) => describeClaim(claim, titleOf)),
    })),
    beside: input.beside.map((claim) => describeClaim(claim, titleOf)),
    sources: namedSources(input),
    colophon: `Entente, data version ${version}, CC BY 4.0${address ? `. ${address}` : ''}`,
  };
}
