/** The ties of a graph in memory: as a table, and as the index that walks search. */
import type { TieView } from '../domain/answers.ts';
import { STATUS_PHASE } from '../domain/status.ts';
import type { TieTable } from '../domain/tie-table.ts';
import { indexTieTable, type WalkEntity, type WalkIndex } from '../paths/walk-index.ts';

export class HeldTies {
  readonly table: TieTable;
  readonly walkIndex: WalkIndex;
  /** Ties whose status says that nothing came of them. */
  readonly failed: readonly TieView[];
  /** Ties of entities with themselves, which no walk takes, by number of the entity. */
  readonly #loops: ReadonlyMap<number, readonly number[]>;

  /** @param entities in the order of ids */
  constructor(entities: readonly WalkEntity[], table: TieTable) {
    this.table = table;
    this.walkIndex = indexTieTable(entities, table);
    this.failed = table.where('status', (status) => status !== undefined && STATUS_PHASE[status] === 'none');
    this.#loops = findLoops(table);
  }

  /** The ties of an entity, in the order of their ids. */
  of(id: string): readonly TieView[] {
    const entity = this.table.numberOf.get(id);
    if (entity === undefined) return [];
    const { offsets, slotTies } = this.walkIndex.rows;
    const ties = [
      ...slotTies.subarray(offsets[entity], offsets[entity + 1]),
      ...(this.#loops.get(entity) ?? []),
    ];
    return ties.sort((one, other) => one - other).map((tie) => this.table.view(tie));
  }
}

function findLoops({ from, to, size }: TieTable): ReadonlyMap<number, readonly number[]> {
  const loops = new Map<number, number[]>();
  for (let tie = 0; tie < size; tie++) {
    if (from[tie] === to[tie]) loops.set(from[tie]!, [...(loops.get(from[tie]!) ?? []), tie]);
  }
  return loops;
}
