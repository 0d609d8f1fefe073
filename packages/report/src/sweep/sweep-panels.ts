import type { PointSummary, Quantity, RunSummary } from '@ggmi/core';
import { pointProxies, pointQuantities } from './point-quantities.js';

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
  /** Measures of dependence that are not in nats, apart from the series. */
  readonly proxies: readonly SweepSeries[];
}

/** The panels of a swept run in the order of the config, each with its series mode by mode. */
export function sweepPanels({ points = [] }: RunSummary): readonly SweepPanel[] {
  const names = [...new Set(points.map(({ panel = '' }) => panel))];
  return names.map((name) => {
    const own = points.filter(({ panel = '' }) => panel === name);
    const modes = [...new Set(own.map(({ mode }) => mode))];
    const along = (choose: Choice): readonly SweepSeries[] =>
      modes.flatMap((mode) =>
        seriesOf(
          own.filter((point) => point.mode === mode),
          choose,
        ),
      );
    return {
      name,
      axes: Object.keys(own[0]!.at),
      series: along(pointQuantities),
      proxies: along(pointProxies),
    };
  });
}

/** Which quantities of a point are followed. */
type Choice = (quantities: readonly Quantity[]) => readonly Quantity[];

function seriesOf(points: readonly PointSummary[], choose: Choice): readonly SweepSeries[] {
  const { mode } = points[0]!;
  return choose(knownQuantities(points)).map((quantity) => ({
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
function knownQuantities(points: readonly PointSummary[]): readonly Quantity[] {
  const known: Quantity[] = [];
  for (const quantity of points.flatMap(({ quantities }) => quantities)) {
    const place = known.findIndex((other) => isSame(other, quantity, quantity.id));
    if (place < 0) known.push(quantity);
    else if (!known[place]!.outcome.available && quantity.outcome.available)
      known[place] = quantity;
  }
  return known;
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
