import { wholeCell, type Cell } from '@ggmi/report';
import { decimals, signed } from '../tables/figure-text.js';
import type { Figure } from './figure.js';
import type { ReasonNotes } from './reason-notes.js';

/** How the sign of a figure is shown. */
export type FigureSigns = 'minus-only' | 'always';

const fewestDecimals = 1;
const mostDecimals = 8;
const decimalsWithoutInterval = 4;
/** An interval that is narrower, as a share of its value, is one of a constant. */
const roundingShare = 1e-12;

type Available = Extract<Figure, { available: true }>;

/** A figure with its interval under it, or a mark that leads to the reason why there is none. */
export function figureCell(
  figure: Figure,
  how: { readonly signs: FigureSigns; readonly notes: ReasonNotes },
): Cell {
  if (!figure.available) return wholeCell(how.notes.mark(figure.reason), 'faint');
  const { value, interval } = figure;
  const digits = decimalsFor(figure);
  const shown = digits ?? decimalsWithoutInterval;
  const text = (number: number): string =>
    how.signs === 'always' ? signed(number, shown) : decimals(number, shown);
  const cell = wholeCell(text(value));
  if (digits === undefined || interval === null) return cell;
  return [
    ...cell,
    { text: `[${text(interval.lower)},`, tone: 'faint', place: 'new-line' },
    { text: `${text(interval.upper)}]`, tone: 'faint' },
  ];
}

/** Two significant digits of half the interval; undefined where that is nothing but rounding. */
function decimalsFor({ value, interval }: Available): number | undefined {
  const half = interval === null ? 0 : (interval.upper - interval.lower) / 2;
  if (!(half > roundingShare * Math.abs(value))) return undefined;
  return Math.min(mostDecimals, Math.max(fewestDecimals, 1 - Math.floor(Math.log10(half))));
}
