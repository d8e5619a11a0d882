import { quoteString } from '../lexer/strings.ts';
import type {
  CallProcedure,
  CallSubquery,
  Clause,
  Hint,
  InTransactions,
  LoadCsv,
  Match,
  Projection,
  SortItem,
  With,
  Yield,
} from '../syntax.ts';
import type { Expression, Variable } from '../syntax-expression.ts';
import { printDottedName, printName } from './names.ts';
import { printPatterns } from './patterns.ts';
import { type PrintRules, spaced } from './rules.ts';
import { printUpdatingClause } from './updating-clauses.ts';

/** Clauses on one line. */
export function printClauses(rules: PrintRules, clauses: readonly Clause[]): string {
  return clauses.map((clause) => printClause(rules, clause)).join(' ');
}

function printClause(rules: PrintRules, clause: Clause): string {
  switch (clause.kind) {
    case 'Match':
      return printMatch(rules, clause);
    case 'Unwind':
      return `UNWIND ${rules.expression(clause.list)} AS ${printName(clause.variable.name)}`;
    case 'With':
      return printWith(rules, clause);
    case 'Return':
      return `RETURN ${printProjection(rules, clause)}`;
    case 'Finish':
      return 'FINISH';
    case 'CallSubquery':
      return printCallSubquery(rules, clause);
    case 'CallProcedure':
      return printCallProcedure(rules, clause);
    case 'Use':
      return `USE ${rules.expression(clause.graph)}`;
    case 'LoadCsv':
      return printLoadCsv(rules, clause);
    default:
      return printUpdatingClause(rules, clause, printClauses);
  }
}

function optionally(optional: boolean): string {
  return optional ? 'OPTIONAL ' : '';
}

/** `WHERE …` with a blank before it, or nothing. */
export function printWhere(rules: PrintRules, where: Expression | undefined): string {
  return where ? ` WHERE ${rules.expression(where)}` : '';
}

function printMatch(rules: PrintRules, { optional, patterns, hints, where }: Match): string {
  const using = hints.map((hint) => ` ${printHint(hint)}`).join('');
  return `${optionally(optional)}MATCH ${printPatterns(rules, patterns)}${using}${printWhere(rules, where)}`;
}

function printHint({ hint, words, variables, label, properties }: Hint): string {
  const names = printNames(variables);
  if (hint === 'join') return `USING JOIN ON ${names}`;
  const labelled = `${names}:${printName(label!)}`;
  if (hint === 'scan') return `USING SCAN ${labelled}`;
  const type = words.filter((word) => word !== 'SEEK').map((word) => `${word} `);
  const seek = words.includes('SEEK') ? 'SEEK ' : '';
  return `USING ${type.join('')}INDEX ${seek}${labelled}(${properties.map(printName).join(', ')})`;
}

function printNames(variables: readonly Variable[]): string {
  return variables.map(({ name }) => printName(name)).join(', ');
}

function printWith(rules: PrintRules, clause: With): string {
  if (clause.standalone) return printTail(rules, clause).trimStart();
  return `WITH ${printProjection(rules, clause)}${printWhere(rules, clause.where)}`;
}

/** What follows `WITH` or `RETURN`. */
export function printProjection(rules: PrintRules, projection: Projection): string {
  const items = projection.items.map(({ expression, alias }) => {
    const text = rules.expression(expression);
    return alias ? `${text} AS ${printName(alias.name)}` : text;
  });
  const all = projection.star ? ['*', ...items] : items;
  return `${projection.distinct ? 'DISTINCT ' : ''}${all.join(', ')}${printTail(rules, projection)}`;
}

function printTail(
  rules: PrintRules,
  { orderBy, skip, limit }: Pick<Projection, 'orderBy' | 'skip' | 'limit'>,
): string {
  const order =
    orderBy.length > 0 ? ` ORDER BY ${orderBy.map((item) => printSortItem(rules, item)).join(', ')}` : '';
  return `${order}${skip ? ` SKIP ${rules.expression(skip)}` : ''}${limit ? ` LIMIT ${rules.expression(limit)}` : ''}`;
}

function printSortItem(rules: PrintRules, { expression, descending }: SortItem): string {
  return `${rules.expression(expression)}${descending ? ' DESC' : ''}`;
}

function printCallSubquery(rules: PrintRules, call: CallSubquery): string {
  const { optional, scope, query, transactions } = call;
  const names = scope ? ` (${scope.star ? '*' : printNames(scope.variables)})` : '';
  const inTransactions = transactions ? printTransactions(rules, transactions) : '';
  return `${optionally(optional)}CALL${names} { ${rules.query(query)} }${spaced(inTransactions)}`;
}

function printTransactions(rules: PrintRules, transactions: InTransactions): string {
  const { concurrent, concurrency, batch, onError, report } = transactions;
  const parts = [
    'IN',
    concurrency && rules.expression(concurrency),
    concurrent && 'CONCURRENT',
    'TRANSACTIONS',
    batch && `OF ${rules.expression(batch)} ROWS`,
    onError && `ON ERROR ${onError.toUpperCase()}`,
    report && `REPORT STATUS AS ${printName(report.name)}`,
  ];
  return parts.filter(Boolean).join(' ');
}

function printCallProcedure(rules: PrintRules, call: CallProcedure): string {
  const args = call.args ? `(${call.args.map((argument) => rules.expression(argument)).join(', ')})` : '';
  const yielded = call.yield ? ` ${printYield(rules, call.yield)}` : '';
  return `${optionally(call.optional)}CALL ${printDottedName(call.name)}${args}${yielded}`;
}

/** `YIELD …` with its tail. */
export function printYield(rules: PrintRules, yielded: Yield): string {
  const items = yielded.items.map(({ field, variable }) => {
    const name = printName(field);
    return field === variable.name ? name : `${name} AS ${printName(variable.name)}`;
  });
  const columns = yielded.star ? '*' : items.join(', ');
  return `YIELD ${columns}${printTail(rules, yielded)}${printWhere(rules, yielded.where)}`;
}

function printLoadCsv(rules: PrintRules, { headers, from, variable, fieldTerminator }: LoadCsv): string {
  const end = fieldTerminator === undefined ? '' : ` FIELDTERMINATOR ${quoteString(fieldTerminator)}`;
  const source = `${rules.expression(from)} AS ${printName(variable.name)}`;
  return `LOAD CSV ${headers ? 'WITH HEADERS ' : ''}FROM ${source}${end}`;
}
