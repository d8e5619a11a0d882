import type { PathElement, PathPattern } from '../syntax-pattern.ts';
import { declareNew, declareOrMeet, type GrowingScope } from './bindings.ts';
import { type Checker, clausePlace, type Scope } from './checker.ts';
import { checkElement, typeOfElement } from './pattern-elements.ts';
import {
  checkGroup,
  checkGroupShape,
  checkNeighbours,
  declareGroup,
  reportDoubleNames,
  reportMixedLengths,
  withoutName,
} from './pattern-groups.ts';
import { checkSelectors } from './selectors.ts';
import { checkShortestPath } from './shortest-paths.ts';
import { PATH } from './static-type.ts';

/** Declares the names of a `MATCH` pattern, then checks what is inside it. Gives the scope after it. */
export function checkMatchPatterns(checker: Checker, patterns: readonly PathPattern[], before: Scope): Scope {
  const scope: GrowingScope = new Map(before);
  reportDoubleNames(checker, patterns, before);
  for (const pattern of patterns) declarePattern(checker, scope, pattern);
  for (const pattern of patterns) checkPattern(checker, scope, pattern);
  checkSelectors(checker, patterns);
  return scope;
}

function declarePattern(checker: Checker, scope: GrowingScope, pattern: PathPattern): void {
  declareElements(checker, scope, pattern.elements);
  if (pattern.variable) declareNew(checker, scope, pattern.variable, PATH);
}

function declareElements(checker: Checker, scope: GrowingScope, elements: readonly PathElement[]): void {
  for (const element of elements) {
    if (element.kind !== 'GroupPattern') {
      if (element.variable) declareOrMeet(checker, scope, element.variable, typeOfElement(element));
    } else if (element.quantifier) {
      declareGroup(checker, scope, element);
    } else {
      declareElements(checker, scope, element.elements);
      if (element.variable) declareNew(checker, scope, element.variable, PATH);
    }
  }
}

function checkPattern(checker: Checker, scope: Scope, pattern: PathPattern): void {
  checkNeighbours(checker, pattern.elements);
  reportMixedLengths(checker, pattern);
  if (pattern.shortest) checkShortestPath(checker, pattern);
  for (const element of pattern.elements) {
    reportParameterMap(checker, element);
    if (element.kind === 'GroupPattern') {
      const selective = pattern.selector !== undefined && pattern.selector.selector !== 'all';
      checkGroup(checker, element, withoutName(scope, pattern.variable), selective);
    } else {
      checkGroupShape(checker, element);
      checkElement(checker, element, clausePlace(scope));
    }
  }
}

function reportParameterMap(checker: Checker, element: PathElement): void {
  if (element.kind === 'GroupPattern' || element.properties?.kind !== 'Parameter') return;
  checker.report(
    element.properties.start,
    'Parameter maps cannot be used in `MATCH` patterns (use a literal map instead, e.g. `{id: $param.id}`)',
  );
}
