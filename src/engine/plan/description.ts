import type { Value } from '../values/value.ts';
import { Float } from '../values/value.ts';
import type { Plan } from './plan.ts';

/** A plan as EXPLAIN gives it: operators by Neo4j's names. */
export interface PlanDescription {
  readonly operatorType: string;
  readonly arguments: ReadonlyMap<string, Value>;
  readonly identifiers: readonly string[];
  readonly children: readonly PlanDescription[];
}

/** The description of a whole plan with the columns it gives. */
export function describePlan(plan: Plan, fields: readonly string[]): PlanDescription {
  return {
    operatorType: 'ProduceResults@neo4j',
    arguments: new Map<string, Value>([
      ['planner', 'COST'],
      ['runtime', 'INTERPRETED'],
      ['version', '5'],
      ...argumentsOf(plan.rows, fields.join(', ')),
    ]),
    identifiers: fields,
    children: [describeStep(plan)],
  };
}

function argumentsOf(rows: number, details: string): [string, Value][] {
  return [
    ['Details', details],
    ['EstimatedRows', new Float(rows)],
  ];
}

function describeStep(plan: Plan): PlanDescription {
  return describe(nameOf(plan), plan.rows, plan.details, childrenOf(plan));
}

function describe(
  name: string,
  rows: number,
  details: string,
  children: readonly PlanDescription[],
): PlanDescription {
  return {
    operatorType: `${name}@neo4j`,
    arguments: new Map(argumentsOf(rows, details)),
    identifiers: [],
    children,
  };
}

function childrenOf(plan: Plan): PlanDescription[] {
  if (plan.kind === 'Argument') return [];
  if (plan.kind === 'Union') return plan.parts.map((part) => describeStep(part.plan));
  const isLeaf = LEAVES.has(plan.kind) && plan.source.kind === 'Argument';
  const source = isLeaf ? [] : [describeStep(plan.source)];
  if (!('inner' in plan)) return source;
  const inner = describeStep(plan.inner);
  return [...source, plan.kind === 'Optional' ? describe('Optional', plan.inner.rows, '', [inner]) : inner];
}

const LEAVES: ReadonlySet<Plan['kind']> = new Set(['NodeScan', 'NodeSeek', 'ElementSeek', 'ProcedureCall']);

function nameOf(plan: Plan): string {
  switch (plan.kind) {
    case 'NodeScan':
      return plan.label === undefined ? 'AllNodesScan' : 'NodeByLabelScan';
    case 'ElementSeek':
      return `${plan.element === 'node' ? 'Node' : 'Relationship'}By${plan.by === 'id' ? 'Id' : 'ElementId'}Seek`;
    case 'Expand':
      return plan.into ? 'Expand(Into)' : 'Expand(All)';
    case 'VariableExpand':
      return plan.into ? 'VarLengthExpand(Into)' : 'VarLengthExpand(All)';
    case 'Sort':
      return plan.limit ? 'Top' : 'Sort';
    case 'SemiApply':
      return plan.negated ? 'AntiSemiApply' : 'SemiApply';
    case 'HashJoin':
      return plan.keys.length > 0 ? 'ValueHashJoin' : 'CartesianProduct';
    case 'LetSubquery':
      return plan.form === 'exists' ? 'LetSemiApply' : 'RollUpApply';
    default:
      return NAMES[plan.kind] ?? plan.kind;
  }
}

const NAMES: Partial<Record<Plan['kind'], string>> = {
  NodeSeek: 'NodeIndexSeek',
  QuantifiedExpand: 'Repeat(Trail)',
  SelectPaths: 'StatefulShortestPath',
  CountNeighbours: 'GetDegree',
  BoundRelationship: 'ProjectEndpoints',
  Aggregation: 'EagerAggregation',
  Optional: 'Apply',
  LetLoop: 'RollUpApply',
};
