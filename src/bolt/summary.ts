import type { Execution, Notification, PlanDescription } from '../engine/engine.ts';
import type { MapValue, Value } from '../engine/values/value.ts';

/** The metadata after the last row, but for what belongs to the transaction. */
export function summarizeStatement(
  { type, plan, notifications }: Execution,
  database: string,
  tookMs: number,
  showNotifications: boolean,
): Map<string, Value> {
  const summary = new Map<string, Value>([
    ['type', type],
    ['t_last', Math.round(tookMs)],
    ['db', database],
  ]);
  if (plan) summary.set('plan', planMap(plan));
  if (showNotifications && notifications.length > 0) {
    summary.set('notifications', notifications.map(notificationMap));
  }
  return summary;
}

function notificationMap({ code, title, description, severity, position }: Notification): MapValue {
  const map = new Map<string, Value>(Object.entries({ code, title, description, severity }));
  if (position) map.set('position', new Map(Object.entries(position)));
  return map;
}

function planMap({ operatorType, identifiers, arguments: args, children }: PlanDescription): MapValue {
  return new Map<string, Value>([
    ['operatorType', operatorType],
    ['identifiers', identifiers],
    ['args', args],
    ['children', children.map(planMap)],
  ]);
}
