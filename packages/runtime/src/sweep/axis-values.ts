import type { SweepConfig } from '../config/sweep-schema.js';

type Axis = NonNullable<SweepConfig['sweep']>[string][string];

/** One value of an axis. */
export type AxisValue = number | string | boolean;

/** Without the rounding of binary steps: 0.3, and not 0.30000000000000004. */
function rounded(value: number): number {
  return Number(value.toPrecision(14));
}

/** The values of an axis as a list; a range runs up to `to`, rounding of the step forgiven. */
export function axisValues(axis: Axis): readonly AxisValue[] {
  if (Array.isArray(axis)) return axis;
  const { from, to, step } = axis;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => rounded(from + index * step));
}
