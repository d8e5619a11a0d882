import type { PropertyColumn } from './property-column.ts';
import type { ValueTableParts } from './value-table.ts';

/** All that a graph is made of, as flat arrays; whatever can be computed from it is left to `Graph`. */
export interface GraphParts {
  readonly version: string;
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly keys: readonly string[];
  /** Distinct combinations of labels, as ids in `labels`. */
  readonly labelSets: readonly (readonly number[])[];
  /** Per node: its combination. */
  readonly labelSetOf: Int32Array;
  /** Per relationship: its ends and its type. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly typeOf: Uint16Array;
  readonly values: ValueTableParts;
  readonly nodeColumns: readonly PropertyColumn[];
  readonly relationshipColumns: readonly PropertyColumn[];
}
