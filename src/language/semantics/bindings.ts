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
  if (known?.origin === 'own')
    checker.report(variable.start, `Variable \`${variable.name}\` already declared`);
  else if (known) reportShadowing(checker, variable, known);
  scope.set(variable.name, { type, origin: 'own' });
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
  scope.set(variable.name, { type, origin: 'own' });
}

/** Reports a name that hides another which a subquery sees from outside. */
export function reportShadowing(checker: Checker, { name, start }: Variable, hidden: Binding): void {
  const what =
    hidden.origin === 'import'
      ? 'an imported variable with the same name'
      : 'a variable with the same name from the outer scope';
  checker.report(start, `The variable \`${name}\` is shadowing ${what} and needs to be renamed`);
}

/** All names of a scope, as those of the outside for a subquery. */
export function takeAll(scope: Scope, origin: 'outside' | 'import'): GrowingScope {
  const taken: GrowingScope = new Map();
  for (const [name, { type }] of scope) taken.set(name, { type, origin });
  return taken;
}
