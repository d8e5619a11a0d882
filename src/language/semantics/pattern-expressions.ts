import type { PatternExpression } from '../syntax-expression.ts';
import type { PathElement, PathPattern } from '../syntax-pattern.ts';
import { declareNew, declareOrMeet, type GrowingScope } from './bindings.ts';
import { asValue, type Checker, type Place, type Scope } from './checker.ts';
import { checkElement, typeOfElement } from './pattern-elements.ts';
import { checkShortestPath } from './shortest-paths.ts';
import { BOOLEAN, listOf, PATH, type StaticType } from './static-type.ts';

const NOT_A_VALUE =
  'A pattern expression should only be used in order to test the existence of a pattern. ' +
  'It should therefore only be used in contexts that evaluate to a boolean, e.g. inside the function exists() ' +
  'or in a WHERE-clause. No other uses are allowed, instead they should be replaced by a pattern comprehension.';

/** A bare pattern as a condition, or `shortestPath(…)` as a value; neither may bring new names. */
export function checkPatternExpression(
  checker: Checker,
  { pattern, start }: PatternExpression,
  place: Place,
): StaticType {
  if (pattern.shortest) checkShortestPath(checker, pattern);
  else if (!place.predicate) checker.report(start, NOT_A_VALUE);
  for (const element of pattern.elements) {
    checkKnown(checker, element, place.scope);
    checkElement(checker, element, asValue(place));
  }
  if (!pattern.shortest) return BOOLEAN;
  return pattern.shortest === 'one' ? PATH : listOf(PATH);
}

function checkKnown(checker: Checker, element: PathElement, scope: Scope): void {
  const { variable } = element;
  if (!variable) return;
  if (scope.has(variable.name)) declareOrMeet(checker, new Map(scope), variable, typeOfElement(element));
  else {
    checker.report(
      variable.start,
      `PatternExpressions are not allowed to introduce new variables: '${variable.name}'.`,
    );
  }
}

/** The pattern of a comprehension: its names are known only inside it. Gives the scope of the inside. */
export function checkComprehendedPattern(checker: Checker, pattern: PathPattern, place: Place): Scope {
  const scope: GrowingScope = new Map(place.scope);
  for (const element of pattern.elements) {
    if (element.variable) declareOrMeet(checker, scope, element.variable, typeOfElement(element));
  }
  if (pattern.variable) declareNew(checker, scope, pattern.variable, PATH);
  for (const element of pattern.elements) checkElement(checker, element, { ...asValue(place), scope });
  return scope;
}
