import type { Span } from './syntax.ts';

/** A type as written after `IS ::`: alternatives of one or more types. */
export interface TypeName extends Span {
  readonly kind: 'TypeName';
  readonly alternatives: readonly TypeAlternative[];
}

export interface TypeAlternative {
  /** Only `LIST` has `inner`: the alternatives of its elements. `ANY<A | B>` is spread out. */
  readonly name: ScalarTypeName | 'LIST';
  readonly inner?: readonly TypeAlternative[];
  /** False after `NOT NULL` or `!`. */
  readonly nullable: boolean;
}

export type ScalarTypeName =
  | 'NOTHING'
  | 'NULL'
  | 'BOOLEAN'
  | 'STRING'
  | 'INTEGER'
  | 'FLOAT'
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'
  | 'DURATION'
  | 'POINT'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'MAP'
  | 'PATH'
  | 'PROPERTY VALUE'
  | 'ANY';
