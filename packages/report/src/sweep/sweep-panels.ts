import type { PointSummary, Quantity, RunSummary } from '@ggmi/core';
import { pointQuantities } from './point-quantities.js';

/** One quantity along a panel of a sweep, in one mode. */
export interface SweepSeries {
  /** Absent where the config has no modes. */
  readonly mode?: string;
  /** What the quantity is; its outcome is that of the first point with a value. */
  readonly quantity: Quantity;
  readonly points: readonly SeriesPoint[];
}

/** One point of a series; absent where the point has no such quantity. */
export interface SeriesPoint {
  readonly at: PointSummary['at'];
  readonly quantity: Quantity | undefined;
  readonly median: Quantity | undefined;
  readonly spread: Quantity | undefined;
}

/** A panel: the points of one sweep, and the main quantities along them. */
export interface SweepPanel {
  /** Empty where the config has modes and no sweep. */
  readonly name: string;
  readonly axes: readonly string[];
  readonly series: readonly SweepSeries[];
}

/** The panels of a swept run in the order of the config, each with its series mode by mode. */
export function sweepPanels({ points = [] }: RunSummary): readonly SweepPanel[] {
  const names = [...new Set(points.map(({ panel = '' }) => panel))];
  return names.map((name) => {
    const own = points.filter(({ panel = '' }) => panel === name);
    const modes = [...new Set(own.map(({ mode }) => mode))];
    return {
      name,
      axes: Object.keys(own[0]!.at),
      series: modes.flatMap((mode) => seriesOf(own.filter((point) => point.mode === mode))),
    };
  });
}

function seriesOf(points: readonly PointSummary[]): readonly SweepSeries[] {
  const { mode } = points[0]!;
  return followedQuantities(points).map((quantity) => ({
    ...(mode !== undefined && { mode }),
    quantity,
    points: points.map(({ at, quantities: own }) => ({
      at,
      quantity: own.find((other) => isSame(other, quantity, quantity.id)),
      median: own.find((other) => isSame(other, quantity, `${quantity.id}-median`)),
      spread: own.find((other) => isSame(other, quantity, `${quantity.id}-spread`)),
    })),
  }));
}

/** What any of the points has: one whose cells failed, or that asks for less, hides no other. */
function followedQuantities(points: readonly PointSummary[]): readonly Quantity[] {
  const known: Quantity[] = [];
  for (const quantity of points.flatMap(({ quantities }) => quantities)) {
    const place = known.findIndex((other) => isSame(other, quantity, quantity.id));
    if (place < 0) known.push(quantity);
    else if (!known[place]!.outcome.available && quantity.outcome.available)
      known[place] = quantity;
  }
  return pointQuantities(known);
}

function isSame(other: Quantity, quantity: Quantity, id: string): boolean {
  return (
    other.id === id &&
    other.arm === quantity.arm &&
    other.versus === quantity.versus &&
    other.source === quantity.source &&
    JSON.stringify(other.section) === JSON.stringify(quantity.section)
  );
}
