import type { SweepConfig } from '../config/sweep-schema.js';
import { axisValues, type AxisValue } from './axis-values.js';
import type { PointLabel } from './point-label.js';

type Coordinates = Readonly<Record<string, AxisValue>>;

/** Every point that a config asks for: its modes, each once, and within each the grid of every panel. */
export function sweepLabels({ mode, sweep }: SweepConfig): readonly PointLabel[] {
  const modes = mode === undefined ? [undefined] : [...new Set([mode].flat())];
  const places: readonly Omit<PointLabel, 'mode'>[] =
    sweep === undefined || Object.keys(sweep).length === 0
      ? [{ at: {} }]
      : Object.entries(sweep).flatMap(([panel, axes]) => grid(axes).map((at) => ({ panel, at })));
  return modes.flatMap((each) =>
    places.map((place) => ({ ...(each !== undefined && { mode: each }), ...place })),
  );
}

/** The product of all axes, the first slowest. */
function grid(axes: NonNullable<SweepConfig['sweep']>[string]): readonly Coordinates[] {
  return Object.entries(axes).reduce<readonly Coordinates[]>(
    (points, [axis, values]) =>
      points.flatMap((point) => axisValues(values).map((value) => ({ ...point, [axis]: value }))),
    [{}],
  );
}
