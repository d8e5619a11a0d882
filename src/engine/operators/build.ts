import type { Frame } from '../expressions/frame.ts';
import type { Plan } from '../plan/plan.ts';
import { ApplyOperator, LetSubqueryOperator, OptionalOperator, SemiApplyOperator } from './apply.ts';
import { CountNeighboursOperator } from './count-neighbours.ts';
import { BoundRelationshipOperator, ExpandOperator } from './expand.ts';
import { AggregationOperator, DistinctOperator } from './grouping.ts';
import { HashJoinOperator, ProcedureCallOperator, UnionOperator } from './joins.ts';
import { LetLoopOperator } from './let-loop.ts';
import type { Operator } from './operator.ts';
import { QuantifiedExpandOperator } from './quantified-expand.ts';
import {
  ArgumentOperator,
  FilterOperator,
  LimitOperator,
  ProjectionOperator,
  SkipOperator,
  UnwindOperator,
} from './rows.ts';
import { ElementSeekOperator, NodeScanOperator, NodeSeekOperator } from './scans.ts';
import { SelectPathsOperator } from './select-paths.ts';
import { SelectedRepeatsOperator } from './selected-repeats.ts';
import { ShortestPathOperator } from './shortest-path.ts';
import { SortOperator } from './sort.ts';
import { VariableExpandOperator } from './variable-expand.ts';

/** Makes the running operators of a plan for one execution. */
export function buildOperator(plan: Plan, frame: Frame): Operator {
  if (plan.kind === 'Argument') return new ArgumentOperator();
  if (plan.kind === 'Union') {
    return new UnionOperator(
      plan,
      plan.parts.map((part) => buildOperator(part.plan, frame)),
      frame,
    );
  }
  const source = buildOperator(plan.source, frame);
  if ('inner' in plan) return buildWithInner(plan, source, buildOperator(plan.inner, frame), frame);
  switch (plan.kind) {
    case 'NodeScan':
      return new NodeScanOperator(plan, source, frame);
    case 'NodeSeek':
      return new NodeSeekOperator(plan, source, frame);
    case 'ElementSeek':
      return new ElementSeekOperator(plan, source, frame);
    case 'Expand':
      return new ExpandOperator(plan, source, frame);
    case 'CountNeighbours':
      return new CountNeighboursOperator(plan, source, frame);
    case 'VariableExpand':
      return new VariableExpandOperator(plan, source, frame);
    case 'ShortestPath':
      return new ShortestPathOperator(plan, source, frame);
    case 'SelectPaths':
      return new SelectPathsOperator(plan, source, frame);
    case 'BoundRelationship':
      return new BoundRelationshipOperator(plan, source, frame);
    case 'Filter':
      return new FilterOperator(plan, source, frame);
    case 'Projection':
      return new ProjectionOperator(plan, source, frame);
    case 'Unwind':
      return new UnwindOperator(plan, source, frame);
    case 'Aggregation':
      return new AggregationOperator(plan, source, frame);
    case 'Distinct':
      return new DistinctOperator(plan, source, frame);
    case 'Sort':
      return new SortOperator(plan, source, frame);
    case 'Skip':
      return new SkipOperator(plan.count, source, frame);
    case 'Limit':
      return new LimitOperator(plan.count, source, frame);
    case 'ProcedureCall':
      return new ProcedureCallOperator(plan, source, frame);
  }
}

type PlanWithInner = Extract<Plan, { inner: Plan }>;

function buildWithInner(plan: PlanWithInner, source: Operator, inner: Operator, frame: Frame): Operator {
  switch (plan.kind) {
    case 'Apply':
      return new ApplyOperator(source, inner);
    case 'Optional':
      return new OptionalOperator(plan, source, inner, frame);
    case 'SemiApply':
      return new SemiApplyOperator(plan, source, inner);
    case 'LetSubquery':
      return new LetSubqueryOperator(plan, source, inner, frame);
    case 'LetLoop':
      return new LetLoopOperator(plan, source, inner, frame);
    case 'HashJoin':
      return new HashJoinOperator(plan, source, inner, frame);
    case 'QuantifiedExpand':
      if (plan.select)
        return new SelectedRepeatsOperator({ ...plan, select: plan.select }, source, inner, frame);
      return new QuantifiedExpandOperator(plan, source, () => buildOperator(plan.inner, frame), frame);
  }
}
