import type { Execution, Limits } from '../engine/engine.ts';
import type { MapValue } from '../engine/values/value.ts';

/** What a Bolt server stands in front of: anything that answers statements as `Engine` does. */
export interface StatementSource {
  /** @throws CypherError for a statement that cannot be run. */
  open(statement: string, parameters: MapValue, limits: Limits): Execution;
}
