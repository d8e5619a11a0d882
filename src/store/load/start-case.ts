/** What a program finds in a database when it starts, and what follows from it. */
export type StartCase =
  /** Nothing is there, or a first load that was never finished: seed. */
  | { readonly kind: 'empty' }
  /** The graph that the program would load: serve. */
  | { readonly kind: 'same' }
  /** Another version, or one that is being loaded: serve, and name `npm run seed`. */
  | { readonly kind: 'other'; readonly version: string; readonly loading: boolean }
  /** Somebody else's data: touch nothing, and end. */
  | { readonly kind: 'foreign'; readonly nodes: number };

/** @param found the row of `cypher/load/inspect.cypher` */
export function chooseStart(found: Readonly<Record<string, unknown>>, version: string): StartCase {
  const { nodes, version: there, state } = found;
  if (Number(nodes) === 0 || there === '') return { kind: 'empty' };
  if (typeof there !== 'string') return { kind: 'foreign', nodes: Number(nodes) };
  const loading = state === 'loading';
  return there === version && !loading ? { kind: 'same' } : { kind: 'other', version: there, loading };
}
