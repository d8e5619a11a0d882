import { MIXED_LABEL_SIGNS } from '../parser/labels.ts';
import type { LabelExpression } from '../syntax-pattern.ts';
import type { Checker, Place } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { eitherOf, LIST, STRING } from './static-type.ts';

/** Labels of a node, types of a relationship, or a test of either: `:` may not be mixed with the newer signs. */
export function checkLabels(
  checker: Checker,
  labels: LabelExpression,
  place: Place,
  of: 'node' | 'relationship' | 'test',
): void {
  checkDynamic(checker, labels, place, of === 'test');
  const colon = findColon(labels);
  if (!colon) return;
  const offset = colon.operands[0]!.end;
  if (colon.kind === 'LabelOr' && of !== 'relationship') {
    checker.report(offset, "Label expressions are not allowed to contain '|:'.");
  } else if (colon.kind === 'LabelAnd' && of === 'relationship') {
    checker.report(
      offset,
      "Relationship types in a relationship type expressions may not be combined using ':'",
    );
  } else if (usesSymbols(labels, colon)) {
    checker.report(offset, MIXED_LABEL_SIGNS);
  }
}

function checkDynamic(checker: Checker, labels: LabelExpression, place: Place, inTest: boolean): void {
  if (labels.kind === 'LabelDynamic') {
    if (inTest) {
      checker.report(
        labels.start,
        'Dynamic Label and Types are only allowed in MATCH, CREATE, MERGE, SET and REMOVE clauses.',
      );
    }
    checkExpected(checker, labels.expression, place, eitherOf(STRING, LIST));
  }
  for (const operand of operandsOf(labels)) checkDynamic(checker, operand, place, inTest);
}

function operandsOf(labels: LabelExpression): readonly LabelExpression[] {
  if (labels.kind === 'LabelNot') return [labels.operand];
  return labels.kind === 'LabelAnd' || labels.kind === 'LabelOr' ? labels.operands : [];
}

type Chain = Extract<LabelExpression, { kind: 'LabelAnd' | 'LabelOr' }>;

function findColon(labels: LabelExpression): Chain | undefined {
  if ((labels.kind === 'LabelAnd' || labels.kind === 'LabelOr') && labels.colon) return labels;
  for (const operand of operandsOf(labels)) {
    const found = findColon(operand);
    if (found) return found;
  }
  return undefined;
}

/** Whether `&`, `|`, `!` or `%` stands anywhere; of a chain with a colon any other link counts too. */
function usesSymbols(labels: LabelExpression, colon: Chain): boolean {
  if (labels.kind === 'LabelNot' || labels.kind === 'LabelWildcard') return true;
  const otherChain = labels !== colon && (labels.kind === 'LabelAnd' || labels.kind === 'LabelOr');
  return (otherChain && !labels.colon) || operandsOf(labels).some((operand) => usesSymbols(operand, colon));
}

/** Whether labels are more than names joined by `:` or `&`: then they ask, and cannot be written. */
export function isLabelQuestion(labels: LabelExpression): boolean {
  if (labels.kind === 'LabelName' || labels.kind === 'LabelDynamic') return false;
  return labels.kind !== 'LabelAnd' || labels.operands.some(isLabelQuestion);
}
