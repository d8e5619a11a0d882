import type { LabelTest } from '../../language/syntax-expression.ts';
import type { LabelDynamic, LabelExpression } from '../../language/syntax-pattern.ts';
import type { Graph } from '../graph.ts';
import { isList, NodeValue, RelationshipValue, typeName, type Value } from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';
import type { Environment } from './environment.ts';
import type { Evaluate, Frame } from './frame.ts';

/** `n:A|B`: true or false for a node or relationship, null for null. */
export function compileLabelTest({ subject, labels }: LabelTest, environment: Environment): Evaluate {
  const inner = environment.compile(subject);
  const test = compileLabels(labels, environment);
  return (frame) => {
    const value = inner(frame);
    if (value === null) return null;
    if (value instanceof NodeValue || value instanceof RelationshipValue) return test(frame, value);
    throw typeError(`Type mismatch: expected Node or Relationship but was ${typeName(value)}`);
  };
}

type Test = (frame: Frame, element: NodeValue | RelationshipValue) => boolean;

function compileLabels(labels: LabelExpression, environment: Environment): Test {
  switch (labels.kind) {
    case 'LabelName':
      return testName(labels.name, environment.compilation.graph);
    case 'LabelWildcard':
      return (_, element) =>
        !(element instanceof NodeValue) || element.graph.nodeLabels(element.index).length > 0;
    case 'LabelDynamic':
      return testDynamic(labels, environment);
    case 'LabelNot': {
      const inner = compileLabels(labels.operand, environment);
      return (frame, element) => !inner(frame, element);
    }
    case 'LabelAnd': {
      const all = labels.operands.map((operand) => compileLabels(operand, environment));
      return (frame, element) => all.every((test) => test(frame, element));
    }
    case 'LabelOr': {
      const any = labels.operands.map((operand) => compileLabels(operand, environment));
      return (frame, element) => any.some((test) => test(frame, element));
    }
  }
}

function testName(name: string, graph: Graph): Test {
  const label = graph.labelId(name);
  const type = graph.typeId(name);
  return (_, element) =>
    element instanceof NodeValue
      ? graph.hasLabel(element.index, label)
      : graph.typeOf(element.index) === type;
}

function testDynamic({ mode, expression }: LabelDynamic, environment: Environment): Test {
  const names = environment.compile(expression);
  const { graph } = environment.compilation;
  return (frame, element) => {
    const tests = asNames(names(frame)).map((name) => testName(name, graph));
    return mode === 'all'
      ? tests.every((test) => test(frame, element))
      : tests.some((test) => test(frame, element));
  };
}

function asNames(value: Value): readonly string[] {
  const names = isList(value) ? value : [value];
  for (const name of names) {
    if (typeof name !== 'string') {
      throw typeError(
        `A label given as an expression must be a STRING or a LIST of STRING, but was ${typeName(value)}`,
      );
    }
  }
  return names as readonly string[];
}

/** Ids of the relationship types that an expression without dynamic parts allows; undefined where it has some. */
export function typesAllowedBy(types: LabelExpression, graph: Graph): readonly number[] | undefined {
  const allows = compileTypeName(types);
  if (!allows) return undefined;
  return graph.types.flatMap((name, id) => (allows(name) ? [id] : []));
}

type NameTest = (name: string) => boolean;

function compileTypeName(types: LabelExpression): NameTest | undefined {
  switch (types.kind) {
    case 'LabelName':
      return (name) => name === types.name;
    case 'LabelWildcard':
      return () => true;
    case 'LabelDynamic':
      return undefined;
    case 'LabelNot': {
      const inner = compileTypeName(types.operand);
      return inner && ((name) => !inner(name));
    }
    default: {
      const parts = types.operands.map(compileTypeName);
      if (parts.includes(undefined)) return undefined;
      const tests = parts as NameTest[];
      if (types.kind === 'LabelAnd') return (name) => tests.every((test) => test(name));
      return (name) => tests.some((test) => test(name));
    }
  }
}
