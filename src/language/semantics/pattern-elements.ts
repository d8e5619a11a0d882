import type { PatternProperties } from '../syntax.ts';
import type { LabelExpression, NodePattern, PathElement, RelationshipPattern } from '../syntax-pattern.ts';
import { asCondition, asValue, type Checker, type Place, within } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { checkLabels } from './labels.ts';
import { offsetOf } from './positions.ts';
import { BOOLEAN, listOf, NODE, RELATIONSHIP, type StaticType } from './static-type.ts';

/** What the variable of an element is: a node, a relationship, or a list of them. */
export function typeOfElement(element: PathElement): StaticType {
  if (element.kind !== 'RelationshipPattern') return NODE;
  return element.length || element.quantifier ? listOf(RELATIONSHIP) : RELATIONSHIP;
}

/** Checks labels, properties and conditions inside a node or relationship, all names being known. */
export function checkElement(checker: Checker, element: PathElement, place: Place): void {
  if (element.kind === 'NodePattern') checkNode(checker, element, place);
  else if (element.kind === 'RelationshipPattern') checkRelationship(checker, element, place);
}

function checkNode(checker: Checker, node: NodePattern, place: Place): void {
  if (node.labels) checkLabels(checker, node.labels, place, 'node');
  checkProperties(checker, node.properties, place);
  if (node.where) checkExpected(checker, node.where, asCondition(place), BOOLEAN);
}

function checkRelationship(checker: Checker, relationship: RelationshipPattern, place: Place): void {
  const { types, length, where } = relationship;
  if (types) checkLabels(checker, types, place, 'relationship');
  if (length && types && isTypeExpression(types)) {
    checker.report(types.start, 'Variable length relationships must not use relationship type expressions.');
  }
  const inside = insideOf(relationship, place);
  checkProperties(checker, relationship.properties, inside);
  if (!where) return;
  if (length) {
    checker.report(
      offsetOf(checker, where),
      'Relationship pattern predicates are not supported for variable-length relationships.',
    );
  }
  checkExpected(checker, where, asCondition(inside), BOOLEAN);
}

/** Inside a quantified relationship its name is that of one. */
function insideOf({ quantifier, variable }: RelationshipPattern, place: Place): Place {
  return quantifier && variable ? within(place, [[variable.name, RELATIONSHIP]]) : place;
}

/** Whether types are more than one name after the other. */
function isTypeExpression(types: LabelExpression): boolean {
  if (types.kind === 'LabelOr') return types.operands.some(isTypeExpression);
  return types.kind !== 'LabelName' && types.kind !== 'LabelDynamic';
}

function checkProperties(checker: Checker, properties: PatternProperties | undefined, place: Place): void {
  if (properties?.kind === 'MapLiteral') checker.typeOf(properties, asValue(place));
}
