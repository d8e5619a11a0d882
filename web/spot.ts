/** Where on a page the reader was, so that Back leads there: how far it is scrolled, and which link had the focus. */

interface Spot {
  readonly page: number;
  /** By the names of the regions that scroll by themselves. */
  readonly regions: Readonly<Record<string, number>>;
  readonly href: string;
}

const regions = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('main section[aria-label]'),
];

const nameOf = (region: HTMLElement): string => region.getAttribute('aria-label') ?? '';

export function rememberSpot(): Spot {
  const scrolled = regions().filter(({ scrollTop }) => scrollTop > 0);
  return {
    page: scrollY,
    regions: Object.fromEntries(scrolled.map((region) => [nameOf(region), region.scrollTop])),
    href: document.activeElement?.getAttribute('href') ?? '',
  };
}

/** Once what changed has been drawn. */
export function whenDrawn(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/** Puts the page back; what is not a spot leaves it as it is. */
export function restoreSpot(state: unknown): void {
  const spot = state as Partial<Spot> | null;
  if (typeof spot?.page !== 'number') return;
  for (const region of regions()) region.scrollTop = spot.regions?.[nameOf(region)] ?? 0;
  if (spot.href) {
    const link = document.querySelector<HTMLElement>(`main a[href="${CSS.escape(spot.href)}"]`);
    link?.focus({ preventScroll: true });
  }
  scrollTo(0, spot.page);
}
