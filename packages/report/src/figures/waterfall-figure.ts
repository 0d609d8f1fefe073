import type { DataValue } from '../document/data-table.js';
import type { Figure } from './chart-spec.js';
import { isDrawable, notDrawnText } from './drawable.js';
import { waterfallSpec, type WaterfallStep } from './waterfall-spec.js';

/** A figure of steps. */
export function waterfallFigure(
  parts: Pick<Figure, 'name' | 'part' | 'title' | 'about'> & {
    readonly axis: string;
    readonly steps: readonly WaterfallStep[];
    readonly unit: string;
  },
): Figure {
  const { name, part, title, about, axis, steps, unit } = parts;
  const left = steps.filter(({ from, to }) => !isDrawable(from, to)).length;
  const inWords = steps.map(({ panel, step, text }) =>
    [panel === '' ? '' : `${panel}, `, step, ': ', text].join(''),
  );
  return {
    name,
    part,
    title,
    about: `${about}${notDrawnText(left)}`,
    alternative: `${title}. ${inWords.join('; ')}.`,
    spec: waterfallSpec(steps, axis, 'wide'),
    narrow: waterfallSpec(steps, axis, 'narrow'),
    data: {
      columns: ['panel', 'step', 'from', 'to', 'unit', 'what'],
      rows: steps.map(({ panel, step, from, to, what }): readonly DataValue[] => [
        panel,
        step,
        from,
        to,
        unit,
        what,
      ]),
    },
  };
}
