/** Light or dark: as the system says, unless the reader chose. */
import { computed, effect, signal } from '@preact/signals';
import { DARK, LIGHT, type Palette, systemPalette } from './graph/palette.ts';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'entente.theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const systemDark = signal(systemIsDark.matches);

function readChoice(): Theme {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export const theme = signal<Theme>(readChoice());
export const dark = computed(() => (theme.value === 'system' ? systemDark.value : theme.value === 'dark'));

const systemColours = matchMedia('(forced-colors: active)');
const forced = signal(systemColours.matches);

/** How the browser shows one of the system's colours. */
function readColour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** What canvas and SVG are drawn with. */
export const palette = computed<Palette>(() => {
  if (forced.value) return systemPalette(readColour);
  return dark.value ? DARK : LIGHT;
});

export function switchTheme(): void {
  theme.value = dark.value ? 'light' : 'dark';
}

/** Keeps page, storage and system in step. */
export function applyTheme(): void {
  systemIsDark.addEventListener('change', (event) => {
    systemDark.value = event.matches;
  });
  systemColours.addEventListener('change', (event) => {
    forced.value = event.matches;
  });
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    if (theme.value === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme.value);
  });
}

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
