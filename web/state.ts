/**
 * All that the viewer knows, as signals. Facts come from the API by the place the reader is at; the rest is derived.
 * Panels read from here and change the place; none keeps state of its own.
 */
import { computed, effect, signal } from '@preact/signals';
import type {
  ClaimView,
  DatasetAnswer,
  EntityView,
  GraphAnswer,
  PathPattern,
  PathsAnswer,
  PathView,
  QueryAnswer,
  SchemaAnswer,
  SectionView,
  SourceView,
  TieView,
} from '../src/domain/answers.ts';
import { pathsAddress, Refusal, read, readAll } from './api.ts';
import { EXAMPLES } from './examples.ts';
import type { Citation } from './exports/citation.ts';
import { FIGURES_QUERY } from './figures.ts';
import { filterGraph } from './graph/filter.ts';
import { CROWD, gather, leaderOf, ungathered } from './graph/gathering.ts';
import type { Renderer } from './graph/renderer.ts';
import { composeScene, type Highlight, type Scene } from './graph/scene.ts';
import { go, place } from './navigation.ts';
import { START, writePlace } from './place.ts';
import { latestMeta, remote } from './remote.ts';
import { composeResultScene } from './results/result-scene.ts';
import { collectGraph } from './results/values.ts';
import { makeRows, sortRows } from './sights/tie-rows.ts';
import { createSuggestions, settle, show } from './suggestions.ts';
import { palette } from './theme.ts';
import { count } from './words.ts';

/** Were two entities asked about? */
export const asked = computed(
  () => place.value.view === 'paths' && place.value.from !== '' && place.value.to !== '',
);

/** Is this the page on which nothing was asked yet? */
export const isOpening = computed(() => place.value.view === 'paths' && !asked.value);

/** Read out to those who cannot see what changed. */
export const announcement = signal('');

export const dataset = remote<DatasetAnswer>(() => '/dataset');
export const schema = remote<SchemaAnswer>(() => '/schema');
export const sources = remote<readonly SourceView[]>(() => '/sources');
export const knownSources = computed(() => (sources.value.state === 'ready' ? sources.value.data : []));

/** The address of this very view, naming the data version that it shows. */
export function linkHere(): string {
  const version = latestMeta.value?.version ?? '';
  return new URL(writePlace({ ...place.value, version: version.slice(0, 8) }), location.href).href;
}

/** Where an export made now comes from. */
export function citation(): Citation {
  return { address: linkHere(), version: latestMeta.value?.version ?? '', day: today() };
}

/** The version a link was made with, where the data has changed since. */
export const outdatedLink = computed(() => {
  const [made, now] = [place.value.version, latestMeta.value?.version];
  return made && now && !now.startsWith(made) ? made : undefined;
});

const sourceQuestion = computed(() =>
  place.value.view === 'sources' && place.value.id
    ? `/claims?size=500&source=${encodeURIComponent(place.value.id)}`
    : undefined,
);
/** The claims of the source that is open. */
export const sourceClaims = remote<readonly ClaimView[]>(() => sourceQuestion.value, readAll<ClaimView>);

/** Its sections, with the lines that hold no claim. */
export const sourceSections = remote<readonly SectionView[]>(() =>
  place.value.view === 'sources' && place.value.id
    ? `/sources/${encodeURIComponent(place.value.id)}/sections`
    : undefined,
);

export const figures = remote<QueryAnswer>(() =>
  place.value.view === 'figures' ? `/query?cypher=${encodeURIComponent(FIGURES_QUERY)}` : undefined,
);

const pathsQuestion = computed(() => (asked.value ? pathsAddress(place.value) : undefined));
export const paths = remote<PathsAnswer>(() => pathsQuestion.value);

const exampleQuestion = computed(() =>
  place.value.view === 'paths' && !asked.value
    ? pathsAddress({ ...START, ...EXAMPLES[0]?.place })
    : undefined,
);
/** The example drawn on the opening page. */
export const examplePaths = remote<PathsAnswer>(() => exampleQuestion.value);

const entityQuestion = computed(() =>
  ['entity', 'graph'].includes(place.value.view) && place.value.id
    ? `/entities/${encodeURIComponent(place.value.id)}`
    : undefined,
);
export const entity = remote<EntityView>(() => entityQuestion.value);

/** Above this, the paths are drawn alone, for loading the whole graph would keep the reader waiting. */
const MOST_BEHIND_PATHS = 10_000;

const graphQuestion = computed(() => {
  if (place.value.view === 'graph') return '/graph?limit=20000';
  if (!asked.value || dataset.value.state !== 'ready') return undefined;
  if (dataset.value.data.ties <= MOST_BEHIND_PATHS) return '/graph?limit=20000';
  if (paths.value.state !== 'ready') return undefined;
  const { from, to, paths: found } = paths.value.data;
  const met = new Set([from, to, ...found.flatMap(({ nodes }) => nodes)].map(({ id }) => id));
  return `/graph?ids=${[...met].map(encodeURIComponent).join(',')}`;
});
export const graph = remote<GraphAnswer>(() => graphQuestion.value);

