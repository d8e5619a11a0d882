import { z } from 'zod';
import { TimelineRow } from '../../domain/around-answers.ts';
import { KIND_NAMES } from '../../domain/kinds.ts';
import { PHASES, STATUS_LABEL } from '../../domain/status.ts';
import { edtfRange, FIRST_DAY, LAST_DAY, type TimeBounds } from '../../domain/time.ts';
import type { EntityRecord } from '../../store/read/entities.ts';
import type { Catalogue } from '../catalogue.ts';
import { endpoint } from '../endpoint.ts';
import { pageFields, pageOf } from '../page.ts';
import { day, flag, listOf } from '../query-fields.ts';
import { tieInWords } from '../tie-sentences.ts';

/** A row with the days that it is filtered and ordered by. */
interface Dated {
  readonly row: TimelineRow;
  readonly bounds: Pick<TimeBounds, 'sinceMin' | 'untilMax'>;
  readonly kind?: EntityRecord['kind'];
}

const timeline = endpoint({
  method: 'get',
  path: '/timeline',
  summary: 'What happened when: entities and ties with their dates, the oldest first, the undated last.',
  query: z.strictObject({
    id: z.string().optional().describe('Id of an entity: its own life and its ties; absent: everything.'),
    kind: listOf(z.enum(KIND_NAMES), 'Entities of these kinds, and no ties.'),
    phase: listOf(z.enum(PHASES), 'Only these phases.'),
    validFrom: day('What may have held on this day or later …'),
    validTo: day('… and on this day or earlier.'),
    undated: flag(false, 'true: also what no source dates.'),
    ...pageFields,
  }),
  answer: z.array(TimelineRow),
  run({ id, kind, phase, validFrom = FIRST_DAY, validTo = LAST_DAY, undated, ...page }, { catalogue }) {
    const rows = [...lives(catalogue, id), ...(kind ? [] : tiesInTime(catalogue, id))].filter(
      ({ row, bounds, kind: own }) =>
        (undated || row.since !== undefined || row.until !== undefined) &&
        (!kind || kind.includes(own!)) &&
        (!phase || phase.includes(row.phase ?? 'current')) &&
        bounds.untilMax >= validFrom &&
        bounds.sinceMin <= validTo,
    );
    const { data, ...rest } = pageOf(rows.sort(byDay), page);
    return { data: data.map(({ row }) => row), ...rest };
  },
});

function lives(catalogue: Catalogue, id: string | undefined): Dated[] {
  const entities = id === undefined ? catalogue.entities : [catalogue.entity(id)];
  return entities.map(({ id: entity, name, kind, since, until, status, phase, properties }) => ({
    row: {
      entity,
      sentence: status ? `${name} (${STATUS_LABEL[status]})` : name,
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
      ...(phase ? { phase } : {}),
    },
    kind,
    bounds: {
      sinceMin: String(properties.sinceMin ?? FIRST_DAY),
      untilMax: String(properties.untilMax ?? LAST_DAY),
    },
  }));
}

function tiesInTime(catalogue: Catalogue, id: string | undefined): Dated[] {
  const ties = id === undefined ? catalogue.ties : catalogue.tiesOf(id);
  return Array.from(ties, (tie) => ({
    row: {
      tie: tie.id,
      sentence: tieInWords(tie, catalogue),
      phase: tie.phase,
      ...(tie.since ? { since: tie.since } : {}),
      ...(tie.until ? { until: tie.until } : {}),
    },
    bounds: tie,
  }));
}

/** By the day that the row shows: an end goes by its last day, and the undated come last. */
function dayOf({ row: { since, until } }: Dated): string {
  return (since && edtfRange(since)?.min) ?? (until && edtfRange(until)?.max) ?? LAST_DAY;
}

function byDay(a: Dated, b: Dated): number {
  const [one, other] = [a, b].map((dated) => `${dayOf(dated)} ${dated.row.entity ?? dated.row.tie}`);
  return one! < other! ? -1 : 1;
}

export const timelineEndpoints = [timeline];
