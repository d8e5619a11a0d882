/** What a claim says, as an English sentence of our own. */
import type { ClaimView } from './answers.ts';
import { claimPropertyRow } from './claim-properties.ts';
import { STATUS_LABEL } from './status.ts';
import { tieTypeRow } from './tie-types.ts';

type Said = Pick<
  ClaimView,
  | 'subjectName'
  | 'predicate'
  | 'objectName'
  | 'valueText'
  | 'stance'
  | 'status'
  | 'role'
  | 'since'
  | 'until'
  | 'condition'
>;

/** `Poland is a buyer in the first K2 contract (2022-08).` */
export function claimSentence(claim: Said): string {
  const core = `${sayCore(claim)}${sayDetails(claim)}`;
  if (claim.stance === 'denies') return `It is denied that ${core}.`;
  if (claim.stance === 'disputes') return `It is questioned whether ${core}.`;
  return `${core}.`;
}

function sayCore({ subjectName, predicate, objectName = '', valueText = '' }: Said): string {
  if (predicate === 'HAS_FIGURE') return `${subjectName}: ${objectName} ${valueText}`;
  const tie = tieTypeRow(predicate);
  if (tie) return `${subjectName} ${tie.label} ${objectName}`;
  const value = predicate === 'status' ? statusText(valueText) : valueText;
  return `${subjectName} ${claimPropertyRow(predicate)?.sentence ?? predicate} ${value}`;
}

function statusText(value: string): string {
  return Object.hasOwn(STATUS_LABEL, value) ? STATUS_LABEL[value as keyof typeof STATUS_LABEL] : value;
}

function sayDetails({ role, status, since, until, condition }: Said): string {
  const time = since === until ? since : until ? `${since ?? ''} to ${until}`.trim() : since;
  const details = [role && `as ${role}`, status && STATUS_LABEL[status], time].filter(Boolean).join(', ');
  return `${details && ` (${details})`}${condition ? `, on the condition: ${condition}` : ''}`;
}
