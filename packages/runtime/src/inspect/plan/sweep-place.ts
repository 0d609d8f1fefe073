import type { PointLabel } from '../../sweep/point-label.js';
import { groupBy } from '../pools/group-by.js';

/** Values of an axis that are named; of more only their number is. */
const MOST_VALUES = 3;
/** Panels that are named. */
const MOST_PANELS = 4;

/** Where in a sweep something belongs. */
export interface SweepPlace {
  /** For people: the axes of every panel with the values that they take there, then the modes. */
  readonly text: string;
  /** For searches, each once: `axis=value` and `mode=name`. */
  readonly settings: readonly string[];
}

/** What points of a sweep are called together, such as `K = 3, mode corrected` or `K = 2; J = 2 or 3`. */
export function sweepPlace(points: readonly PointLabel[]): SweepPlace {
  const settings = points.flatMap(({ mode, at }) => [
    ...Object.entries(at).map(([axis, value]) => `${axis}=${String(value)}`),
    ...(mode === undefined ? [] : [`mode=${mode}`]),
  ]);
  return { text: textOf(points), settings: [...new Set(settings)] };
}

function textOf(points: readonly PointLabel[]): string {
  const panels = [...groupBy(points, ({ at }) => JSON.stringify(Object.keys(at))).values()]
    .map(axesText)
    .filter((text) => text !== '');
  const more = panels.length - MOST_PANELS;
  const shown = panels.slice(0, MOST_PANELS);
  const places = [...shown, ...(more > 0 ? [`${more} more panels`] : [])].join('; ');
  const modes = [...new Set(points.flatMap(({ mode }) => mode ?? []))];
  const inMode = modes.length === 0 ? '' : `mode ${valuesText(modes)}`;
  return [places, inMode].filter((text) => text !== '').join(', ');
}

/** Of points that have their axes in common. */
function axesText(points: readonly PointLabel[]): string {
  const axes = Object.keys(points[0]?.at ?? {});
  return axes
    .map((axis) => {
      const values = [...new Set(points.map(({ at }) => String(at[axis])))];
      return values.length > MOST_VALUES
        ? `${axis} at ${values.length} values`
        : `${axis} = ${valuesText(values)}`;
    })
    .join(', ');
}

function valuesText(values: readonly string[]): string {
  const [last = ''] = values.slice(-1);
  const before = values.slice(0, -1);
  return before.length === 0 ? last : `${before.join(', ')} or ${last}`;
}
