/** Why a question found no path: which constraint emptied it, the least set to drop, the nearest day with a path. */
import { dayNumber } from '../domain/day-number.ts';
import { KIND_NAMES } from '../domain/kinds.ts';
import type { Phase } from '../domain/status.ts';
import { type Sense, TIE_TYPE_NAMES, TIE_TYPES, type TieType } from '../domain/tie-types.ts';
import { findPaths } from './find-paths.ts';
import { findShortest } from './find-shortest.ts';
import { NearestDay, type Spend } from './nearest-day.ts';
import { DEFAULT_SENSES, PATH_DEFAULTS, PATH_LIMITS, type PathQuestion } from './question.ts';
import type { WalkIndex } from './walk-index.ts';

export interface EmptyAnswer {
  /** Each constraint that was dropped alone, and how many paths (up to k) are found without it. */
  readonly emptiedBy: readonly { readonly constraint: ConstraintName; readonly found: number }[];
  /** The fewest constraints whose loss brings a path; `undefined` where none was found without all of them. */
  readonly leastToDrop?: readonly ConstraintName[];
  /** For a question with a day: the nearest day on which there is a path. */
  readonly nearestDay?: string;
  /** False where a budget was spent: what is said here is true, but something nearer or less may exist. */
  readonly complete: boolean;
}

function typesOfSenses(senses: readonly Sense[], walkedOnly: boolean): readonly TieType[] {
  return TIE_TYPE_NAMES.filter((type) => {
    const { sense, walked } = TIE_TYPES[type];
    return senses.includes(sense) && (walked || !walkedOnly);
  });
}

/** What was current on some day may have ended: without a day, it is past. */
function phasesEver({ phases = ['current'] }: LooseQuestion): readonly Phase[] {
  return phases.includes('current') ? [...phases, 'past'] : phases;
}

/** What a question without the constraint asks instead. Refused or unknown ties are walked only if asked for. */
const WITHOUT = {
  types: (question) => ({
    ...question,
    types: [...(question.types ?? []), ...typesOfSenses(DEFAULT_SENSES, true)],
  }),
  withoutTypes: (question) => ({ ...question, withoutTypes: undefined }),
  senses: (question) => ({ ...question, senses: ['cooperative', 'neutral', 'competitive', 'adverse'] }),
  phases: (question) => ({ ...question, phases: [...(question.phases ?? []), 'current', 'planned', 'past'] }),
  through: (question) => ({ ...question, through: KIND_NAMES }),
  validAt: (question) => ({ ...question, validAt: undefined, phases: phasesEver(question) }),
  window: (question) => ({ ...question, window: undefined, phases: phasesEver(question) }),
  minConfidence: (question) => ({ ...question, minConfidence: undefined }),
  withoutDisputed: (question) => ({ ...question, withoutDisputed: false }),
  withoutBackground: (question) => ({ ...question, withoutBackground: false }),
  directed: (question) => ({ ...question, directed: false }),
  hubDegree: (question) => ({ ...question, hubDegree: undefined }),
  via: (question) => ({ ...question, via: [] }),
  avoid: (question) => ({ ...question, avoid: [] }),
  maxHops: (question) => ({ ...question, maxHops: PATH_LIMITS.maxHops }),
  walked: (question) => ({ ...question, types: typesOfSenses(question.senses ?? DEFAULT_SENSES, false) }),
} as const satisfies Record<string, (question: LooseQuestion) => LooseQuestion>;

/** `walked` is the rule that some types are not for walking; the others are fields of a question. */
export type ConstraintName = keyof typeof WITHOUT;

/** `undefined` stands for an absent field. */
type LooseQuestion = { readonly [Name in keyof PathQuestion]: PathQuestion[Name] | undefined };

/** The question that is asked without some constraints. */
export function dropConstraints(question: PathQuestion, names: readonly ConstraintName[]): PathQuestion {
  const dropped = names.reduce<LooseQuestion>(
    (loose, name) => WITHOUT[name](loose),
    question as LooseQuestion,
  );
  return Object.fromEntries(
    Object.entries(dropped).filter(([, value]) => value !== undefined),
  ) as unknown as PathQuestion;
}

