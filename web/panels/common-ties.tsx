/** What the two are both tied to, and, with others named beside them, what all of them share. */
import { signal } from '@preact/signals';
import type { TieView } from '../../src/domain/answers.ts';
import type { CommonAnswer } from '../../src/domain/around-answers.ts';
import { besideField, common, dropBeside, sharers } from '../around.ts';
import { place } from '../navigation.ts';
import { nameOf, nodeOf, tieWords } from '../state.ts';
import { shortName } from '../words.ts';
import { Combobox } from './combobox.tsx';
import { EntityLink } from './marks.tsx';
import { Answered } from './notices.tsx';
import { Tool } from './tool.tsx';

const FIRST = 6;
const shownWhole = signal(false);

const shortly = (id: string): string => {
  const node = nodeOf(id);
  return node ? shortName(node) : nameOf(id);
};

/** "ROK is a party to, supplies". */
function sayShare(actor: string, ties: readonly TieView[]): string {
  const words = new Set(ties.map((tie) => tieWords(tie.type, tie.from === actor)));
  return `${shortly(actor)} ${[...words].join(', ')}`;
}

function Shared({ row, actors }: { row: CommonAnswer['common'][number]; actors: readonly string[] }) {
  return (
    <li class="shared">
      <EntityLink entity={row.entity} />
      <p class="quiet">{actors.map((actor, index) => sayShare(actor, row.ties[index] ?? [])).join(' · ')}</p>
    </li>
  );
}

function Sharing({ answer }: { answer: CommonAnswer }) {
  const rows = shownWhole.value ? answer.common : answer.common.slice(0, FIRST);
  return (
    <>
      {rows.length === 0 && <p class="quiet">Nothing is tied to all of them under these conditions.</p>}
      <ul aria-label="What they share">
        {rows.map((row) => (
          <Shared key={row.entity.id} row={row} actors={sharers.value} />
        ))}
      </ul>
      {rows.length < answer.common.length && (
        <button
          type="button"
          class="plain small"
          onClick={() => {
            shownWhole.value = true;
          }}
        >
          {answer.common.length - rows.length} more
        </button>
      )}
    </>
  );
}

export function CommonTies() {
  const { beside } = place.value;
  const answer = common.value;
  const number = answer.state === 'ready' ? String(answer.data.common.length) : undefined;
  const title = beside.length === 0 ? 'What both share' : `What all ${beside.length + 2} share`;
  return (
    <Tool name="common" title={title} note={number}>
      <Answered answer={answer} what="what they share">
        {(found) => <Sharing answer={found} />}
      </Answered>
      <p class="chips">
        {beside.map((id) => (
          <button type="button" class="chip" key={id} onClick={() => dropBeside(id)}>
            and {nameOf(id)} <span aria-hidden="true">×</span>
            <span class="sr">: leave out</span>
          </button>
        ))}
      </p>
      <Combobox field={besideField} label="and also with" placeholder="a further entity" />
    </Tool>
  );
}
