import type { Variable } from '../syntax-expression.ts';
import type { Binding, Checker, Scope } from './checker.ts';
import { describeType, overlaps, type StaticType } from './static-type.ts';

/** A scope that is being built, name by name. */
export type GrowingScope = Map<string, Binding>;

/** Declares a name that must be new; a name from outside a subquery may not be hidden. */
export function declareNew(
  checker: Checker,
  scope: GrowingScope,
  variable: Variable,
  type: StaticType,
): void {
  const known = scope.get(variable.name);
  if (known?.imported)
    reportShadowing(checker, variable, 'a variable with the same name from the outer scope');
  else if (known) checker.report(variable.start, `Variable \`${variable.name}\` already declared`);
  scope.set(variable.name, { type, imported: false });
}

/** Declares a name, or meets it again where it is known already and may be of the type. */
export function declareOrMeet(
  checker: Checker,
  scope: GrowingScope,
  variable: Variable,
  type: StaticType,
): void {
  const known = scope.get(variable.name);
  if (known && known.type.bits !== 0 && !overlaps(known.type, type)) {
    const types = `${describeType(known.type)} (expected ${describeType(type)})`;
    checker.report(variable.start, `Type mismatch: ${variable.name} defined with conflicting type ${types}`);
  }
  scope.set(variable.name, { type, imported: false });
}

/** Reports a name that hides another which a subquery sees from outside. */
export function reportShadowing(checker: Checker, variable: Variable, what: string): void {
  checker.report(
    variable.start,
    `The variable \`${variable.name}\` is shadowing ${what} and needs to be renamed`,
  );
}

/** The names of a scope, as those of the outside for a subquery. */
export function importAll(scope: Scope): GrowingScope {
  const imported: GrowingScope = new Map();
  for (const [name, { type }] of scope) imported.set(name, { type, imported: true });
  return imported;
}
