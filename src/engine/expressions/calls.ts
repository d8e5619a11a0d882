import { type CypherError, syntaxError } from '../../language/cypher-error.ts';
import type { CountStar, Expression, FunctionCall } from '../../language/syntax-expression.ts';
import { countCodePoints } from '../functions/code-points.ts';
import type { AggregateFunction } from '../functions/function-table.ts';
import { AGGREGATES, SCALAR_FUNCTIONS } from '../functions/functions.ts';
import type { Value } from '../values/value.ts';
import { argumentError } from '../values/value-errors.ts';
import type { Environment } from './environment.ts';
import type { Evaluate } from './frame.ts';

export type AggregateCall = FunctionCall | CountStar;

export function isAggregateCall(expression: { readonly kind?: string }): expression is AggregateCall {
  if (expression.kind === 'CountStar') return true;
  return (
    expression.kind === 'FunctionCall' && AGGREGATES.has((expression as FunctionCall).name.toLowerCase())
  );
}

const COUNT_ROWS: AggregateFunction = {
  name: 'count(*)',
  keepsValues: false,
  create: () => {
    let count = 0;
    return { add: () => void count++, result: (): Value => count };
  },
};

/** The function of an aggregate call and what it is applied to. */
export function aggregateOf(call: AggregateCall): {
  readonly function: AggregateFunction;
  readonly args: readonly Expression[];
  readonly distinct: boolean;
} {
  if (call.kind === 'CountStar') return { function: COUNT_ROWS, args: [], distinct: false };
  return { function: AGGREGATES.get(call.name.toLowerCase())!, args: call.args, distinct: call.distinct };
}

export function compileCall(call: FunctionCall, environment: Environment): Evaluate {
  const { text } = environment.compilation;
  const name = call.name.toLowerCase();
  if (AGGREGATES.has(name)) throw misplacedAggregate(text, call);
  const known = SCALAR_FUNCTIONS.get(name);
  if (name === 'coalesce') return compileCoalesce(call, environment);
  if (name === 'exists') return compileExists(call.args[0]!, environment);
  if (!known) throw syntaxError(text, call.nameSpan.start, `Unknown function '${call.name}'`);
  const args = call.args.map((arg) => environment.compile(arg));
  const [first, second] = args;
  if (call.trims)
    return (frame) => known.call([first!(frame), oneCharacter(second!(frame))], frame.functions);
  if (args.length === 1) return (frame) => known.call([first!(frame)], frame.functions);
  if (args.length === 2) return (frame) => known.call([first!(frame), second!(frame)], frame.functions);
  return (frame) =>
    known.call(
      args.map((arg) => arg(frame)),
      frame.functions,
    );
}

/** What `trim(BOTH … FROM …)` takes off. */
function oneCharacter(characters: Value): Value {
  if (typeof characters === 'string' && countCodePoints(characters) !== 1) {
    throw argumentError(
      `trim(… FROM …) takes one character off, not '${characters}': btrim(text, '${characters}') takes off several`,
    );
  }
  return characters;
}

/** A pattern, as has been checked: a plain one is true or false by itself, `shortestPath(…)` a path or null. */
function compileExists(pattern: Expression, environment: Environment): Evaluate {
  const found = environment.compile(pattern);
  return (frame) => {
    const value = found(frame);
    return typeof value === 'boolean' ? value : value !== null;
  };
}

/** The first value that is not null; what comes after it is not computed. */
function compileCoalesce({ args }: FunctionCall, environment: Environment): Evaluate {
  const values = args.map((arg) => environment.compile(arg));
  return (frame) => {
    for (const value of values) {
      const result = value(frame);
      if (result !== null) return result;
    }
    return null;
  };
}

export function compileCountStar(call: CountStar, environment: Environment): Evaluate {
  throw misplacedAggregate(environment.compilation.text, call);
}

function misplacedAggregate(text: string, call: AggregateCall): CypherError {
  const name = call.kind === 'CountStar' ? 'count' : call.name;
  return syntaxError(text, call.start, `Invalid use of aggregating function ${name}(...) in this context`);
}
