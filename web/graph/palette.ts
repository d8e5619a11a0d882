/** Colours for the canvas, which cannot read CSS. They match `styles/tokens.css`. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly tie: string;
  readonly faint: string;
  readonly faintTie: string;
  readonly lit: string;
  readonly disputed: string;
  readonly box: string;
}

export const LIGHT: Palette = {
  ground: '#fbfbf9',
  ink: '#17212b',
  tie: '#9aa4ae',
  faint: '#d3d8dc',
  faintTie: '#e6e8ea',
  lit: '#17212b',
  disputed: '#b3400b',
  box: '#ffffff',
};

export const DARK: Palette = {
  ground: '#12181f',
  ink: '#e9edf1',
  tie: '#5d6b79',
  faint: '#303b46',
  faintTie: '#222b34',
  lit: '#e9edf1',
  disputed: '#ff9d6b',
  box: '#1d2630',
};

export const paletteOf = (dark: boolean): Palette => (dark ? DARK : LIGHT);
