/** Ties as they read from one of their ends. */
import type { TieView } from '../domain/answers.ts';
import type { TieFromHere } from '../domain/around-answers.ts';
import { tieSentence } from '../domain/sentences.ts';
import { type Catalogue, summaryOf } from './catalogue.ts';

/** A tie seen from one of its ends. */
export function tieFrom(id: string, tie: TieView, catalogue: Catalogue): TieFromHere {
  const forward = tie.from === id;
  const [near, far] = [catalogue.entity(id), catalogue.entity(forward ? tie.to : tie.from)];
  return { tie, forward, sentence: tieSentence(near.name, tie, far.name, forward), other: summaryOf(far) };
}

/** A tie as a sentence that begins with its subject. */
export function tieInWords(tie: TieView, catalogue: Catalogue): string {
  return tieSentence(catalogue.entity(tie.from).name, tie, catalogue.entity(tie.to).name, true);
}
