import type { Query } from '../../language/syntax.ts';
import type { Expression } from '../../language/syntax-expression.ts';
import type { PathPattern } from '../../language/syntax-pattern.ts';
import { compileExpression } from '../expressions/compile.ts';
import { type Compilation, type Environment, Slots } from '../expressions/environment.ts';
import type { Graph } from '../graph.ts';
import { PROCEDURES, type Procedure } from '../procedures/procedures.ts';
import { planMatch } from './match-planner.ts';
import type { Notification } from './notifications.ts';
import { planQuery } from './query-planner.ts';

/** Brings planner and expression compiler together for one query text. */
export class QueryCompilation implements Compilation {
  readonly text: string;
  readonly graph: Graph;
  readonly procedures: readonly Procedure[];
  readonly slots = new Slots();
  readonly parameters = new Set<string>();
  readonly notifications: Notification[] = [];

  constructor(text: string, graph: Graph, procedures = PROCEDURES) {
    this.text = text;
    this.graph = graph;
    this.procedures = procedures;
  }

  compile(expression: Expression, environment: Environment) {
    return compileExpression(expression, environment);
  }

  planQuery(query: Query, environment: Environment) {
    const { plan, columns } = planQuery(query, environment.enclosing(environment.names));
    return { plan, columns: columns.map(({ slot }) => slot) };
  }

  planPattern(pattern: PathPattern, where: Expression | undefined, environment: Environment) {
    return planMatch({ kind: 'Argument', rows: 1, details: '' }, [pattern], where, environment);
  }
}
