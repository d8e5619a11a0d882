/** The paths found, as sentences, grouped by what they go through. */
import type { PathsAnswer, PathView } from '../../src/domain/answers.ts';
import { sentencesOf } from '../sentences.ts';
import { choosePath, chosenPath } from '../state.ts';
import { count, sayWindow } from '../words.ts';
import { ConfidenceMark, DisputedMark, KindDisc, PhaseLine } from './marks.tsx';

/** The stops of a path on one line: icon and name, joined by lines drawn as the ties are. */
function Stops({ path }: { path: PathView }) {
  return (
    <span class="stops">
      {path.nodes.map((node, index) => (
        <span class="stop" key={node.id}>
          {index > 0 && <PhaseLine phase={path.hops[index - 1]?.phase ?? 'none'} />}
          <KindDisc kind={node.kind} size={16} />
          <span>{node.name}</span>
        </span>
      ))}
    </span>
  );
}

function PathRow({ path }: { path: PathView }) {
  const window = path.window.certain ?? path.window.possible;
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
          {window && (
            <span>
              {path.window.certain ? '' : 'possibly '}
              {sayWindow(window)}
            </span>
          )}
          <span>{path.singleSource ? 'one source' : count(path.sources.length, 'source')}</span>
        </span>
      </button>
    </li>
  );
}

/** The list itself is flat for those who hear it; each group's heading stands before its first path. */
export function PathList({ answer }: { answer: PathsAnswer }) {
  return (
    <ol class="paths" aria-label="Paths">
      {answer.groups.map((group) => (
        <li class="group" key={group.pattern}>
          <h3>
            {group.label} <span class="quiet">{group.count}</span>
          </h3>
          <ol aria-label={group.label}>
            {answer.paths
              .filter((path) => path.pattern === group.pattern)
              .map((path) => (
                <PathRow key={path.id} path={path} />
              ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
