import type { Expression } from '../../language/syntax-expression.ts';
import { compileProperty, compileSlice, compileSubscript, compileVariable } from './access.ts';
import { compileCall, compileCountStar } from './calls.ts';
import { compileListComprehension, compileListPredicate, compileReduce } from './comprehensions.ts';
import type { Environment } from './environment.ts';
import type { Evaluate } from './frame.ts';
import { compileLabelTest } from './labels.ts';
import {
  compileList,
  compileLiteral,
  compileMap,
  compileMapProjection,
  compileParameter,
} from './literals.ts';
import { compileCase, compileCaseOperand, compileComparison, compileNullTest } from './logic.ts';
import { compileBinary, compileUnary } from './operators.ts';
import {
  compilePatternComprehension,
  compilePatternExpression,
  compileSubqueryExpression,
} from './subqueries.ts';
import { compileNormalizedTest, compileTypeTest } from './type-tests.ts';

type Compilers = {
  readonly [Kind in Expression['kind']]: (
    expression: Extract<Expression, { kind: Kind }>,
    environment: Environment,
  ) => Evaluate;
};

const COMPILERS: Compilers = {
  IntegerLiteral: compileLiteral,
  FloatLiteral: compileLiteral,
  StringLiteral: compileLiteral,
  BooleanLiteral: compileLiteral,
  NullLiteral: compileLiteral,
  Parameter: compileParameter,
  Variable: compileVariable,
  ListLiteral: compileList,
  MapLiteral: compileMap,
  MapProjection: compileMapProjection,
  Property: compileProperty,
  Subscript: compileSubscript,
  Slice: compileSlice,
  Unary: compileUnary,
  Binary: compileBinary,
  Comparison: compileComparison,
  NullTest: compileNullTest,
  TypeTest: compileTypeTest,
  NormalizedTest: compileNormalizedTest,
  LabelTest: compileLabelTest,
  Case: compileCase,
  CaseOperand: compileCaseOperand,
  FunctionCall: compileCall,
  CountStar: compileCountStar,
  ListComprehension: compileListComprehension,
  PatternComprehension: compilePatternComprehension,
  Reduce: compileReduce,
  ListPredicate: compileListPredicate,
  PatternExpression: compilePatternExpression,
  SubqueryExpression: compileSubqueryExpression,
};

/** Compiles one expression; parts that are already computed are left to the environment. */
export function compileExpression(expression: Expression, environment: Environment): Evaluate {
  const compile = COMPILERS[expression.kind] as (
    expression: Expression,
    environment: Environment,
  ) => Evaluate;
  return compile(expression, environment);
}
