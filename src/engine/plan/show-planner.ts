import { syntaxError } from '../../language/cypher-error.ts';
import { showColumns } from '../../language/show-columns.ts';
import type { Projection, ProjectionItem, ShowCommand, Yield } from '../../language/syntax.ts';
import type { Environment } from '../expressions/environment.ts';
import { shownRows } from '../procedures/show.ts';
import { planConditions } from './conditions.ts';
import type { Plan } from './plan.ts';
import { type Projected, planProjection } from './projection-planner.ts';
import type { PlannedQuery } from './query-planner.ts';

/** Plans `SHOW … YIELD … WHERE … RETURN …` as rows with all columns, cut down by what follows. */
export function planShow(command: ShowCommand, environment: Environment): PlannedQuery {
  const { text, procedures, slots } = environment.compilation;
  const known = showColumns(command.subject);
  const rows = shownRows(command, procedures);
  if (!known || !rows) throw unknownSubject(command, text);
  const columns = known.map(({ name }, from) => ({ name, from, slot: slots.take() }));
  const source: Plan = {
    kind: 'ProcedureCall',
    source: { kind: 'Argument', rows: 1, details: '' },
    name: `SHOW ${command.subject}`,
    args: [],
    run: () => rows.map((row) => known.map(({ name }) => row[name] ?? null)),
    columns,
    isVoid: false,
    rows: rows.length,
    details: command.subject,
  };
  const inside = environment.withNames(columns.map(({ name, slot }) => [name, slot] as const));
  if (!command.yield) {
    const shown = columns.filter(({ name }, at) => known[at]!.byDefault && !isGivenBy(command, name));
    return { plan: planConditions(source, command.where, inside), columns: shown };
  }
  return planYield(source, command.yield, columns, command, environment);
}

function planYield(
  source: Plan,
  yielded: Yield,
  columns: Projected['columns'],
  command: ShowCommand,
  environment: Environment,
): PlannedQuery {
  const kept = yielded.star
    ? columns
    : yielded.items.map(({ field, variable }) => ({
        name: variable.name,
        slot: columns.find(({ name }) => name === field)!.slot,
      }));
  const inside = environment.withNames(kept.map(({ name, slot }) => [name, slot] as const));
  const everything: Projection = { ...yielded, distinct: false, star: true, items: [] };
  const projected = planProjection(source, everything, yielded.where, inside);
  const { return: returned } = command;
  if (!returned) return { plan: projected.plan, columns: kept };
  const items = returned.star ? [...kept.map(asItem), ...returned.items] : returned.items;
  return planProjection(
    projected.plan,
    { ...returned, star: false, items },
    undefined,
    projected.environment,
  );
}

/** `RETURN *` keeps the order of what was yielded. */
function asItem({ name }: Projected['columns'][0]): ProjectionItem {
  const place = { start: 0, end: 0 };
  return { kind: 'ProjectionItem', name, expression: { kind: 'Variable', name, ...place }, ...place };
}

/** `SHOW HOME DATABASE` need not say which is the home. */
function isGivenBy({ filter }: ShowCommand, column: string): boolean {
  return filter.length > 0 && (column === 'default' || column === 'home');
}

function unknownSubject({ subject, start }: ShowCommand, text: string): Error {
  return syntaxError(
    text,
    start,
    `SHOW ${subject} with these words is not to be had here. There are SHOW INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS and DATABASES, each with YIELD and WHERE.`,
  );
}
