import type { PatternProperties, Span } from '../../language/syntax.ts';
import type { Expression, Variable } from '../../language/syntax-expression.ts';

/** Expressions that a pattern says without writing them: `(n {a: 1})` is `n.a = 1`. */

export function variableAt(name: string, { start, end }: Span): Variable {
  return { kind: 'Variable', name, start, end };
}

export function conjunctsOf(expression: Expression | undefined): readonly Expression[] {
  if (!expression) return [];
  if (expression.kind !== 'Binary' || expression.operator !== 'AND') return [expression];
  return [...conjunctsOf(expression.left), ...conjunctsOf(expression.right)];
}

/** One condition per key of a written map; for a parameter, one over all its keys. */
export function propertyConditions(
  name: string,
  properties: PatternProperties | undefined,
): readonly Expression[] {
  if (!properties) return [];
  const span = { start: properties.start, end: properties.end };
  const subject = variableAt(name, span);
  if (properties.kind === 'MapLiteral') {
    return properties.entries.map(({ key, value }) =>
      equality({ kind: 'Property', subject, key, keySpan: span, ...span }, value, span),
    );
  }
  const key = variableAt(' key', span);
  const at = (container: Expression): Expression => ({
    kind: 'Subscript',
    subject: container,
    index: key,
    ...span,
  });
  const keys: Expression = {
    kind: 'FunctionCall',
    name: 'keys',
    nameSpan: span,
    distinct: false,
    args: [properties],
    ...span,
  };
  const where = equality(at(subject), at(properties), span);
  return [{ kind: 'ListPredicate', quantifier: 'all', variable: key, list: keys, where, ...span }];
}

function equality(left: Expression, right: Expression, { start, end }: Span): Expression {
  return { kind: 'Comparison', operands: [left, right], operators: ['='], start, end };
}
