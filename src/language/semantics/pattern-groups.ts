import type { Variable } from '../syntax-expression.ts';
import type { GroupPattern, PathElement, PathPattern } from '../syntax-pattern.ts';
import { declareOrMeet, type GrowingScope } from './bindings.ts';
import { type Checker, clausePlace, type Scope } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { checkElement, typeOfElement } from './pattern-elements.ts';
import { BOOLEAN, listOf } from './static-type.ts';

/** After a quantified group its names are lists of what they are inside. */
export function declareGroup(checker: Checker, scope: GrowingScope, group: GroupPattern): void {
  const inside: GrowingScope = new Map();
  for (const element of group.elements) {
    if (element.variable) declareOrMeet(checker, inside, element.variable, typeOfElement(element));
  }
  for (const [name, { type }] of inside) scope.set(name, { type: listOf(type), origin: 'own' });
}

/**
 * Checks the inside of a group; inside a quantified one its own names are single, and others are as outside. Only
 * where a selector chooses among them may the paths of a group have a name.
 */
export function checkGroup(checker: Checker, group: GroupPattern, outside: Scope, selective = false): void {
  const inside: GrowingScope = new Map(outside);
  if (group.quantifier) {
    for (const { variable, ...element } of group.elements) {
      if (variable) inside.set(variable.name, { type: typeOfElement(element as PathElement), origin: 'own' });
    }
    checkQuantified(checker, group);
  }
  checkNeighbours(checker, group.elements);
  for (const element of group.elements) {
    if (element.kind === 'GroupPattern') checkGroup(checker, element, inside);
    else {
      if (!group.quantifier) checkGroupShape(checker, element);
      checkElement(checker, element, clausePlace(inside));
    }
  }
  if (group.variable && !group.quantifier && !selective) {
    checker.report(group.variable.start, 'Sub-path assignment is currently not supported.');
  }
  const place = clausePlace(selective ? inside : withoutName(inside, group.variable));
  if (group.where) checkExpected(checker, group.where, { ...place, predicate: true }, BOOLEAN);
}

/** The conditions of a group are met before the path around it is there, so that they cannot name it. */
export function withoutName(scope: Scope, variable: Variable | undefined): Scope {
  return variable ? new Map([...scope].filter(([name]) => name !== variable.name)) : scope;
}

/** `-[*]-` and quantified parts, an older and a newer way to say the same, may not meet in one path. */
export function reportMixedLengths(checker: Checker, { elements }: PathPattern): void {
  const parts = flatten(elements);
  const older = parts.find((part) => part.kind === 'RelationshipPattern' && part.length);
  if (!older || !parts.some((part) => 'quantifier' in part && part.quantifier)) return;
  checker.report(
    older.start,
    "Mixing variable-length relationships ('-[*]-') with quantified relationships ('()-->*()') or quantified path " +
      "patterns ('(()-->())*') is not allowed. Write the length as a quantifier: '-->{1,3}'.",
  );
}

function checkQuantified(checker: Checker, group: GroupPattern): void {
  if (group.variable) {
    checker.report(
      group.variable.start,
      'Assigning a path in a quantified path pattern is not yet supported.',
    );
  }
  if (!group.elements.some(({ kind }) => kind !== 'NodePattern')) {
    checker.report(group.start, 'A quantified path pattern needs to have at least one relationship.');
  }
  for (const element of group.elements) {
    if ('quantifier' in element) {
      checker.report(element.start, 'Quantified path patterns are not allowed to be nested.');
    } else if (element.kind === 'RelationshipPattern' && element.length) {
      reportLengthInGroup(checker, element.start);
    }
  }
}

/** A quantified relationship stands for a group, so it may have no `*` of its own. */
export function checkGroupShape(checker: Checker, element: PathElement): void {
  if (element.kind === 'RelationshipPattern' && element.length && element.quantifier) {
    reportLengthInGroup(checker, element.start);
  }
}

function reportLengthInGroup(checker: Checker, offset: number): void {
  checker.report(offset, 'Variable length relationships cannot be part of a quantified path pattern.');
}

/** Two nodes side by side, or a group without quantifier beside anything, have nothing between them. */
export function checkNeighbours(checker: Checker, elements: readonly PathElement[]): void {
  for (const [index, element] of elements.entries()) {
    const next = elements[index + 1];
    if (next && isPlain(element) && isPlain(next)) {
      checker.report(next.start, 'Juxtaposition is currently only supported for quantified path patterns.');
    }
  }
}

function isPlain(element: PathElement): boolean {
  return element.kind === 'NodePattern' || (element.kind === 'GroupPattern' && !element.quantifier);
}

/** Names of a quantified group may be used in no other group, not beside it and not before its clause. */
export function reportDoubleNames(checker: Checker, patterns: readonly PathPattern[], before: Scope): void {
  const elements = patterns.flatMap((pattern) => flatten(pattern.elements));
  const paths = patterns.flatMap(({ variable }) => (variable ? [variable.name] : []));
  const plain = new Set([...paths, ...elements.flatMap(plainName)]);
  const grouped = new Set<string>();
  for (const element of elements) {
    if (element.kind !== 'GroupPattern') continue;
    for (const name of namesIn(element)) {
      const problem = doubleName(name, plain, grouped, before);
      if (problem) checker.report(element.start, problem);
    }
    for (const name of namesIn(element)) grouped.add(name);
  }
}

function doubleName(
  name: string,
  plain: ReadonlySet<string>,
  grouped: ReadonlySet<string>,
  before: Scope,
): string | undefined {
  if (plain.has(name)) {
    return `The variable \`${name}\` occurs both inside and outside a quantified path pattern and needs to be renamed.`;
  }
  if (grouped.has(name)) {
    return `The variable \`${name}\` occurs in multiple quantified path patterns and needs to be renamed.`;
  }
  if (!before.has(name)) return undefined;
  return (
    `The variable \`${name}\` is already defined in a previous clause, it cannot be referenced as a node or as a ` +
    'relationship variable inside of a quantified path pattern.'
  );
}

/** All elements, those of groups without quantifier instead of the group. */
function flatten(elements: readonly PathElement[]): PathElement[] {
  return elements.flatMap((element) =>
    element.kind === 'GroupPattern' && !element.quantifier ? flatten(element.elements) : [element],
  );
}

function plainName(element: PathElement): string[] {
  return element.kind !== 'GroupPattern' && element.variable ? [element.variable.name] : [];
}

function namesIn(group: GroupPattern): ReadonlySet<string> {
  return new Set(group.elements.flatMap(plainName));
}
