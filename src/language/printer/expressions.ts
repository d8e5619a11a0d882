import { quoteString } from '../lexer/strings.ts';
import type {
  Binary,
  Case,
  CaseTest,
  Comparison,
  Expression,
  FunctionCall,
  ListComprehension,
  ListPredicate,
  Literal,
  MapEntry,
  MapProjectionItem,
  PatternComprehension,
  Reduce,
  Slice,
  Unary,
} from '../syntax-expression.ts';
import { printLabels } from './labels.ts';
import { LEVELS, levelOf, levelOfOperator } from './levels.ts';
import { printDottedName, printName } from './names.ts';
import { printPattern } from './patterns.ts';
import type { PrintRules } from './rules.ts';
import { printType } from './types.ts';

/** The text of an expression, in brackets where it binds looser than the given level. */
export function printExpression(rules: PrintRules, expression: Expression, level: number): string {
  const text = printBare(rules, expression);
  return levelOf(expression) < level ? `(${text})` : text;
}

function printBare(rules: PrintRules, expression: Expression): string {
  switch (expression.kind) {
    case 'IntegerLiteral':
    case 'FloatLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
      return printLiteral(expression);
    case 'Parameter':
      return `$${/^\d+$/.test(expression.name) ? expression.name : printName(expression.name)}`;
    case 'Variable':
      return printName(expression.name);
    case 'CaseOperand':
      return '';
    case 'CountStar':
      return 'count(*)';
    case 'Unary':
      return printUnary(rules, expression);
    case 'Binary':
      return printBinary(rules, expression);
    case 'Comparison':
      return printComparison(rules, expression);
    case 'Case':
      return printCase(rules, expression);
    case 'FunctionCall':
      return printCall(rules, expression);
    case 'PatternExpression':
      return printPattern(rules, expression.pattern);
    case 'SubqueryExpression':
      return `${expression.form.toUpperCase()} { ${rules.query(expression.query)} }`;
    default:
      return printTestOrAccess(rules, expression) ?? printCollection(rules, expression as Collection);
  }
}

function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'StringLiteral':
      return quoteString(literal.value);
    case 'NullLiteral':
      return 'null';
    case 'FloatLiteral':
      return printFloat(literal.value);
    default:
      return `${literal.value}`;
  }
}

function printFloat(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = `${value}`;
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A minus sign right before digits would become part of the number. */
function printUnary(rules: PrintRules, { operator, operand }: Unary): string {
  if (operator === 'NOT') return `NOT ${rules.expression(operand, LEVELS.not)}`;
  const isNumber = operand.kind === 'IntegerLiteral' || operand.kind === 'FloatLiteral';
  return isNumber ? `${operator}(${rules.expression(operand)})` : `${operator}${subject(rules, operand)}`;
}

function printBinary(rules: PrintRules, { operator, left, right }: Binary): string {
  const level = levelOfOperator(operator);
  const leftLevel = level === LEVELS.test ? level + 1 : level;
  return `${rules.expression(left, leftLevel)} ${operator} ${rules.expression(right, level + 1)}`;
}

function printComparison(rules: PrintRules, { operands, operators }: Comparison): string {
  const texts = operands.map((operand) => rules.expression(operand, LEVELS.test));
  return texts.map((text, index) => (index === 0 ? text : `${operators[index - 1]} ${text}`)).join(' ');
}

function printCase(rules: PrintRules, { subject: compared, branches, otherwise }: Case): string {
  const parts = ['CASE'];
  if (compared) parts.push(rules.expression(compared));
  for (const { tests, result } of branches) {
    const conditions = tests.map((test) => printCaseTest(rules, test)).join(', ');
    parts.push(`WHEN ${conditions} THEN ${rules.expression(result)}`);
  }
  if (otherwise) parts.push(`ELSE ${rules.expression(otherwise)}`);
  return [...parts, 'END'].join(' ');
}

/** A condition on the subject begins with its operator. */
function printCaseTest(rules: PrintRules, { expression }: CaseTest): string {
  return rules.expression(expression).trimStart();
}

function printCall(rules: PrintRules, { name, distinct, args, trims }: FunctionCall): string {
  const [first, second] = args;
  if (trims) return `trim(${trims} ${rules.expression(second!)} FROM ${rules.expression(first!)})`;
  if (name.toLowerCase() === 'normalize' && first && second?.kind === 'StringLiteral') {
    return `${name}(${rules.expression(first)}, ${second.value})`;
  }
  const list = args.map((argument) => rules.expression(argument)).join(', ');
  return `${printDottedName(name)}(${distinct ? 'DISTINCT ' : ''}${list})`;
}

/** What a property, a subscript or a sign is put beside: numbers too go in brackets. */
function subject(rules: PrintRules, expression: Expression): string {
  const text = rules.expression(expression, LEVELS.primary);
  return expression.kind === 'IntegerLiteral' || expression.kind === 'FloatLiteral' ? `(${text})` : text;
}

function printTestOrAccess(rules: PrintRules, expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'Property':
      return `${subject(rules, expression.subject)}.${printName(expression.key)}`;
    case 'Subscript':
      return `${subject(rules, expression.subject)}[${rules.expression(expression.index)}]`;
    case 'Slice':
      return printSlice(rules, expression);
    case 'LabelTest':
      return `${subject(rules, expression.subject)}:${printLabels(rules, expression.labels)}`;
    case 'NullTest':
      return `${tested(rules, expression.operand)} IS ${expression.negated ? 'NOT ' : ''}NULL`;
    case 'TypeTest':
      return `${tested(rules, expression.operand)} IS ${expression.negated ? 'NOT ' : ''}:: ${printType(expression.type)}`;
    case 'NormalizedTest':
      return `${tested(rules, expression.operand)} IS ${expression.negated ? 'NOT ' : ''}${expression.form} NORMALIZED`;
    default:
      return undefined;
  }
}