/** The path whose dossier is open: the one in the address, else the best. */
export const chosenPath = computed<PathView | undefined>(() => {
  const answer = paths.value;
  if (answer.state !== 'ready') return undefined;
  const { paths: best, others } = answer.data;
  return [...best, ...others].find((path) => path.id === place.value.path) ?? best[0];
});

/** Entities that a sentence under the pointer or the focus speaks of; empty for none. */
export const pointed = signal<readonly string[]>([]);

/** The two ends with what is pointed at, and the ties among them. */
function highlightPointed(): Highlight {
  const nodes = new Set([place.value.from, place.value.to, ...pointed.value]);
  const among = wholeGraph.value.ties.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  return { nodes, ties: new Set(among.map(({ id }) => id)) };
}

/** The path that is drawn over the picture. */
export const highlight = computed<Highlight | undefined>(() => {
  const path = chosenPath.value;
  if (place.value.view !== 'paths' || !path) return undefined;
  if (pointed.value.length > 0) return highlightPointed();
  return {
    nodes: new Set(path.nodes.map((node) => node.id)),
    ties: new Set(path.hops.map((hop) => hop.tie)),
  };
});

const wholeGraph = computed<GraphAnswer>(() =>
  graph.value.state === 'ready' ? graph.value.data : { nodes: [], ties: [], truncated: false },
);

/** What the legend counts: all that could be shown. */
export const drawable = computed(
  () => filterGraph(wholeGraph.value, { ...place.value, hiddenKinds: [] }).nodes,
);

/** The part of the graph that is shown, in whatever sight. */
export const shownGraph = computed(() => filterGraph(wholeGraph.value, place.value));

const nodesById = computed(() => new Map(wholeGraph.value.nodes.map((node) => [node.id, node])));

/** An entity's node, where the graph holds it. */
export const nodeOf = (id: string) => nodesById.value.get(id);
export const nameOf = (id: string): string => nodeOf(id)?.name ?? id;

const tiesById = computed(() => new Map(wholeGraph.value.ties.map((tie) => [tie.id, tie])));
/** A tie, where the graph holds it. */
export const tieOf = (id: string) => tiesById.value.get(id);

/** Where entities were put by hand; they stay there until the page is left or they are released. */
export const pinned = signal<ReadonlyMap<string, { readonly x: number; readonly y: number }>>(new Map());

export function pin(id: string, place: { readonly x: number; readonly y: number }): void {
  pinned.value = new Map([...pinned.value, [id, place]]);
}

export function releasePins(): void {
  pinned.value = new Map();
}

const placedGraph = computed<GraphAnswer>(() => {
  const { nodes, ...rest } = shownGraph.value;
  if (pinned.value.size === 0) return shownGraph.value;
  return { ...rest, nodes: nodes.map((node) => ({ ...node, ...pinned.value.get(node.id) })) };
});

/** Is there so much to draw that it is gathered into groups, unless the reader wants it apart? */
export const crowded = computed(() => place.value.view === 'graph' && shownGraph.value.ties.length >= CROWD);

/** What stands in the picture: entities and links, or groups of them. */
export const gathered = computed(() =>
  crowded.value && !place.value.apart
    ? gather(placedGraph.value, place.value.opened)
    : ungathered(placedGraph.value),
);

/** The rows of the latest answer to a query, whose nodes and relationships the Cypher view can draw. */
export const returnedRows = signal<readonly (readonly unknown[])[]>([]);

export const scene = computed<Scene>(() => {
  if (place.value.view !== 'cypher') return composeScene(gathered.value, palette.value);
  const { nodes, relationships } = collectGraph(returnedRows.value);
  return composeResultScene(nodes, relationships, palette.value);
});

/** What the picture lights with its surroundings: the disc under pointer or cursor, else the chosen entity or its group. */
export const litCentre = computed(() => {
  const { view, id } = place.value;
  if (hovered.value || view !== 'graph') return hovered.value;
  const group = gathered.value.groups.find(({ leader }) => leader.community === nodeOf(id)?.community);
  return group?.id ?? id;
});

/** What the camera holds in view: the path, else the group that was opened last, else everything. */
export const framedIds = computed(() => {
  const last = nodeOf(place.value.opened.at(-1) ?? '')?.community;
  const path = highlight.value?.nodes;
  const inside = (id: string) => (path ? path.has(id) : last !== undefined && nodeOf(id)?.community === last);
  return scene.value.nodes.map(({ id }) => id).filter(inside);
});

/** Opens what was chosen in the picture: a group by its entities, an entity as the view has it. */
export function openInPicture(id: string): void {
  const leader = leaderOf(id);
  const entity = scene.value.nodes.some((node) => node.id === id && node.kind);
  if (leader) go({ opened: [...place.value.opened, leader] });
  else if (entity) go(place.value.view === 'graph' ? { id } : { view: 'entity', id });
}

