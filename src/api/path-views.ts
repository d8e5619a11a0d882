/** What the walk finds in ids, as answers with names. */
import type { CutAnswer, DifferenceAnswer } from '../domain/answers.ts';
import { describePath, type PathLookup } from '../paths/describe-paths.ts';
import type { CutAnswer as FoundCuts } from '../paths/find-cuts.ts';
import type { ChangedPath, PathDifference, ScenarioDifference } from '../paths/path-difference.ts';
import { type Catalogue, summaryOf } from './catalogue.ts';

/** Names and ties of a catalogue, each looked up once: the paths of one answer share most of theirs. */
export function lookupIn(catalogue: Catalogue): PathLookup {
  return {
    entity: once((id) => summaryOf(catalogue.entity(id))),
    tie: once((id) => catalogue.tie(id)!),
  };
}

function once<T>(look: (id: string) => T): (id: string) => T {
  const seen = new Map<string, T>();
  return (id) => {
    const known = seen.get(id) ?? look(id);
    seen.set(id, known);
    return known;
  };
}

export function viewCuts({ direct, cuts, ...rest }: FoundCuts, catalogue: Catalogue): CutAnswer {
  const { entity, tie } = lookupIn(catalogue);
  return { ...rest, direct: direct.map(tie), cuts: cuts.map((cut) => cut.map(entity)) };
}

export function viewDifference(
  found: PathDifference | ScenarioDifference,
  catalogue: Catalogue,
): DifferenceAnswer {
  const lookup = lookupIn(catalogue);
  const changed = (path: ChangedPath): DifferenceAnswer['lost'][number] => ({
    path: describePath(path, lookup),
    because: path.because.map((tie) => ({ tie, claimIds: lookup.tie(tie).claimIds })),
  });
  return {
    lost: found.lost.map(changed),
    gained: found.gained.map(changed),
    kept: found.kept.map((path) => describePath(path, lookup)),
    distance: found.distance,
    complete: found.complete,
    ...('cuts' in found
      ? {
          cuts: {
            before: viewCuts(found.cuts.before, catalogue),
            after: viewCuts(found.cuts.after, catalogue),
          },
        }
      : {}),
  };
}
