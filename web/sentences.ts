/** A path as sentences a person would say. */
import type { PathView } from '../src/domain/answers.ts';

/** The path's own sentence, first letter raised and one full stop at the end. */
export function sentencesOf(path: PathView): string {
  const text = path.sentence.trim();
  const raised = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(raised) ? raised : `${raised}.`;
}
