/** The frame around every view: name, ways to go, search, theme, and what is read aloud. */
import type { ComponentType } from 'preact';
import { go, place } from './navigation.ts';
import { Combobox } from './panels/combobox.tsx';
import { KeyList } from './panels/key-list.tsx';
import { hrefOf, type View } from './place.ts';
import { latestMeta } from './remote.ts';
import { announcement, dataset, linkHere, outdatedLink, searchField } from './state.ts';
import { dark, switchTheme } from './theme.ts';
import { CollectionView } from './views/collection-view.tsx';
import { CypherView } from './views/cypher-view.tsx';
import { EntityPage } from './views/entity-view.tsx';
import { FiguresView } from './views/figures-view.tsx';
import { GraphView } from './views/graph-view.tsx';
import { PathsView } from './views/paths-view.tsx';
import { ProblemsView } from './views/problems-view.tsx';
import { SourcesView } from './views/sources-view.tsx';
import { count } from './words.ts';

const VIEW_OF: Readonly<Record<View, ComponentType>> = {
  paths: PathsView,
  graph: GraphView,
  entity: EntityPage,
  sources: SourcesView,
  problems: ProblemsView,
  figures: FiguresView,
  cypher: CypherView,
  collection: CollectionView,
};

const WAYS: readonly { readonly view: View; readonly label: string }[] = [
  { view: 'paths', label: 'Paths' },
  { view: 'graph', label: 'Graph' },
  { view: 'figures', label: 'Figures' },
  { view: 'sources', label: 'Sources' },
  { view: 'cypher', label: 'Cypher' },
  { view: 'collection', label: 'Collection' },
];

function Brand() {
  return (
    <a class="brand" href="/" aria-label="Entente, to the opening page">
      <img src="/icon.svg" width="26" height="26" alt="" />
      <span>Entente</span>
    </a>
  );
}

/** Problems are a part of the sources. */
function belongsTo(view: View): boolean {
  const shown = place.value.view;
  return shown === view || (shown === 'problems' && view === 'sources');
}

function Ways() {
  return (
    <nav aria-label="Views">
      {WAYS.map(({ view, label }) => (
        <a key={view} href={hrefOf({ view })} aria-current={belongsTo(view) ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(linkHere());
    announcement.value = 'The link to this view is copied.';
  } catch {
    go({ version: latestMeta.value?.version.slice(0, 8) ?? '' }, 'replace');
    announcement.value = 'This browser does not let pages copy; the link stands in the address bar.';
  }
}

/** A link of an older version of the data shows today's facts, and says so. */
function Outdated() {
  if (!outdatedLink.value) return null;
  return (
    <p class="outdated" role="status">
      This link was made with data version {outdatedLink.value}; the data has changed since, so what you see
      may differ.{' '}
      <button type="button" class="plain small" onClick={() => go({ version: '' }, 'replace')}>
        Understood
      </button>
    </p>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg class="line-icon" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function Masthead() {
  return (
    <header class="masthead">
      <Brand />
      <Ways />
      <search>
        <Combobox field={searchField} label="Search" placeholder="Search entities" quietLabel />
      </search>
      <button type="button" class="plain tool-button" onClick={() => void copyLink()}>
        <Icon path="M7 9.5 11 5.5a2.5 2.5 0 0 1 3.5 3.5l-2 2M11 8.5l-4 4A2.5 2.5 0 0 1 3.5 9l2-2" />
        <span class="tool-word">Copy link</span>
      </button>
      <button type="button" class="plain tool-button" onClick={switchTheme}>
        <Icon path="M9 3a6 6 0 1 0 6 6 4.5 4.5 0 0 1-6-6Z" />
        <span class="tool-word">{dark.value ? 'Light' : 'Dark'}</span>
        <span class="sr"> theme</span>
      </button>
    </header>
  );
}

/** What this is made of, in one line. */
function Colophon() {
  const answer = dataset.value;
  if (answer.state !== 'ready') return <footer class="colophon" />;
  const { entities, ties, claims, doubts, version } = answer.data;
  return (
    <footer class="colophon">
      <span>
        {count(entities, 'entity', 'entities')} · {count(ties, 'link')} · {count(claims, 'claim')} ·{' '}
        <a href={hrefOf({ view: 'problems' })}>{count(doubts, 'known problem')} in the sources</a>
      </span>
      <KeyList />
      <span>
        data <code>{version.slice(0, 8)}</code> · {latestMeta.value?.engine} · facts CC BY 4.0
      </span>
    </footer>
  );
}

export function App() {
  const { view } = place.value;
  const View = VIEW_OF[view];
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <Masthead />
      <Outdated />
      <main id="main" class={`view-${view}`} tabIndex={-1}>
        <View />
      </main>
      <Colophon />
      <div class="sr" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </>
  );
}
