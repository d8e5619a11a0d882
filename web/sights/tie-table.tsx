/** The links shown, as a table that can be sorted. */
import { go, place } from '../navigation.ts';
import { BackgroundMark, ConfidenceMark, DisputedMark, StatusMark } from '../panels/marks.tsx';
import { tieRows } from '../state.ts';
import { sayDate } from '../words.ts';
import { More, portionOf } from './portion.tsx';
import { COLUMNS, type Column, type TieRow } from './tie-rows.ts';

function sortBy(column: Column): void {
  const { sort } = place.value;
  go({ sort: sort === column ? `-${column}` : column }, 'replace');
}

function HeaderCell({ column }: { column: Column }) {
  const { sort } = place.value;
  const order = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" class="sort" onClick={() => sortBy(column)}>
        {COLUMNS[column].label}
        <span aria-hidden="true">{order === 'ascending' ? ' ↑' : order === 'descending' ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

function EntityCell({ id, name }: { id: string; name: string }) {
  return (
    <td aria-current={place.value.id === id ? 'true' : undefined}>
      <button type="button" class="cell" onClick={() => go({ id })}>
        {name}
      </button>
    </td>
  );
}

function Row({ row }: { row: TieRow }) {
  const { tie } = row;
  return (
    <tr>
      <EntityCell id={tie.from} name={row.from} />
      <td>{row.link}</td>
      <EntityCell id={tie.to} name={row.to} />
      <td>
        <StatusMark status={tie.status} phase={tie.phase} /> {tie.disputed && <DisputedMark />}
        {tie.background && <BackgroundMark />}
      </td>
      <td>{tie.since && sayDate(tie.since)}</td>
      <td>{tie.until && sayDate(tie.until)}</td>
      <td>
        <ConfidenceMark confidence={tie.confidence} />
      </td>
      <td class="number">{tie.claimCount}</td>
      <td class="number">{tie.sourceCount}</td>
    </tr>
  );
}

export function TieTable() {
  const rows = tieRows.value;
  return (
    <>
      <table aria-label="Links">
        <thead>
          <tr>
            {(Object.keys(COLUMNS) as Column[]).map((column) => (
              <HeaderCell key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {portionOf('links', rows).map((row) => (
            <Row key={row.tie.id} row={row} />
          ))}
        </tbody>
      </table>
      <More name="links" total={rows.length} />
    </>
  );
}
