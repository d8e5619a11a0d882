import type {
  Clause,
  Delete,
  Foreach,
  Merge,
  Remove,
  SetClause,
  SetItem,
  UpdatingClause,
} from '../syntax.ts';
import { type Checker, clausePlace, type Scope, within } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { ANY, ENTITY, eitherOf, elementOf, HOLDER, isWithin, LIST, MAP, NODE, PATH } from './static-type.ts';
import { checkWritingPatterns } from './writing-patterns.ts';

/** A clause that writes. Gives the scope after it. */
export function checkUpdatingClause(checker: Checker, clause: UpdatingClause, before: Scope): Scope {
  switch (clause.kind) {
    case 'Create':
      return checkWritingPatterns(checker, clause.patterns, 'CREATE', before);
    case 'Merge':
      return checkMerge(checker, clause, before);
    case 'Set':
      return checkSet(checker, clause, before);
    case 'Remove':
      return checkRemove(checker, clause, before);
    case 'Delete':
      return checkDelete(checker, clause, before);
    case 'Foreach':
      return checkForeach(checker, clause, before);
  }
}

function checkMerge(checker: Checker, clause: Merge, before: Scope): Scope {
  const after = checkWritingPatterns(checker, [clause.pattern], 'MERGE', before);
  for (const { set } of clause.actions) checkSet(checker, set, after);
  return after;
}

function checkSet(checker: Checker, clause: SetClause, before: Scope): Scope {
  for (const item of clause.items) checkSetItem(checker, item, before);
  return before;
}

function checkSetItem(checker: Checker, item: SetItem, before: Scope): void {
  const place = clausePlace(before);
  if (item.kind === 'SetLabels') {
    checkExpected(checker, item.variable, place, NODE);
  } else if (item.kind === 'SetProperties') {
    checkExpected(checker, item.variable, place, ENTITY);
    checkExpected(checker, item.value, place, MAP);
  } else {
    checkExpected(checker, item.target.subject, place, HOLDER);
    checker.typeOf(item.value, place);
  }
}

function checkRemove(checker: Checker, clause: Remove, before: Scope): Scope {
  const place = clausePlace(before);
  for (const item of clause.items) {
    if (item.kind === 'SetLabels') checkExpected(checker, item.variable, place, NODE);
    else checkExpected(checker, item.target.subject, place, HOLDER);
  }
  return before;
}

function checkDelete(checker: Checker, clause: Delete, before: Scope): Scope {
  for (const expression of clause.expressions) {
    if (expression.kind === 'LabelTest') {
      checker.report(expression.start, "DELETE doesn't support removing labels from a node. Try REMOVE.");
    } else {
      checkExpected(checker, expression, clausePlace(before), eitherOf(ENTITY, PATH));
    }
  }
  return before;
}

const FOREACH_CLAUSES: ReadonlySet<Clause['kind']> = new Set([
  'Create',
  'Merge',
  'Set',
  'Remove',
  'Delete',
  'Foreach',
]);

/** Names made inside are unknown after it. */
function checkForeach(checker: Checker, clause: Foreach, before: Scope): Scope {
  const list = checker.typeOf(clause.list, clausePlace(before));
  const element = isWithin(list, LIST) ? elementOf(list) : ANY;
  let inside: Scope = within(clausePlace(before), [[clause.variable.name, element]]).scope;
  for (const inner of clause.clauses) {
    if (FOREACH_CLAUSES.has(inner.kind))
      inside = checkUpdatingClause(checker, inner as UpdatingClause, inside);
    else checker.report(inner.start, `Invalid use of ${inner.kind.toUpperCase()} inside FOREACH`);
  }
  return before;
}
