/** The paths found, as sentences, grouped by what they go through. */
import type { PathsAnswer, PathView } from '../../src/domain/answers.ts';
import { sentencesOf } from '../sentences.ts';
import { choosePath, chosenPath, openGroup, openGroups } from '../state.ts';
import { count, sayTogetherShortly, shortName } from '../words.ts';
import { ConfidenceMark, DisputedMark, KindDisc, PhaseLine } from './marks.tsx';

/** The stops of a path on one line: icon and name, joined by lines drawn as the ties are. */
export function Stops({ path }: { path: PathView }) {
  return (
    <span class="stops">
      {path.nodes.map((node, index) => (
        <span class="stop" key={node.id}>
          {index > 0 && <PhaseLine phase={path.hops[index - 1]?.phase ?? 'none'} />}
          <KindDisc kind={node.kind} size={16} />
          <span title={node.name}>{shortName(node)}</span>
        </span>
      ))}
    </span>
  );
}

function PathRow({ path }: { path: PathView }) {
  return (
    <li>
      <button
        type="button"
        class="path-row"
        aria-current={chosenPath.value?.id === path.id ? 'true' : undefined}
        onClick={() => choosePath(path)}
      >
        <Stops path={path} />
        <span class="path-sentence">{sentencesOf(path)}</span>
        <span class="path-facts">
          <ConfidenceMark confidence={path.confidence} />
          {path.hops.some((hop) => hop.disputed) && <DisputedMark />}
          <span>{count(path.hops.length, 'hop')}</span>
          <span>{sayTogetherShortly(path.window)}</span>
          <span>{path.singleSource ? 'one source' : count(path.sources.length, 'source')}</span>
        </span>
      </button>
    </li>
  );
}

const FIRST = 3;

/** The first few of a group, and a button for the rest. */
function GroupRows({ paths, label }: { paths: readonly PathView[]; label: string }) {
  const pattern = paths[0]?.pattern;
  if (pattern === undefined) return null;
  const chosen = paths.findIndex((path) => path.id === chosenPath.value?.id);
  const open = openGroups.value.has(pattern) || chosen >= FIRST;
  return (
    <>
      <ol aria-label={label}>
        {(open ? paths : paths.slice(0, FIRST)).map((path) => (
          <PathRow key={path.id} path={path} />
        ))}
      </ol>
      {!open && paths.length > FIRST && (
        <button type="button" class="plain" onClick={() => openGroup(pattern)}>
          {paths.length - FIRST} more {label}
        </button>
      )}
    </>
  );
}

/** Where not all of a group are listed, its heading says how many of how many. */
function Group({ group, answer }: { group: PathsAnswer['groups'][number]; answer: PathsAnswer }) {
  const listed = [...answer.paths, ...answer.others].filter(({ pattern }) => pattern === group.pattern);
  return (
    <li class="group">
      <h3>
        {group.label}{' '}
        <span class="quiet">
          {listed.length < group.count ? `the best ${listed.length} of ${group.count}` : group.count}
        </span>
      </h3>
      <GroupRows paths={listed} label={group.label} />
    </li>
  );
}

/** The list itself is flat for those who hear it; each group's heading stands before its first path. */
export function PathList({ answer }: { answer: PathsAnswer }) {
  return (
    <ol class="paths" aria-label="Paths">
      {answer.groups.map((group) => (
        <Group key={group.pattern} group={group} answer={answer} />
      ))}
    </ol>
  );
}
