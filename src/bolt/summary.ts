import { Float, type MapValue, type Value } from '../engine/values/value.ts';
import type { RunningStatement, StatementNotification, StatementPlan } from './statement-source.ts';

/** The metadata after the last row, but for what belongs to the transaction. */
export function summarizeStatement(
  { type, plan, notifications }: RunningStatement,
  database: string,
  tookMs: number,
  showNotifications: boolean,
): Map<string, Value> {
  const summary = new Map<string, Value>([
    ['type', type],
    ['t_last', Math.round(tookMs)],
    ['db', database],
  ]);
  if (plan) summary.set(plan.dbHits === undefined ? 'plan' : 'profile', planMap(plan));
  if (showNotifications && notifications.length > 0) {
    summary.set('notifications', notifications.map(notificationMap));
  }
  return summary;
}

function notificationMap({ code, title, description, severity, position }: StatementNotification): MapValue {
  const map = new Map<string, Value>(Object.entries({ code, title, description, severity }));
  if (position) map.set('position', new Map(Object.entries(position)));
  return map;
}

function planMap(plan: StatementPlan): MapValue {
  const map = new Map<string, Value>([
    ['operatorType', plan.operatorType],
    ['identifiers', plan.identifiers],
    ['args', plan.args],
    ['children', plan.children.map(planMap)],
  ]);
  if (plan.dbHits !== undefined) {
    map.set('dbHits', plan.dbHits);
    map.set('rows', plan.rows ?? 0);
    for (const name of ['pageCacheHits', 'pageCacheMisses', 'time']) map.set(name, 0);
    map.set('pageCacheHitRatio', new Float(0));
  }
  return map;
}
