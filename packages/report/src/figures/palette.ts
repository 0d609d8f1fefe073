/**
 * The colours of pages and figures: of Okabe and Ito (2008), which stay apart for colour-blind eyes,
 * beside greys. A figure is drawn in the light ones; a page shows it in those of the reader's scheme.
 * Meaning never rests on a colour alone.
 */
export interface Colour {
  /** On white. */
  readonly light: string;
  /** On near black. */
  readonly dark: string;
}

/** By what they stand for. */
export const palette = {
  paper: { light: '#ffffff', dark: '#14171a' },
  panel: { light: '#f5f6f7', dark: '#1d2125' },
  ink: { light: '#1b1e21', dark: '#e7e9eb' },
  faint: { light: '#565d64', dark: '#a4abb3' },
  rule: { light: '#d5d9dd', dark: '#3a4047' },
  grid: { light: '#e9ebee', dark: '#292e33' },
  /** Lowers the loss; synthetic data. */
  blue: { light: '#0072b2', dark: '#56b4e9' },
  /** Raises the loss; anchors. */
  vermilion: { light: '#b94700', dark: '#f08f4c' },
  /** Not separated from 0. */
  grey: { light: '#757c84', dark: '#9aa1a9' },
  /** The known truth. */
  green: { light: '#00785a', dark: '#3fc79f' },
  purple: { light: '#9b4f7c', dark: '#d99ac0' },
  amber: { light: '#8a5a00', dark: '#e6b24a' },
  /** A part of a whole, such as flagged items. */
  gold: { light: '#b38300', dark: '#c89a2c' },
  sky: { light: '#3f97cf', dark: '#3a86b8' },
} as const satisfies Readonly<Record<string, Colour>>;

/** The name of a colour. */
export type ColourName = keyof typeof palette;

/** The colour by its custom property, which follows the reader's scheme. */
export function colourVariable(name: ColourName): string {
  return `var(--${name})`;
}

/** The custom properties of one scheme. */
export function colourProperties(scheme: keyof Colour): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour[scheme]};`)
    .join('');
}
