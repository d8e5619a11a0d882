import type { PatternProperties } from '../syntax.ts';
import type { Expression, Variable } from '../syntax-expression.ts';
import type {
  LabelExpression,
  LengthRange,
  PathElement,
  PathPattern,
  Quantifier,
  RelationshipPattern,
  Selector,
} from '../syntax-pattern.ts';
import { printLabels } from './labels.ts';
import { printName } from './names.ts';
import type { PrintRules } from './rules.ts';

/** A path pattern with its variable and selector. */
export function printPattern(rules: PrintRules, pattern: PathPattern): string {
  const variable = pattern.variable ? `${printName(pattern.variable.name)} = ` : '';
  const selector = pattern.selector ? `${printSelector(rules, pattern.selector)} ` : '';
  const elements = printElements(rules, pattern.elements);
  if (!pattern.shortest) return `${variable}${selector}${elements}`;
  return `${variable}${pattern.shortest === 'one' ? 'shortestPath' : 'allShortestPaths'}(${elements})`;
}

/** Path patterns with commas between. */
export function printPatterns(rules: PrintRules, patterns: readonly PathPattern[]): string {
  return patterns.map((pattern) => printPattern(rules, pattern)).join(', ');
}

function printSelector(rules: PrintRules, { selector, count }: Selector): string {
  const number = typeof count === 'number' ? `${count}` : rules.expression(count);
  switch (selector) {
    case 'any':
      return `ANY ${number}`;
    case 'all':
      return 'ALL PATHS';
    case 'shortest':
      return `SHORTEST ${number}`;
    case 'all shortest':
      return 'ALL SHORTEST';
    case 'shortest groups':
      return `SHORTEST ${number} GROUPS`;
  }
}

function printElements(rules: PrintRules, elements: readonly PathElement[]): string {
  return elements.map((element) => printElement(rules, element)).join('');
}

function printElement(rules: PrintRules, element: PathElement): string {
  if (element.kind === 'NodePattern') return `(${printContent(rules, element.labels, element)})`;
  if (element.kind === 'RelationshipPattern') return printRelationship(rules, element);
  const variable = element.variable ? `${printName(element.variable.name)} = ` : '';
  const inside = `${variable}${printElements(rules, element.elements)}${printWhere(rules, element.where)}`;
  return `(${inside})${printQuantifier(element.quantifier)}`;
}

function printRelationship(rules: PrintRules, relationship: RelationshipPattern): string {
  const content = printContent(rules, relationship.types, relationship, relationship.length);
  const left = relationship.direction === 'in' ? '<-' : '-';
  const right = relationship.direction === 'out' ? '->' : '-';
  return `${left}${content ? `[${content}]` : ''}${right}${printQuantifier(relationship.quantifier)}`;
}

interface Content {
  readonly variable?: Variable;
  readonly properties?: PatternProperties;
  readonly where?: Expression;
}

function printContent(
  rules: PrintRules,
  labels: LabelExpression | undefined,
  { variable, properties, where }: Content,
  length?: LengthRange,
): string {
  const name = variable ? printName(variable.name) : '';
  const types = labels ? `:${printLabels(rules, labels)}` : '';
  const map = properties ? ` ${rules.expression(properties)}` : '';
  return `${name}${types}${printLength(length)}${map}${printWhere(rules, where)}`.trimStart();
}

function printWhere(rules: PrintRules, where: Expression | undefined): string {
  return where ? ` WHERE ${rules.expression(where)}` : '';
}

function printLength(length: LengthRange | undefined): string {
  if (!length) return '';
  const { min, max } = length;
  if (min === undefined && max === undefined) return '*';
  return min === max ? `*${min}` : `*${min ?? ''}..${max ?? ''}`;
}

function printQuantifier(quantifier: Quantifier | undefined): string {
  if (!quantifier) return '';
  const { min, max } = quantifier;
  return min === max ? `{${min}}` : `{${min},${max ?? ''}}`;
}