function tested(rules: PrintRules, operand: Expression): string {
  return rules.expression(operand, LEVELS.sum);
}

function printSlice(rules: PrintRules, { subject: list, from, to }: Slice): string {
  const bounds = [from, to].map((bound) => (bound ? rules.expression(bound) : ''));
  return `${subject(rules, list)}[${bounds.join(' .. ')}]`;
}

type Collection = Extract<
  Expression,
  {
    kind:
      | 'ListLiteral'
      | 'MapLiteral'
      | 'MapProjection'
      | 'ListComprehension'
      | 'PatternComprehension'
      | 'Reduce'
      | 'ListPredicate';
  }
>;

function printCollection(rules: PrintRules, expression: Collection): string {
  switch (expression.kind) {
    case 'ListLiteral':
      return `[${expression.items.map((item) => rules.expression(item, LEVELS.sum)).join(', ')}]`;
    case 'MapLiteral':
      return `{${expression.entries.map((entry) => printEntry(rules, entry)).join(', ')}}`;
    case 'MapProjection':
      return `${printName(expression.subject.name)} {${printProjected(rules, expression.items)}}`;
    case 'ListComprehension':
      return printListComprehension(rules, expression);
    case 'PatternComprehension':
      return printPatternComprehension(rules, expression);
    case 'Reduce':
      return printReduce(rules, expression);
    case 'ListPredicate':
      return printListPredicate(rules, expression);
  }
}

function printEntry(rules: PrintRules, { key, value }: MapEntry): string {
  return `${printName(key)}: ${rules.expression(value)}`;
}

function printProjected(rules: PrintRules, items: readonly MapProjectionItem[]): string {
  return items.map((item) => printProjectedItem(rules, item)).join(', ');
}

function printProjectedItem(rules: PrintRules, item: MapProjectionItem): string {
  switch (item.kind) {
    case 'AllProperties':
      return '.*';
    case 'PropertySelector':
      return `.${printName(item.key)}`;
    case 'VariableSelector':
      return printName(item.variable.name);
    case 'MapEntry':
      return printEntry(rules, item);
  }
}

/** Labels and types there go in brackets, for a bar may follow. */
function where(rules: PrintRules, condition: Expression | undefined): string {
  return condition ? ` WHERE ${rules.expression(condition, LEVELS.or)}` : '';
}

function printListComprehension(rules: PrintRules, expression: ListComprehension): string {
  const list = `${printName(expression.variable.name)} IN ${rules.expression(expression.list, LEVELS.or)}`;
  const projection = expression.projection ? ` | ${rules.expression(expression.projection)}` : '';
  return `[${list}${where(rules, expression.where)}${projection}]`;
}

function printPatternComprehension(rules: PrintRules, expression: PatternComprehension): string {
  const pattern = printPattern(rules, expression.pattern);
  return `[${pattern}${where(rules, expression.where)} | ${rules.expression(expression.projection)}]`;
}

function printReduce(rules: PrintRules, expression: Reduce): string {
  const { accumulator, initial, variable, list, step } = expression;
  const start = `${printName(accumulator.name)} = ${rules.expression(initial)}`;
  const over = `${printName(variable.name)} IN ${rules.expression(list, LEVELS.or)}`;
  return `reduce(${start}, ${over} | ${rules.expression(step)})`;
}

function printListPredicate(rules: PrintRules, expression: ListPredicate): string {
  const list = `${printName(expression.variable.name)} IN ${rules.expression(expression.list, LEVELS.or)}`;
  return `${expression.quantifier}(${list}${where(rules, expression.where)})`;
}
