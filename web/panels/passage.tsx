/** What a source says, in its own words, where the reader has its text. */
import type { EvidenceView } from '../../src/domain/answers.ts';
import { copyOf, passageOf } from '../passages.ts';

/** The passage with the words that a claim rests on marked; nothing without a text. */
export function PassageText({ evidence }: { evidence: EvidenceView }) {
  const excerpt = passageOf(evidence);
  if (!excerpt) return null;
  return (
    <blockquote class="passage">
      {excerpt.before}
      <mark>{excerpt.marked}</mark>
      {excerpt.after}
    </blockquote>
  );
}

/** The passage and our gist below; the gist alone without a text. */
export function Passage({ evidence }: { evidence: EvidenceView }) {
  return (
    <>
      <PassageText evidence={evidence} />
      <p class="gist">{evidence.gist}</p>
    </>
  );
}

/** Says so where the copies of some texts are not what was read; passages could stand elsewhere in them. */
export function OtherTexts({ sources }: { sources: readonly string[] }) {
  const others = sources.filter((source) => copyOf(source) === 'other');
  if (others.length === 0) return null;
  return (
    <p class="other-text" role="note">
      Your copy of {others.join(' and ')} is another text than the one that was read, so no passage is shown
      from it.
    </p>
  );
}
