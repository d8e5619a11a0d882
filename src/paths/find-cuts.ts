/** What holds two entities together: the smallest sets of agreements, contracts or bodies whose loss parts them. */
import { KIND_NAMES, KINDS, type Kind } from '../domain/kinds.ts';
import { numberOfEntity } from './entity-numbers.ts';
import { FlowNetwork } from './flow-network.ts';
import { Passage } from './passage.ts';
import { type Constraints, checkPair, PATH_DEFAULTS } from './question.ts';
import { BudgetSpent, ScanMeter } from './scan-meter.ts';
import type { SearchPlace } from './search-place.ts';
import { filterOf, passes } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';
import { scratchOf } from './walk-scratch.ts';

export interface CutQuestion extends Constraints {
  readonly from: string;
  readonly to: string;
  /** Kinds that may be lost; default agreements, contracts, programmes and bodies. */
  readonly kinds?: readonly Kind[];
  /** Cuts listed at most; default 20. */
  readonly limit?: number;
  readonly budget?: number;
}

export interface CutAnswer {
  /** Ids of the ties between the two themselves: no loss of an entity touches them, and they are set aside. */
  readonly direct: readonly string[];
  /** Entities that must be lost at least; 0 where nothing else joins the two, absent where no loss parts them. */
  readonly size?: number;
  /** The smallest sets, each in the order of ids, in the order of ids. */
  readonly cuts: readonly (readonly string[])[];
  /** True where `cuts` holds all of them. */
  readonly complete: boolean;
  /** Ways that share no entity, whatever its kind; the direct ties not counted. */
  readonly routes: number;
  readonly sentence: string;
}

export const CUT_KINDS: readonly Kind[] = ['Agreement', 'Contract', 'Programme', 'Body'];
const CUT_LIMIT = 20;

type Cut = readonly number[];

/**
 * All smallest cuts up to a limit. A cut that is found splits the rest: those without its first entity, those
 * with its first but without its second, and so on; each part is asked by one flow.
 */
function* smallestCuts(
  network: FlowNetwork,
  losable: (entity: number) => boolean,
  size: number,
): Generator<Cut> {
  const open: { kept: ReadonlySet<number>; lost: readonly number[] }[] = [{ kept: new Set(), lost: [] }];
  for (let part = open.pop(); part; part = open.pop()) {
    const { kept, lost } = part;
    const flow = network.maximize((entity) => {
      if (lost.includes(entity)) return 0;
      return losable(entity) && !kept.has(entity) ? 1 : undefined;
    });
    if (flow !== size - lost.length) continue;
    const rest = network.leastCut().filter((entity) => !lost.includes(entity));
    yield [...lost, ...rest].sort((a, b) => a - b);
    rest.forEach((entity, at) => {
      open.push({ kept: new Set([...kept, entity]), lost: [...lost, ...rest.slice(0, at)] });
    });
  }
}

function directTies({ rows, filter, start, target }: SearchPlace): readonly number[] {
  const ties: number[] = [];
  for (let slot = rows.offsets[start]!; slot < rows.offsets[start + 1]!; slot++) {
    if (rows.neighbours[slot] === target && passes(rows, slot, filter, filter.forward))
      ties.push(rows.slotTies[slot]!);
  }
  return ties;
}

function listKinds(kinds: readonly Kind[], last: string): string {
  const words = kinds.map((kind) => KINDS[kind].label);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function sayCuts(
  { size, cuts, routes, complete }: Omit<CutAnswer, 'sentence'>,
  kinds: readonly Kind[],
): string {
  if (size === 0) return 'Besides direct links, nothing joins the two.';
  if (size === undefined) {
    return `No loss of any ${listKinds(kinds, 'or')} would part them: other entities alone join them.`;
  }
  const sets = complete ? `${cuts.length}` : `at least ${cuts.length}`;
  const ways = routes === 1 ? 'one way' : `${routes} ways`;
  const each = size === 1 ? 'one entity' : `${size} entities together`;
  const count =
    complete && cuts.length === 1 ? 'There is one smallest set' : `There are ${sets} smallest sets`;
  return `${count} (${each}) whose loss would part them; ${ways} join them that share no entity.`;
}

function cutPlace(index: WalkIndex, question: CutQuestion): SearchPlace {
  const filter = filterOf(question);
  return {
    rows: index.rows,
    filter,
    passage: new Passage(index, filter),
    scratch: scratchOf(index),
    meter: new ScanMeter(question.budget ?? PATH_DEFAULTS.budget),
    start: numberOfEntity(index, question.from, 'from'),
    target: numberOfEntity(index, question.to, 'to'),
  };
}

function measureCuts(
  index: WalkIndex,
  place: SearchPlace,
  question: CutQuestion,
): Omit<CutAnswer, 'sentence' | 'direct'> {
  const { kinds = CUT_KINDS, limit = CUT_LIMIT } = question;
  const network = new FlowNetwork(place);
  const losable = (entity: number) => kinds.includes(KIND_NAMES[index.kinds[entity]!]!);
  const size = network.maximize((entity) => (losable(entity) ? 1 : undefined));
  const routes = network.maximize(() => 1);
  if (size === Infinity) return { cuts: [], complete: true, routes };
  const found: Cut[] = [];
  if (size > 0) {
    for (const cut of smallestCuts(network, losable, size)) if (found.push(cut) > limit) break;
  }
  const cuts = found.slice(0, limit).map((cut) => cut.map((entity) => index.entityIds[entity]!));
  cuts.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
  return { size, cuts, complete: found.length <= limit, routes };
}

/**
 * Ways of any length count. A spent budget answers no size, no cuts and `complete: false`.
 * @throws AppError `invalid-input` for a wrong field, `not-found` for an unknown id.
 */
export function findCuts(index: WalkIndex, question: CutQuestion): CutAnswer {
  checkPair(question);
  const place = cutPlace(index, question);
  const direct = directTies(place).map((tie) => index.tieIds[tie]!);
  try {
    const answer = { direct, ...measureCuts(index, place, question) };
    return { ...answer, sentence: sayCuts(answer, question.kinds ?? CUT_KINDS) };
  } catch (fault) {
    if (!(fault instanceof BudgetSpent)) throw fault;
    const sentence = 'Too many links lie between the two to tell within the budget.';
    return { direct, cuts: [], complete: false, routes: 0, sentence };
  }
}
