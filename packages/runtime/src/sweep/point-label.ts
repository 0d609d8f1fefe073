import type { AxisValue } from './axis-values.js';

/** Where a point of a sweep lies. */
export interface PointLabel {
  /** Absent where the config has no modes. */
  readonly mode?: string;
  /** The panel that asks for it; absent without a sweep. */
  readonly panel?: string;
  /** The value of every axis of the panel: a parameter's or a config path's. */
  readonly at: Readonly<Record<string, AxisValue>>;
}

/** The point in words, such as `K = 3, mode corrected`. */
export function pointText({ mode, at }: PointLabel): string {
  const axes = Object.entries(at).map(([axis, value]) => `${axis} = ${String(value)}`);
  return [...axes, ...(mode === undefined ? [] : [`mode ${mode}`])].join(', ');
}
