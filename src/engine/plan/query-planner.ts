import type {
  CallProcedure,
  CallSubquery,
  Clause,
  Match,
  Query,
  SingleQuery,
  Unwind,
} from '../../language/syntax.ts';
import type { Expression, FunctionCall } from '../../language/syntax-expression.ts';
import type { Environment } from '../expressions/environment.ts';
import type { Procedure } from '../procedures/procedures.ts';
import { planConditions } from './conditions.ts';
import { liftLoops } from './lifting.ts';
import { planMatch } from './match-planner.ts';
import type { Assignment, Plan } from './plan.ts';
import { type Projected, planProjection } from './projection-planner.ts';

const ARGUMENT: Plan = { kind: 'Argument', rows: 1, details: '' };

/** A whole query: its plan, and the slot and name of each column it gives. */
export interface PlannedQuery {
  readonly plan: Plan;
  readonly columns: Projected['columns'];
}

/** Plans a query with its unions. `environment` holds what it may use from outside. */
export function planQuery(
  query: Query,
  environment: Environment,
  environmentOf: (part: SingleQuery) => Environment = () => environment,
): PlannedQuery {
  const parts = query.parts.map((part) => planSingleQuery(part, environmentOf(part)));
  const [first] = parts as [PlannedQuery];
  if (parts.length === 1) return first;
  const columns = first.columns.map(({ name }) => ({ name, slot: environment.compilation.slots.take() }));
  const slots = columns.map(({ slot }) => slot);
  const union: Plan = {
    kind: 'Union',
    parts: parts.map((part) => ({
      plan: part.plan,
      columns: columns.map(({ name }) => slotOfColumn(part, name)),
    })),
    slots,
    rows: parts.reduce((rows, { plan }) => rows + plan.rows, 0),
    details: '',
  };
  if (query.all) return { plan: union, columns };
  return { plan: { kind: 'Distinct', source: union, slots, rows: union.rows, details: '' }, columns };
}

function slotOfColumn({ columns }: PlannedQuery, name: string): number {
  return columns.find((column) => column.name === name)!.slot;
}

interface State {
  readonly plan: Plan;
  readonly environment: Environment;
  readonly columns: Projected['columns'];
}

function planSingleQuery({ clauses }: SingleQuery, environment: Environment): PlannedQuery {
  const start: State = { plan: ARGUMENT, environment, columns: [] };
  const { plan, columns } = clauses.reduce(planClause, start);
  return { plan, columns };
}

function planClause(state: State, clause: Clause): State {
  switch (clause.kind) {
    case 'Match':
      return planMatchClause(state, clause);
    case 'Unwind':
      return planUnwind(state, clause);
    case 'With':
      return planProjection(state.plan, clause, clause.where, state.environment);
    case 'Return':
      return planProjection(state.plan, clause, undefined, state.environment);
    case 'CallSubquery':
      return planSubquery(state, clause);
    case 'CallProcedure':
      return planProcedure(state, clause);
    case 'Finish':
      return { ...state, plan: emptied(state.plan), columns: [] };
    default:
      throw new TypeError(`${clause.kind} is refused before anything is planned`);
  }
}

/** Everything runs, nothing is given. */
function emptied(source: Plan): Plan {
  return { kind: 'Filter', source, condition: () => false, rows: 0, details: 'FINISH' };
}

function planMatchClause({ plan: source, environment }: State, match: Match): State {
  if (!match.optional) {
    const planned = planMatch(source, match.patterns, match.where, environment, match.repeatable);
    return { ...planned, columns: [] };
  }
  const inner = planMatch(ARGUMENT, match.patterns, match.where, environment, match.repeatable);
  const slots = newSlots(environment, inner.environment);
  const rows = source.rows * Math.max(1, inner.plan.rows);
  const plan: Plan = { kind: 'Optional', source, inner: inner.plan, slots, rows, details: '' };
  return { plan, environment: inner.environment, columns: [] };
}

function newSlots(before: Environment, after: Environment): number[] {
  return [...after.names].filter(([name]) => !before.names.has(name)).map(([, slot]) => slot);
}

const GUESSED_LIST = 10;

function planUnwind({ plan: before, environment }: State, { list, variable, start, end }: Unwind): State {
  const { plan: source, environment: inside } = liftLoops(before, [list], environment);
  const slot = environment.compilation.slots.take();
  const rows = source.rows * GUESSED_LIST;
  const details = environment.compilation.text.slice(start, end);
  const range = isRange(list) ? list.args.map((arg) => inside.compile(arg)) : undefined;
  const plan: Plan = { kind: 'Unwind', source, slot, list: inside.compile(list), range, rows, details };
  return { plan, environment: environment.withName(variable.name, slot), columns: [] };
}

