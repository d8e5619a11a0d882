/** Ties and claims as sentences in plain words, from either end. */
import { sayDay } from './date-words.ts';
import type { Stance, Standing } from './standing.ts';
import { type Phase, STATUS_LABEL, type Status } from './status.ts';
import { tieTypeRow } from './tie-types.ts';

export interface TieWords {
  readonly type: string;
  readonly phase: Phase;
  readonly status?: Status | undefined;
  readonly role?: string | undefined;
  /** EDTF. */
  readonly since?: string | undefined;
  /** EDTF. */
  readonly until?: string | undefined;
  readonly condition?: string | undefined;
}

/** Each verb that begins a label: its plain form, and its past. */
const VERBS: Readonly<Record<string, readonly [plain: string, past: string]>> = {
  is: ['be', 'was'],
  was: ['be', 'was'],
  has: ['have', 'had'],
  can: ['be able to', 'could'],
  acquired: ['acquire', 'acquired'],
  addresses: ['address', 'addressed'],
  admits: ['admit', 'admitted'],
  advances: ['advance', 'advanced'],
  amends: ['amend', 'amended'],
  attended: ['attend', 'attended'],
  belongs: ['belong', 'belonged'],
  competed: ['compete', 'competed'],
  competes: ['compete', 'competed'],
  covers: ['cover', 'covered'],
  develops: ['develop', 'developed'],
  establishes: ['establish', 'established'],
  excludes: ['exclude', 'excluded'],
  fights: ['fight', 'fought'],
  fills: ['fill', 'filled'],
  funds: ['fund', 'funded'],
  governs: ['govern', 'governed'],
  holds: ['hold', 'held'],
  hosts: ['host', 'hosted'],
  implements: ['implement', 'implemented'],
  includes: ['include', 'included'],
  invests: ['invest', 'invested'],
  judges: ['judge', 'judged'],
  leads: ['lead', 'led'],
  lies: ['lie', 'lay'],
  motivated: ['motivate', 'motivated'],
  operates: ['operate', 'operated'],
  owns: ['own', 'owned'],
  produces: ['produce', 'produced'],
  proposes: ['propose', 'proposed'],
  receives: ['receive', 'received'],
  requires: ['require', 'required'],
  resulted: ['result', 'resulted'],
  sanctions: ['sanction', 'sanctioned'],
  saw: ['see', 'saw'],
  signed: ['sign', 'signed'],
  succeeds: ['succeed', 'succeeded'],
  supersedes: ['supersede', 'superseded'],
  supplies: ['supply', 'supplied'],
  supports: ['support', 'supported'],
  takes: ['take', 'took'],
  threatens: ['threaten', 'threatened'],
  took: ['take', 'took'],
  transfers: ['transfer', 'transferred'],
  works: ['work', 'worked'],
};

/** A label in the tense of its phase: "is a buyer in", "is to be a buyer in", "was a buyer in". */
export function labelInPhase(label: string, phase: Phase): string {
  if (phase === 'current') return label;
  const [verb = '', ...rest] = label.split(' ');
  const forms = VERBS[verb];
  if (!forms) throw new TypeError(`the verb "${verb}" of "${label}" has no row in domain/sentences.ts`);
  const words =
    phase === 'past' ? [forms[1]] : phase === 'planned' ? ['is to', forms[0]] : ['would', forms[0]];
  return [...words, ...rest].join(' ');
}

/** The words between the two names of a tie, read from its subject (`forward`) or from its object. */
export function tieLabel(type: string, forward: boolean, phase: Phase = 'current'): string {
  const row = tieTypeRow(type);
  if (!row) throw new TypeError(`"${type}" is no type of tie`);
  return labelInPhase(forward ? row.label : row.reverse, phase);
}

/** A plain sentence says what is in force or done; every other status is named. */
function sayStatus({ phase, status }: TieWords): string | undefined {
  if (phase === 'current') return undefined;
  if (phase === 'planned') return status ? `planned: ${STATUS_LABEL[status]}` : 'planned';
  return status ? STATUS_LABEL[status] : phase === 'past' ? 'ended' : 'not agreed or unknown';
}

/** Status and role, in brackets: a role is free text, and reads well nowhere else. */
function sayNotes(tie: TieWords): string {
  const notes = [sayStatus(tie), tie.role].filter((note) => note !== undefined);
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

function sayTimes({ phase, since, until }: TieWords): string {
  const began =
    since === undefined ? '' : phase === 'planned' ? `, as of ${sayDay(since)}` : `, since ${sayDay(since)}`;
  return until === undefined ? began : `${began}, until ${sayDay(until)}`;
}

/**
 * "Poland is a buyer in the first K2 contract, since August 2022": `near` is the name the sentence begins with;
 * `forward` says that it is the tie's subject. Without a full stop.
 */
export function tieSentence(near: string, tie: TieWords, far: string, forward: boolean): string {
  const condition = tie.condition === undefined ? '' : `, on the condition: ${tie.condition}`;
  const label = tieLabel(tie.type, forward, tie.phase);
  return `${near} ${label} ${far}${sayNotes(tie)}${sayTimes(tie)}${condition}`;
}

export interface ClaimWords extends Omit<TieWords, 'type' | 'phase'> {
  readonly subjectName: string;
  /** A tie type, or the name of a property. */
  readonly predicate: string;
  readonly objectName?: string | undefined;
  readonly valueText?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly stance: Stance;
  readonly standing: Standing;
  readonly statedBy?: readonly { readonly name: string }[] | undefined;
}

/** `signedOn` as "signed on". */
function sayProperty(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');
}

function sayContent(claim: ClaimWords): string {
  if (tieTypeRow(claim.predicate) && claim.objectName !== undefined) {
    const tie = { ...claim, type: claim.predicate, phase: claim.phase ?? 'current' };
    return tieSentence(claim.subjectName, tie, claim.objectName, true);
  }
  const value = claim.valueText ?? claim.objectName ?? 'not given';
  const said = STATUS_LABEL[value as Status] ?? value;
  return `${claim.subjectName}: ${sayProperty(claim.predicate)} ${said}${sayTimes({ ...claim, type: '', phase: 'current' })}`;
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  asserted: '',
  reported: ' (citing others)',
  estimated: ' (an estimate)',
  inferred: ' (our inference)',
  hypothetical: ' (a supposition)',
};

/** "According to Poland: it is denied that …": a claim with its stance, its standing and its speaker. */
export function claimSentence(claim: ClaimWords): string {
  const speakers = (claim.statedBy ?? []).map(({ name }) => name);
  const speaker = speakers.length === 0 ? '' : `According to ${speakers.join(' and ')}: `;
  const content = sayContent(claim);
  const words = {
    supports: content,
    denies: `it is denied that ${content}`,
    disputes: `it is questioned whether ${content}`,
  }[claim.stance];
  const sentence = `${speaker}${words}${STANDING_WORDS[claim.standing]}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