/** The constraints that a question has, the defaults among them. Where types are named, they alone decide. */
export function activeConstraints(question: PathQuestion): readonly ConstraintName[] {
  const { types, maxHops = PATH_DEFAULTS.maxHops } = question;
  const always: ConstraintName[] = types
    ? ['types', 'phases', 'through']
    : ['senses', 'phases', 'through', 'walked'];
  const given = (['validAt', 'window', 'minConfidence', 'hubDegree'] as const).filter(
    (name) => question[name] !== undefined,
  );
  const lists = (['withoutTypes', 'via', 'avoid'] as const).filter(
    (name) => (question[name]?.length ?? 0) > 0,
  );
  const marks = (['withoutDisputed', 'withoutBackground', 'directed'] as const).filter(
    (name) => question[name],
  );
  return [
    ...always,
    ...given,
    ...lists,
    ...marks,
    ...(maxHops < PATH_LIMITS.maxHops ? (['maxHops'] as const) : []),
  ];
}

/** All ways to choose `size` of some names, in their order. */
function* choose<T>(names: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let first = 0; first <= names.length - size; first++) {
      for (const rest of choose(names.slice(first + 1), size - 1)) yield [names[first]!, ...rest];
    }
}

/** What every asking costs beside the ties that it scans: constraints are compiled anew. */
const ASKING = 1000;

/** Asks the question again and again; all askings together scan its budget at most, and a layer more. */
class Explanation {
  complete = true;
  private left: number;
  private readonly index: WalkIndex;
  private readonly question: PathQuestion;

  constructor(index: WalkIndex, question: PathQuestion) {
    this.index = index;
    this.question = question;
    this.left = question.budget ?? PATH_DEFAULTS.budget;
  }

  /** How many paths there are without some constraints, up to the question's k. */
  count(names: readonly ConstraintName[]): number {
    // How many there are does not depend on their order, and by hops they are found sooner.
    const question = { ...dropConstraints(this.question, names), diverse: false, rank: 'hops' } as const;
    if (!this.hasPath(question)) return 0;
    const counted = this.spend((budget) => findPaths(this.index, { ...question, budget }));
    return Math.max(1, counted?.paths.length ?? 1);
  }

  private hasPath(question: PathQuestion): boolean {
    return this.spend((budget) => findShortest(this.index, { ...question, budget }))?.hops !== undefined;
  }

  private readonly spend: Spend = (ask) => {
    this.left -= ASKING;
    const answer = this.left > 0 ? ask(this.left) : undefined;
    this.left -= answer?.scanned ?? 0;
    if (!answer?.complete) this.complete = false;
    return answer;
  };

  /** The fewest constraints, more than one, whose loss brings a path. */
  leastToDrop(names: readonly ConstraintName[]): readonly ConstraintName[] | undefined {
    if (!this.hasPath(dropConstraints(this.question, names))) return undefined;
    for (let size = 2; size < names.length; size++) {
      for (const chosen of choose(names, size)) {
        if (this.hasPath(dropConstraints(this.question, chosen))) return chosen;
      }
    }
    return names;
  }

  nearestDay(): string | undefined {
    const { validAt } = this.question;
    if (validAt === undefined) return undefined;
    const nearest = new NearestDay(this.index, this.question, this.spend);
    return nearest.find(dayNumber(validAt));
  }
}

/** Meant for a question that found nothing. @throws as `findPaths` */
export function explainEmpty(index: WalkIndex, question: PathQuestion): EmptyAnswer {
  const explanation = new Explanation(index, question);
  const names = activeConstraints(question);
  const emptiedBy = names
    .map((constraint) => ({ constraint, found: explanation.count([constraint]) }))
    .filter(({ found }) => found > 0);
  const [alone] = emptiedBy;
  const leastToDrop = alone ? [alone.constraint] : explanation.leastToDrop(names);
  const nearestDay = leastToDrop && explanation.nearestDay();
  const { complete } = explanation;
  return { emptiedBy, ...(leastToDrop && { leastToDrop }), ...(nearestDay && { nearestDay }), complete };
}
