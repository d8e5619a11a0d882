import { printClauses, printProjection, printWhere, printYield } from './printer/clauses.ts';
import { printExpression as printAtLevel } from './printer/expressions.ts';
import type { PrintRules } from './printer/rules.ts';
import type { Query, ShowCommand, Statement } from './syntax.ts';

const RULES: PrintRules = {
  expression: (expression, level = 0) => printAtLevel(RULES, expression, level),
  query: printQuery,
};

/**
 * A text that reads as the given tree, on one line. Brackets are where they are needed, names are quoted where they
 * must be. A command is given as it was written.
 */
export function printStatement({ text, mode, options, body }: Statement): string {
  const settings = options.map(({ name, value }) => (name === 'version' ? value : `${name}=${value}`));
  const parts = [
    mode === 'run' ? '' : mode.toUpperCase(),
    settings.length > 0 ? `CYPHER ${settings.join(' ')}` : '',
    body.kind === 'Query' ? printQuery(body) : '',
    body.kind === 'ShowCommand' ? printShow(body) : '',
    body.kind === 'Command' ? text.slice(body.start, body.end) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function printQuery({ parts, all }: Query): string {
  return parts.map(({ clauses }) => printClauses(RULES, clauses)).join(all ? ' UNION ALL ' : ' UNION ');
}

function printShow(command: ShowCommand): string {
  const words = ['SHOW', ...command.filter, command.subject, ...command.arguments];
  if (command.yield) words.push(printYield(RULES, command.yield));
  if (command.return) words.push(`RETURN ${printProjection(RULES, command.return)}`);
  return words.join(' ') + printWhere(RULES, command.where);
}
