/** A dossier as Markdown (CommonMark), fit to be pasted into a report. */
import type { ClaimView, EvidenceView, HopView, PathView, SourceView } from '../../src/domain/answers.ts';
import { sentencesOf } from '../sentences.ts';
import { sayConfidence, sayLines, sayReached, saySpan, sayStance, sayStatus, sayTogether } from '../words.ts';
import { type Citation, sayCitation } from './citation.ts';

/** Characters that Markdown would read as marks. */
const escapeMarks = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`);

function writeEvidence(evidence: EvidenceView): string {
  const place = [
    `\`${evidence.source}\``,
    evidence.section && `§ ${escapeMarks(evidence.section)}`,
    sayLines(evidence),
    `digest \`${evidence.digest}\``,
  ];
  return `    - ${escapeMarks(evidence.gist)} (${place.filter(Boolean).join(', ')})`;
}

function writeClaim(claim: ClaimView): string[] {
  const facts = [sayStance(claim), saySpan(claim.since, claim.until), claim.live ? '' : 'not counted'];
  return [
    `  - ${escapeMarks(claim.sentence)} — ${facts.filter(Boolean).join(', ')}, confidence ${sayConfidence(claim.confidence)} (\`${claim.id}\`)`,
    ...claim.evidence.map(writeEvidence),
    ...claim.doubts.map(
      (doubt) =>
        `    - **Problem in the source:** ${escapeMarks(doubt.what)} ${escapeMarks(doubt.resolution)}`,
    ),
  ];
}

function writeHop(hop: HopView, number: number): string[] {
  const facts = [
    sayStatus(hop.status, hop.phase),
    hop.view && sayReached(hop.view),
    `confidence ${sayConfidence(hop.confidence)}`,
    hop.disputed && '**disputed**',
  ];
  return [
    `${number}. ${escapeMarks(hop.sentence)} — ${facts.filter(Boolean).join(', ')}`,
    ...(hop.claims ?? []).flatMap(writeClaim),
  ];
}

export function writeDossierMarkdown(
  path: PathView,
  sources: readonly SourceView[],
  citation: Citation,
): string {
  const used = sources.filter((source) => path.sources.includes(source.id));
  const title = [path.nodes[0]?.name, path.nodes.at(-1)?.name]
    .map((name) => escapeMarks(name ?? ''))
    .join(' – ');
  return [
    `# ${title}`,
    '',
    escapeMarks(sentencesOf(path)),
    '',
    ...(path.composed
      ? ['*Composed by Entente from single links: no source states this chain as a whole.*', '']
      : []),
    `- Holds together: ${sayTogether(path.window)}`,
    `- Weakest hop: ${sayConfidence(path.confidence)}`,
    '',
    '## Hops',
    '',
    ...path.hops.flatMap((hop, index) => writeHop(hop, index + 1)),
    '',
    '## Sources',
    '',
    ...used.map((source) => {
      const made = [
        source.authors.join(', '),
        source.title,
        source.publisher,
        source.publishedOn,
        source.url,
      ];
      return `- \`${source.id}\`: ${escapeMarks(made.filter(Boolean).join('. '))}`;
    }),
    '',
    sayCitation(citation),
    '',
  ].join('\n');
}
