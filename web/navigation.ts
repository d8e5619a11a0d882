/** The place the reader is at, as a signal tied to the address bar; Back and Forward work. */
import { signal } from '@preact/signals';
import { type Place, readPlace, writePlace } from './place.ts';

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
  addEventListener('popstate', () => {
    place.value = readPlace(location.search);
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href^="/"]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.hasAttribute('download')) return;
    const target = new URL((link as HTMLAnchorElement).href);
    if (target.pathname !== '/' || link.getAttribute('target')) return;
    event.preventDefault();
    history.pushState(null, '', target.search || '/');
    place.value = readPlace(target.search);
    scrollTo(0, 0);
  });
}
