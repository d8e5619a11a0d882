import type {
  Expression,
  ListComprehension,
  ListPredicate,
  Reduce,
} from '../../language/syntax-expression.ts';
import { isList, type ListValue, type Value } from '../values/value.ts';
import type { Environment } from './environment.ts';
import type { Evaluate } from './frame.ts';
import { QUANTIFIERS, tallyUp } from './quantifiers.ts';
import { asCondition } from './truth.ts';

/** What a loop goes over: null for null, a list as it is, anything else alone. */
export function asList(value: Value): ListValue | null {
  return value === null || isList(value) ? value : [value];
}

interface Loop {
  readonly slot: number;
  readonly list: Evaluate;
  readonly inside: Environment;
}

function compileLoop(name: string, list: Expression, environment: Environment): Loop {
  const slot = environment.compilation.slots.take();
  return { slot, list: environment.compile(list), inside: environment.withName(name, slot) };
}

export function compileListComprehension(expression: ListComprehension, environment: Environment): Evaluate {
  const { slot, list, inside } = compileLoop(expression.variable.name, expression.list, environment);
  const where = expression.where && inside.compile(expression.where);
  const projection = expression.projection && inside.compile(expression.projection);
  return (frame) => {
    const items = asList(list(frame));
    if (items === null) return null;
    const result: Value[] = [];
    for (const item of items) {
      frame.budget.step();
      frame.slots[slot] = item;
      if (where && asCondition(where(frame)) !== true) continue;
      result.push(projection ? projection(frame) : item);
    }
    return result;
  };
}

export function compileReduce(expression: Reduce, environment: Environment): Evaluate {
  const { slot, list, inside } = compileLoop(expression.variable.name, expression.list, environment);
  const total = environment.compilation.slots.take();
  const initial = environment.compile(expression.initial);
  const step = inside.withName(expression.accumulator.name, total).compile(expression.step);
  return (frame) => {
    const items = asList(list(frame));
    if (items === null) return null;
    let result = initial(frame);
    for (const item of items) {
      frame.budget.step();
      frame.slots[total] = result;
      frame.slots[slot] = item;
      result = step(frame);
    }
    return result;
  };
}

export function compileListPredicate(expression: ListPredicate, environment: Environment): Evaluate {
  const { slot, list, inside } = compileLoop(expression.variable.name, expression.list, environment);
  const { settled, answer } = QUANTIFIERS[expression.quantifier];
  const where = expression.where ? inside.compile(expression.where) : inside.compile(expression.variable);
  return (frame) => {
    const items = asList(list(frame));
    if (items === null) return null;
    const tally = { trues: 0, falses: 0, nulls: 0 };
    for (const item of items) {
      frame.budget.step();
      frame.slots[slot] = item;
      const held = asCondition(where(frame));
      tallyUp(tally, held);
      if (settled(tally)) break;
    }
    return answer(tally);
  };
}
