import { KIND_NAMES, KINDS } from '../../domain/kinds.ts';
import {
  confidenceLetter,
  confidenceOf,
  RELIABILITIES,
  STANDING_LABEL,
  STANDINGS,
} from '../../domain/standing.ts';
import { PHASE_LABEL, STATUS_LABEL, STATUS_PHASE, STATUSES } from '../../domain/status.ts';
import { TIE_TYPE_NAMES, TIE_TYPES } from '../../domain/tie-types.ts';
import { code, page, table } from './markdown.ts';

/** `docs/vocabulary.md`: kinds, ties, statuses, confidence. */
export function vocabularyPage(): string {
  return page('Vocabulary', kinds(), ties(), statuses(), confidence());
}

function kinds(): string {
  const rows = KIND_NAMES.map((kind) => {
    const { label, actor, walked } = KINDS[kind];
    return [code(kind), label, actor ? 'yes' : '', walked ? 'yes' : ''];
  });
  return `## Kinds of entity\n\n${table(['label', 'on the screen', 'can act', 'paths pass through'], rows)}`;
}

function ties(): string {
  const ends = (list: readonly string[]): string =>
    list.length === KIND_NAMES.length ? 'any' : list.join(', ');
  const rows = TIE_TYPE_NAMES.map((type) => {
    const { label, reverse, from, to, walked, sense, strength } = TIE_TYPES[type];
    return [code(type), label, reverse, ends(from), ends(to), walked ? 'yes' : '', sense, strength];
  });
  return `## Types of tie\n\n${table(['type', 'reads', 'from the other end', 'from', 'to', 'walked', 'sense', 'strength'], rows)}`;
}

function statuses(): string {
  const rows = STATUSES.map((status) => [
    code(status),
    STATUS_LABEL[status],
    PHASE_LABEL[STATUS_PHASE[status]],
  ]);
  return `## Statuses and phases\n\n${table(['status', 'on the screen', 'phase'], rows)}`;
}

function confidence(): string {
  const rows = STANDINGS.map((standing) => [
    `${code(standing)} (${STANDING_LABEL[standing]})`,
    ...RELIABILITIES.map((reliability) => {
      const value = confidenceOf(reliability, standing);
      return `${value} ${confidenceLetter(value)}`;
    }),
  ]);
  return `## Confidence\n\nFrom the source's reliability and how the thing is said; no number is given to a single claim.\n\n${table(['standing', ...RELIABILITIES.map((letter) => `source ${letter}`)], rows)}`;
}
