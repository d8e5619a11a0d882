import type { Value } from '../engine/values/value.ts';

/** What one statement may take. */
export interface StatementLimits {
  readonly timeoutMs: number;
  readonly rows: number;
  /** Held in memory. */
  readonly bytes: number;
  readonly valueBytes: number;
  readonly depth: number;
}

/** A statement that is being answered, a little at a time. */
export interface RunningStatement {
  readonly fields: readonly string[];
  /** As Bolt's summary says: `r` reads, `s` is about the schema. */
  readonly type: 'r' | 's';
  readonly notifications: readonly StatementNotification[];
  readonly plan?: StatementPlan;
  /** Works for at most `sliceMs`, or until there are `want` rows. */
  advance(
    want: number,
    sliceMs: number,
  ): { readonly rows: readonly Value[][]; readonly state: 'more' | 'done' };
  close(): void;
}

export interface StatementNotification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly position?: { readonly line: number; readonly column: number; readonly offset: number };
}

/** A plan's operators as Neo4j's drivers show them; `dbHits` and `rows` only after PROFILE. */
export interface StatementPlan {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly args: ReadonlyMap<string, Value>;
  readonly children: readonly StatementPlan[];
  readonly dbHits?: number;
  readonly rows?: number;
}

/** What a Bolt server stands in front of: any engine of this shape. */
export interface StatementSource {
  /** @throws CypherError for a statement that cannot be run. */
  open(statement: string, parameters: ReadonlyMap<string, Value>, limits: StatementLimits): RunningStatement;
}
