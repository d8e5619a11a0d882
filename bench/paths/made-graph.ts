/** A graph of the benchmark as the servers hold it: entities and ties with all that the schema asks of them. */
import { dayText } from '../../src/domain/day-number.ts';
import type { GraphData, GraphNode, GraphRelationship } from '../../src/domain/graph.ts';
import { unpackClass } from '../../src/paths/walk-class.ts';
import type { WalkColumns } from '../../src/paths/walk-rows.ts';
import { entityIdsOf, tieIdsOf } from './graphs.ts';

function makeEntity(id: string): GraphNode {
  return {
    key: `entity:${id}`,
    labels: ['Entity', 'State', 'Actor'],
    properties: {
      ...{ id, name: id, named: true, aliases: [], formerIds: [], about: '', background: false },
      ...{ phase: 'current', x: 0, y: 0, community: 0 },
      ...{ sinceMin: '0001-01-01', sinceMax: '9999-12-31', untilMin: '0001-01-01', untilMax: '9999-12-31' },
    },
  };
}

function makeTie(columns: WalkColumns, tie: number, id: string, ends: readonly string[]): GraphRelationship {
  const { type, phase, disputed, background } = unpackClass(columns.classes[tie]!);
  const day = (days: Int32Array) => dayText(days[tie]!);
  return {
    ...{ id, type, from: `entity:${ends[columns.from[tie]!]}`, to: `entity:${ends[columns.to[tie]!]}` },
    properties: {
      ...{ id, phase, standing: 'asserted', confidence: columns.confidence[tie]!, disputed, background },
      ...{ claimIds: [], claimCount: 0, sourceCount: 0, citedCount: 0 },
      ...{ sinceMin: day(columns.sinceMin), sinceMax: day(columns.sinceMax) },
      ...{ untilMin: day(columns.untilMin), untilMax: day(columns.untilMax) },
    },
  };
}

/** Columns under the ids that `indexColumns` gives them. */
export function toGraphData(name: string, columns: WalkColumns): GraphData {
  const ids = entityIdsOf(columns);
  const dataset: GraphNode = {
    key: 'dataset:made',
    labels: ['Dataset'],
    properties: {
      ...{ id: 'entente', version: name, state: 'ready', entities: ids.length, ties: columns.from.length },
      ...{ claims: 0, evidence: 0, sources: 0, figures: 0, doubts: 0 },
    },
  };
  return {
    version: name,
    nodes: [...ids.map(makeEntity), dataset],
    relationships: tieIdsOf(columns).map((id, tie) => makeTie(columns, tie, id, ids)),
  };
}
