import type { Query } from '../../language/syntax.ts';
import type { Expression } from '../../language/syntax-expression.ts';
import type { GroupPattern, PathPattern } from '../../language/syntax-pattern.ts';

/**
 * Names an expression may take from outside. Names bound inside a comprehension are left out; of a subquery or a
 * pattern, all names are given, so that the caller keeps those it knows.
 */
export function namesIn(expression: Expression | PathPattern | GroupPattern | Query): ReadonlySet<string> {
  const names = new Set<string>();
  collect(expression, new Set(), names);
  return names;
}

type Tree = { readonly kind?: string } & Readonly<Record<string, unknown>>;

function collect(tree: unknown, bound: ReadonlySet<string>, names: Set<string>): void {
  if (Array.isArray(tree)) for (const item of tree) collect(item, bound, names);
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return;
  const node = tree as Tree;
  if (node.kind === 'Variable') {
    if (!bound.has(node.name as string)) names.add(node.name as string);
    return;
  }
  const inside = boundBy(node);
  if (!inside) {
    for (const child of Object.values(node)) collect(child, bound, names);
    return;
  }
  for (const [key, child] of Object.entries(node)) {
    const outside = key === 'list' || key === 'initial';
    collect(child, outside ? bound : new Set([...bound, ...inside]), names);
  }
}

function boundBy(node: Tree): readonly string[] | undefined {
  const nameOf = (key: string) => (node[key] as { name: string }).name;
  if (node.kind === 'ListComprehension' || node.kind === 'ListPredicate') return [nameOf('variable')];
  return node.kind === 'Reduce' ? [nameOf('variable'), nameOf('accumulator')] : undefined;
}