/** The renderer while the picture is on the page. */
export const stage = signal<Renderer | undefined>(undefined);
/** Why there is no picture; empty where there is one. */
export const rendererFault = signal('');

/** Do paths go along ties of this type? */
export function isWalked(type: string): boolean {
  const known = schema.value;
  return known.state === 'ready' && known.data.types.some((row) => row.type === type && row.walked);
}

/** How a type of tie reads along (`forward`) or against its direction. */
export function tieWords(type: string, forward: boolean): string {
  const known = schema.value;
  const row =
    known.state === 'ready' ? known.data.types.find((candidate) => candidate.type === type) : undefined;
  return (forward ? row?.label : row?.reverseLabel) ?? '';
}

/** The links shown, as the table has them. */
export const tieRows = computed(() => {
  const words = { name: nameOf, link: (tie: TieView) => tieWords(tie.type, true) };
  return sortRows(makeRows(shownGraph.value.ties, words), place.value.sort);
});

/** `YYYY-MM-DD` in the reader's time zone. */
export const today = (): string => new Date().toLocaleDateString('sv');

/** The entity under the pointer or the keyboard's cursor in the graph. */
export const hovered = signal<string | undefined>(undefined);

/** Groups of paths that are shown whole. */
export const openGroups = signal<ReadonlySet<PathPattern>>(new Set());

export function openGroup(pattern: PathPattern): void {
  openGroups.value = new Set([...openGroups.value, pattern]);
}

/** Sections of a source that are shown whole, by title. */
export const openSections = signal<ReadonlySet<string>>(new Set());

export function openSection(title: string): void {
  openSections.value = new Set([...openSections.value, title]);
}

export const optionsOpen = signal(false);

export const fromField = createSuggestions('from', () => {});
export const toField = createSuggestions('to', () => {});
function addTo(list: 'via' | 'avoid', id: string): void {
  if (!place.value[list].includes(id)) go({ [list]: [...place.value[list], id], path: '' });
}

export function dropFrom(list: 'via' | 'avoid', id: string): void {
  go({ [list]: place.value[list].filter((other) => other !== id), path: '' });
}

export const viaField = createSuggestions('via', ({ id }) => {
  show(viaField, undefined);
  addTo('via', id);
});
export const avoidField = createSuggestions('avoid', ({ id }) => {
  show(avoidField, undefined);
  addTo('avoid', id);
});

export const searchField = createSuggestions('search', (found) => {
  go({ view: 'entity', id: found.id });
  show(searchField, undefined);
});

/** Reads both fields and goes to the paths between them. */
export async function findPaths(): Promise<void> {
  const [from, to] = [await settle(fromField), await settle(toField)];
  if (from && to) go({ view: 'paths', from: from.id, to: to.id, path: '' });
}

export function swapEnds(): void {
  const [from, to] = [fromField.chosen.value, toField.chosen.value];
  show(fromField, to);
  show(toField, from);
  if (asked.value) go({ from: place.value.to, to: place.value.from, path: '' });
}

export function choosePath(path: PathView): void {
  go({ path: path.id });
  announcement.value = `Dossier: ${path.sentence}`;
}

/** Shows in a field whom an id names; an empty one empties it. */
export async function nameField(field: typeof fromField, id: string): Promise<void> {
  if (!id) return show(field, undefined);
  if (field.chosen.value?.id === id) return;
  try {
    const { data } = await read<EntityView>(`/entities/${encodeURIComponent(id)}`);
    show(field, data);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    field.text.value = id;
    field.fault.value = error.message;
  }
}

/** Keeps the two fields, the title and the announcements in step with the place. */
export function keepInStep(): void {
  effect(() => {
    const { view, from, to } = place.value;
    if (view !== 'paths') return;
    void nameField(fromField, from);
    void nameField(toField, to);
  });
  effect(() => {
    const answer = paths.value;
    if (answer.state !== 'ready') return;
    const { from, to, paths: found } = answer.data;
    announcement.value = `${count(found.length, 'path')} found between ${from.name} and ${to.name}.`;
  });
  effect(() => {
    document.title = [titleOf(), 'Entente'].filter(Boolean).join(' · ');
  });
}

function titleOf(): string {
  const { view } = place.value;
  if (view === 'paths' && paths.value.state === 'ready') {
    return `${paths.value.data.from.name} – ${paths.value.data.to.name}`;
  }
  if (view === 'entity' && entity.value.state === 'ready') return entity.value.data.name;
  return {
    paths: '',
    entity: 'Entity',
    graph: 'Graph',
    figures: 'Figures',
    sources: 'Sources',
    problems: 'Problems in the sources',
    cypher: 'Cypher',
    collection: 'Collection',
  }[view];
}
