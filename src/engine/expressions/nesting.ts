import type { Budget } from '../budget.ts';
import { limitReached } from '../errors.ts';
import { isList, isMap, type ListValue, type MapValue, type Value } from '../values/value.ts';

/** Depths of lists and maps that hold others: computed once, because a loop can wrap a value again and again. */
const depths = new WeakMap<object, number>();

/** How many lists and maps stand within each other, this one counted. */
function depthOf(container: ListValue | MapValue): number {
  return depths.get(container) ?? 1;
}

/** Notes the depth of a container just made. @throws CypherError where it is deeper than allowed. */
export function checkDepth<Container extends ListValue | MapValue>(
  container: Container,
  budget: Budget,
): Container {
  let deepest = 0;
  for (const item of container.values() as Iterable<Value>) {
    if (isList(item) || isMap(item)) deepest = Math.max(deepest, depthOf(item));
  }
  if (deepest === 0) return container;
  if (deepest >= budget.limits.depth) {
    throw limitReached(
      `Lists and maps may stand within each other ${budget.limits.depth} deep, and no deeper.`,
    );
  }
  depths.set(container, deepest + 1);
  return container;
}
