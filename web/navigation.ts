/** The place the reader is at, as a signal tied to the address bar; Back and Forward work. */
import { signal } from '@preact/signals';
import { type Place, readPlace, writePlace } from './place.ts';
import { rememberSpot, restoreSpot, whenDrawn } from './spot.ts';

export const place = signal<Place>(readPlace(location.search));

/** Changes part of the place. A step the reader would undo with Back is pushed; a detail replaces. */
export function go(change: Partial<Place>, step: 'push' | 'replace' = 'push'): void {
  const next = { ...place.value, ...change };
  const address = writePlace(next);
  if (address === writePlace(place.value)) return;
  if (step === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.value = next;
}

/** Follows links within the viewer without loading the page anew, and listens to Back and Forward. */
export function followLinks(): void {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', (event) => {
    place.value = readPlace(location.search);
    if (!location.hash) whenDrawn(() => restoreSpot(event.state));
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href^="/"]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.hasAttribute('download')) return;
    const target = new URL((link as HTMLAnchorElement).href);
    if (target.pathname !== '/' || link.getAttribute('target')) return;
    event.preventDefault();
    follow(target);
  });
}

function follow(target: URL): void {
  const { view } = place.value;
  history.replaceState(rememberSpot(), '');
  history.pushState(null, '', target.search || '/');
  place.value = readPlace(target.search);
  scrollTo(0, 0);
  // Within a view the focus stays on what was pressed; a new view is read from its beginning.
  if (place.value.view !== view) document.getElementById('main')?.focus({ preventScroll: true });
}
