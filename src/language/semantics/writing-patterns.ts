import type { NodePattern, PathElement, PathPattern, RelationshipPattern } from '../syntax-pattern.ts';
import { declareNew, declareOrMeet, type GrowingScope } from './bindings.ts';
import { type Checker, clausePlace, type Scope } from './checker.ts';
import { isLabelQuestion } from './labels.ts';
import { checkElement } from './pattern-elements.ts';
import { shortestOffset } from './shortest-paths.ts';
import { NODE, PATH, RELATIONSHIP } from './static-type.ts';

type WritingClause = 'CREATE' | 'MERGE';

/** The patterns of `CREATE` and `MERGE`: what they make must be fully said. Gives the scope after them. */
export function checkWritingPatterns(
  checker: Checker,
  patterns: readonly PathPattern[],
  clause: WritingClause,
  before: Scope,
): Scope {
  const scope: GrowingScope = new Map(before);
  for (const pattern of patterns) {
    if (pattern.shortest) {
      checker.report(
        shortestOffset(checker, pattern),
        `shortestPath(...) cannot be used in a ${clause} clause, but only in a MATCH clause.`,
      );
    }
    const lonely = pattern.elements.length === 1;
    for (const element of pattern.elements) declareWritten(checker, scope, element, clause, lonely);
    if (pattern.variable) declareNew(checker, scope, pattern.variable, PATH);
  }
  for (const { elements } of patterns) {
    for (const element of elements) checkElement(checker, element, clausePlace(scope));
  }
  return scope;
}

function declareWritten(
  checker: Checker,
  scope: GrowingScope,
  element: PathElement,
  clause: WritingClause,
  lonely: boolean,
): void {
  if (element.kind === 'GroupPattern' || 'quantifier' in element) {
    checker.report(
      element.start,
      `Quantified path patterns cannot be used in a ${clause} clause, but only in a MATCH clause.`,
    );
  } else if (element.kind === 'NodePattern') {
    declareNode(checker, scope, element, clause, lonely);
  } else {
    checkWrittenRelationship(checker, element, clause);
    if (element.variable) declareNew(checker, scope, element.variable, RELATIONSHIP);
  }
}

function declareNode(
  checker: Checker,
  scope: GrowingScope,
  node: NodePattern,
  clause: WritingClause,
  lonely: boolean,
): void {
  const { variable, labels, properties, where } = node;
  const says = lonely || labels !== undefined || properties !== undefined;
  if (variable && says) declareNew(checker, scope, variable, NODE);
  else if (variable) declareOrMeet(checker, scope, variable, NODE);
  if (labels && isLabelQuestion(labels)) {
    checker.report(
      labels.start,
      `Label expressions in patterns are not allowed in a ${clause} clause, but only in a MATCH clause and in expressions`,
    );
  }
  if (where) reportCondition(checker, where.start, 'Node', clause);
  if (clause === 'MERGE') reportParameterMap(checker, node);
}

function checkWrittenRelationship(
  checker: Checker,
  relationship: RelationshipPattern,
  clause: WritingClause,
): void {
  const { start, types, length, direction, where } = relationship;
  if (length) checker.report(start, `Variable length relationships cannot be used in ${clause}`);
  if (!types) {
    checker.report(
      start,
      `Exactly one relationship type must be specified for ${clause}. ` +
        "Did you forget to prefix your relationship type with a ':'?",
    );
  } else if (types.kind !== 'LabelName' && types.kind !== 'LabelDynamic') {
    checker.report(start, `A single relationship type must be specified for ${clause}`);
  }
  if (clause === 'CREATE' && direction === 'both') {
    checker.report(start, 'Only directed relationships are supported in CREATE');
  }
  if (where) reportCondition(checker, where.start, 'Relationship', clause);
  if (clause === 'MERGE') reportParameterMap(checker, relationship);
}

function reportCondition(checker: Checker, offset: number, element: string, clause: WritingClause): void {
  checker.report(
    offset,
    `${element} pattern predicates are not allowed in a ${clause} clause, ` +
      'but only in a MATCH clause or inside a pattern comprehension',
  );
}

function reportParameterMap(checker: Checker, element: NodePattern | RelationshipPattern): void {
  if (element.properties?.kind !== 'Parameter') return;
  checker.report(
    element.properties.start,
    'Parameter maps cannot be used in `MERGE` patterns (use a literal map instead, e.g. `{id: $param.id}`)',
  );
}