function isRange(list: Expression): list is FunctionCall {
  return list.kind === 'FunctionCall' && list.name.toLowerCase() === 'range';
}

/** `CALL (x) {…}` sees x to its end; in the older `CALL { WITH x … }` only that first WITH sees what is outside. */
function planSubquery({ plan: source, environment }: State, call: CallSubquery): State {
  const planned = planQueryWithImports(call, environment);
  const { plan: inner, columns } = call.optional ? withOwnSlots(planned, environment) : planned;
  const rows = source.rows * Math.max(1, inner.rows);
  if (columns.length === 0) {
    const slot = environment.compilation.slots.take();
    const item = () => null;
    const plan: Plan = {
      kind: 'LetSubquery',
      source,
      inner,
      form: 'count',
      item,
      slot,
      rows: source.rows,
      details: '',
    };
    return { plan, environment, columns: [] };
  }
  const after = environment.withNames(columns.map(({ name, slot }) => [name, slot] as const));
  const slots = columns.map(({ slot }) => slot);
  const plan: Plan = call.optional
    ? { kind: 'Optional', source, inner, slots, rows, details: '' }
    : { kind: 'Apply', source, inner, rows, details: '' };
  return { plan, environment: after, columns: [] };
}

/** A column that hands on what came in shares its slot, which finding nothing must not empty: it gets one of its own. */
function withOwnSlots({ plan: source, columns }: PlannedQuery, outer: Environment): PlannedQuery {
  const taken = new Set(outer.names.values());
  const items: Assignment[] = [];
  const owned = columns.map((column) => {
    if (!taken.has(column.slot)) return column;
    const slot = outer.compilation.slots.take();
    items.push({ slot, value: ({ slots }) => slots[column.slot]! });
    return { ...column, slot };
  });
  if (items.length === 0) return { plan: source, columns };
  return {
    plan: { kind: 'Projection', source, items, rows: source.rows, details: 'what came in' },
    columns: owned,
  };
}

function planQueryWithImports({ scope, query }: CallSubquery, environment: Environment): PlannedQuery {
  if (scope) {
    const names = scope.star
      ? environment.names
      : new Map(scope.variables.map(({ name, start }) => [name, environment.slotOf(name, start)]));
    return planQuery(query, environment.enclosing(names));
  }
  const nothing = environment.enclosing(new Map());
  return planQuery(query, nothing, ({ clauses: [first] }) =>
    first?.kind === 'With' && !first.standalone ? nothing.withOnly(environment.names) : nothing,
  );
}

function planProcedure({ plan: source, environment }: State, call: CallProcedure): State {
  const { graph, slots, procedures } = environment.compilation;
  // Its name, arguments and columns have been checked.
  const procedure = procedures.find(({ name }) => name === call.name)!;
  const args = planArguments(call, procedure, environment);
  const fields = procedure.results.map(({ name }) => name);
  const all = fields.map((field) => ({ field, variable: { name: field } }));
  const items = !call.yield || call.yield.star ? all : call.yield.items;
  const columns = items.map(({ field, variable }) => ({
    from: fields.indexOf(field),
    slot: slots.take(),
    name: variable.name,
  }));
  const after = environment.withNames(columns.map(({ name, slot }) => [name, slot] as const));
  const called: Plan = {
    kind: 'ProcedureCall',
    source: call.optional ? ARGUMENT : source,
    name: procedure.name,
    args,
    run: (values) => procedure.run(graph, values),
    columns,
    isVoid: fields.length === 0,
    rows: source.rows * GUESSED_LIST,
    details: procedure.name,
  };
  const inner = planConditions(called, call.yield?.where, after);
  if (!call.optional) return { plan: inner, environment: after, columns };
  const filled = columns.map(({ slot }) => slot);
  const plan: Plan = { kind: 'Optional', source, inner, slots: filled, rows: called.rows, details: '' };
  return { plan, environment: after, columns };
}

function planArguments(call: CallProcedure, { parameters }: Procedure, environment: Environment) {
  const { args, start, end } = call;
  return parameters.map(({ name }, at) => {
    if (!args) return environment.compile({ kind: 'Parameter', name, start, end });
    return args[at] ? environment.compile(args[at]) : () => null;
  });
}
