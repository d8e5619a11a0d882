import type { Clause, Foreach, Merge, RemoveItem, SetItem, SetLabels, UpdatingClause } from '../syntax.ts';
import { printLabels } from './labels.ts';
import { printName } from './names.ts';
import { printPattern, printPatterns } from './patterns.ts';
import type { PrintRules } from './rules.ts';

/** A clause that writes. `printClauses` prints what is inside `FOREACH`. */
export function printUpdatingClause(
  rules: PrintRules,
  clause: UpdatingClause,
  printClauses: (rules: PrintRules, clauses: readonly Clause[]) => string,
): string {
  switch (clause.kind) {
    case 'Create':
      return `${clause.insert ? 'INSERT' : 'CREATE'} ${printPatterns(rules, clause.patterns)}`;
    case 'Merge':
      return printMerge(rules, clause);
    case 'Set':
      return `SET ${printSetItems(rules, clause.items)}`;
    case 'Remove':
      return `REMOVE ${clause.items.map((item) => printRemoveItem(rules, item)).join(', ')}`;
    case 'Delete': {
      const list = clause.expressions.map((expression) => rules.expression(expression)).join(', ');
      return `${clause.detach ? 'DETACH ' : ''}DELETE ${list}`;
    }
    case 'Foreach':
      return printForeach(rules, clause, printClauses);
  }
}

function printMerge(rules: PrintRules, { pattern, actions }: Merge): string {
  const parts = actions.map(
    ({ on, set }) => ` ON ${on.toUpperCase()} SET ${printSetItems(rules, set.items)}`,
  );
  return `MERGE ${printPattern(rules, pattern)}${parts.join('')}`;
}

function printSetItems(rules: PrintRules, items: readonly SetItem[]): string {
  return items.map((item) => printSetItem(rules, item)).join(', ');
}

function printSetItem(rules: PrintRules, item: SetItem): string {
  switch (item.kind) {
    case 'SetLabels':
      return printSetLabels(rules, item);
    case 'SetProperties':
      return `${printName(item.variable.name)} ${item.add ? '+=' : '='} ${rules.expression(item.value)}`;
    case 'SetProperty':
      return `${rules.expression(item.target)} = ${rules.expression(item.value)}`;
  }
}

function printSetLabels(rules: PrintRules, { variable, labels }: SetLabels): string {
  return printName(variable.name) + labels.map((label) => `:${printLabels(rules, label)}`).join('');
}

function printRemoveItem(rules: PrintRules, item: RemoveItem): string {
  return item.kind === 'SetLabels' ? printSetLabels(rules, item) : rules.expression(item.target);
}

function printForeach(
  rules: PrintRules,
  { variable, list, clauses }: Foreach,
  printClauses: (rules: PrintRules, clauses: readonly Clause[]) => string,
): string {
  const over = `${printName(variable.name)} IN ${rules.expression(list)}`;
  return `FOREACH (${over} | ${printClauses(rules, clauses)})`;
}
