/** Ties and claims as sentences in plain words, from either end. */
import { type ClaimPropertyType, claimPropertyRow } from './claim-properties.ts';
import { sayDay } from './date-words.ts';
import { isPlural } from './grammatical-number.ts';
import type { Stance, Standing } from './standing.ts';
import { type Phase, STATUS_LABEL, STATUS_PHASE, type Status } from './status.ts';
import { tieTypeRow } from './tie-types.ts';
import { edtfRange } from './time.ts';

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
  ended: ['end', 'ended'],
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
  serves: ['serve', 'served'],
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

/** Of what changes with the number in more than its ending. */
const OF_MANY: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', can: 'can' };

/** There are few labels, and every hop of every answer has one: each is put into its tense once. */
const labelsInPhase = new Map<string, string>();

/** A label in the tense of its phase: "is a buyer in", "is to be a buyer in", "was a buyer in". */
function labelInPhase(label: string, phase: Phase, many: boolean): string {
  const key = `${phase} ${many} ${label}`;
  const known = labelsInPhase.get(key) ?? putInPhase(label, phase, many);
  labelsInPhase.set(key, known);
  return known;
}

function putInPhase(label: string, phase: Phase, many: boolean): string {
  const [verb = '', ...rest] = label.split(' ');
  const forms = VERBS[verb];
  if (!forms) throw new TypeError(`the verb "${verb}" of "${label}" has no row in domain/sentences.ts`);
  const [plain, past] = forms;
  const inNumber = (form: string): string => (many ? (OF_MANY[form] ?? form) : form);
  const isPast = verb === past;
  const words = {
    current: [many && !isPast ? (OF_MANY[verb] ?? plain) : inNumber(verb)],
    past: [inNumber(past)],
    planned: [inNumber('is'), 'to', plain],
    none: ['would', plain],
  }[phase];
  return [...words, ...(many && plain === 'be' ? asMany(rest) : rest)].join(' ');
}

/** "a party to" is "parties to". */
function asMany(words: readonly string[]): readonly string[] {
  const [article, noun = '', ...rest] = words;
  return article === 'a' ? [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, ...rest] : words;
}

function labelOf(type: string, forward: boolean): string {
  const row = tieTypeRow(type);
  if (!row) throw new TypeError(`"${type}" is no type of tie`);
  return forward ? row.label : row.reverse;
}

/** The words between the two names of a tie, read from its subject (`forward`) or from its object. */
export function tieLabel(type: string, forward: boolean, phase: Phase = 'current'): string {
  return labelInPhase(labelOf(type, forward), phase, false);
}

/** A plain sentence says what is in force or done; every other status is named. */
function sayStatus({ phase, status }: TieWords): string | undefined {
  if (phase === 'current') return undefined;
  if (phase === 'planned' && status !== undefined && status !== 'planned')
    return `planned: ${STATUS_LABEL[status]}`;
  if (phase === 'planned') return 'planned';
  return status ? STATUS_LABEL[status] : phase === 'past' ? 'ended' : 'not agreed or unknown';
}

/** Status and role, in brackets: a role is free text, and reads well nowhere else. */
function sayNotes(tie: TieWords): string {
  const notes = [sayStatus(tie), tie.role].filter((note) => note !== undefined);
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

/** Labels that tell of something done once: it has a day, and does not go on. */
const DONE_ONCE = /^(was|acquired|attended|competed|motivated|resulted|saw|signed|took)\b/;

/** "in August 2022", "on 26 August 2022"; what is not certain stands without a preposition. */
function sayWhen(edtf: string): string {
  const said = sayDay(edtf);
  if (/^(perhaps|about|some day)/.test(said)) return said;
  return `${/\d{4}-\d{2}-\d{2}/.test(edtf) ? 'on' : 'in'} ${said}`;
}

function sayTimes(
  { phase, since, until }: Pick<TieWords, 'phase' | 'since' | 'until'>,
  once = false,
): string {
  const word = phase === 'planned' ? 'as of' : 'since';
  const began = since === undefined ? '' : once ? `, ${sayWhen(since)}` : `, ${word} ${sayDay(since)}`;
  return until === undefined ? began : `${began}, until ${sayDay(until)}`;
}

/**
 * "Poland is a buyer in the first K2 contract, since August 2022": `near` is the name the sentence begins with;
 * `forward` says that it is the tie's subject. What is completed is told in the past. Without a full stop.
 */
export function tieSentence(near: string, tie: TieWords, far: string, forward: boolean): string {
  const condition = tie.condition === undefined ? '' : `, on the condition: ${tie.condition}`;
  const label = labelOf(tie.type, forward);
  const over = tie.phase === 'current' && tie.status === 'completed';
  const said = labelInPhase(label, over ? 'past' : tie.phase, isPlural(near));
  const once = (over || DONE_ONCE.test(label)) && tie.phase !== 'planned' && tie.until === undefined;
  return `${near} ${said} ${far}${sayNotes(tie)}${sayTimes(tie, once)}${condition}`;
}

export interface ClaimWords extends Omit<TieWords, 'type' | 'phase'> {
  readonly subjectName: string;
  /** A tie type, or the name of a property. */
  readonly predicate: string;
  readonly objectName?: string | undefined;
  readonly valueText?: string | undefined;
  readonly valueNumber?: number | undefined;
  readonly valueUnit?: string | undefined;
  /** EDTF. */
  readonly period?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly stance: Stance;
  readonly standing: Standing;
  readonly statedBy?: readonly { readonly name: string }[] | undefined;
}

/** A value as it is printed in the source, or as its number and unit. */
function sayValue({ valueText, valueNumber, valueUnit, objectName }: ClaimWords): string {
  const measured = [valueNumber, valueUnit].filter((part) => part !== undefined).join(' ');
  return valueText ?? (measured || (objectName ?? 'a value not given'));
}

function sayPropertyValue(type: ClaimPropertyType, claim: ClaimWords): string {
  const value = sayValue(claim);
  if (type === 'status') return STATUS_LABEL[value as Status] ?? value;
  return type === 'date' && edtfRange(value) ? sayDay(value) : value;
}

function sayContent(claim: ClaimWords): string {
  const { subjectName, predicate, objectName, period } = claim;
  const phase = claim.phase ?? (claim.status ? STATUS_PHASE[claim.status] : 'current');
  if (tieTypeRow(predicate) && objectName !== undefined) {
    return tieSentence(subjectName, { ...claim, type: predicate, phase }, objectName, true);
  }
  const row = claimPropertyRow(predicate);
  if (!row) return `${subjectName}: ${sayValue(claim)}${period ? `, ${sayWhen(period)}` : ''}`;
  const said = labelInPhase(row.sentence, 'current', isPlural(subjectName));
  return `${subjectName} ${said} ${sayPropertyValue(row.type, claim)}${sayTimes({ ...claim, phase: 'current' })}`;
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
