import type { LabelExpression } from '../syntax-pattern.ts';
import { printName } from './names.ts';
import type { PrintRules } from './rules.ts';

const OR = 1;
const AND = 2;
const NOT = 3;

/** A label expression without the colon before it, in brackets where it binds looser than the given level. */
export function printLabels(rules: PrintRules, labels: LabelExpression, level = OR): string {
  switch (labels.kind) {
    case 'LabelName':
      return printName(labels.name);
    case 'LabelWildcard':
      return '%';
    case 'LabelDynamic':
      return `$${labels.mode}(${rules.expression(labels.expression)})`;
    case 'LabelNot':
      return `!${printLabels(rules, labels.operand, NOT)}`;
    case 'LabelAnd':
      return bracket(join(rules, labels.operands, labels.colon ? ':' : '&', NOT), level > AND);
    case 'LabelOr':
      return bracket(join(rules, labels.operands, labels.colon ? '|:' : '|', AND), level > OR);
  }
}

function join(rules: PrintRules, operands: readonly LabelExpression[], sign: string, level: number): string {
  return operands.map((operand) => printLabels(rules, operand, level)).join(sign);
}

function bracket(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}
