import { createColors } from 'picocolors';
import type { Tone } from '../document/block.js';

/** Puts a tone on text that is already escaped and padded. */
export type Paint = (text: string, tone: Tone | undefined) => string;

/** A paint that leaves text alone where colour is off. */
export function createPaint(options: { readonly color: boolean }): Paint {
  const colors = createColors(options.color);
  const byTone: Record<Tone, (text: string) => string> = {
    plain: (text) => text,
    strong: colors.bold,
    faint: colors.dim,
    good: colors.green,
    bad: colors.red,
    warning: colors.yellow,
  };
  return (text, tone) => (text === '' ? text : byTone[tone ?? 'plain'](text));
}
