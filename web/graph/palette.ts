/** Colours for canvas and SVG, which cannot read the page's CSS. The first two match `styles/tokens.css`. */
import type { Kind } from '../../src/domain/kinds.ts';
import { KIND_MARKS } from './kind-marks.ts';

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly tie: string;
  /** What stands for several ties. */
  readonly bond: string;
  readonly lit: string;
  readonly disputed: string;
  readonly box: string;
  /** Of an icon on a kind's disc. */
  readonly icon: string;
  readonly kind: (kind: Kind) => string;
}

export const LIGHT: Palette = {
  ground: '#fbfbf9',
  ink: '#17212b',
  tie: '#9aa4ae',
  bond: '#cfd5da',
  lit: '#17212b',
  disputed: '#b3400b',
  box: '#ffffff',
  icon: '#ffffff',
  kind: (kind) => KIND_MARKS[kind].light,
};

export const DARK: Palette = {
  ground: '#12181f',
  ink: '#e9edf1',
  tie: '#5d6b79',
  bond: '#333f4a',
  lit: '#e9edf1',
  disputed: '#ff9d6b',
  box: '#1d2630',
  icon: '#10151b',
  kind: (kind) => KIND_MARKS[kind].dark,
};

/** The few colours of a system in which the reader chose them; kinds are then told by their icons alone. */
export function systemPalette(read: (name: string) => string): Palette {
  const [ground, ink, marked] = [read('Canvas'), read('CanvasText'), read('LinkText')];
  return {
    ...{ ground, ink, box: ground, icon: ground, kind: () => ink },
    ...{ tie: ink, bond: ink, lit: marked, disputed: marked },
  };
}
