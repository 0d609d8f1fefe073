import { studentTQuantile } from '@ggmi/numerics';
import { crossedMean } from '../statistics/crossed-mean.js';
import { missingFigure, type Figure } from './figure.js';
import { minus, type LossScale, type LossTable } from './loss-table.js';

/** How a mean over a table of losses is shown. */
export interface LossFigureOptions {
  readonly scale: LossScale;
  /** Nominal coverage of the interval. */
  readonly level: number;
  /** Why there is no table, where there is none. */
  readonly missing: string;
}

/** The mean of a table of losses, with an interval over its rows and items. */
export function lossFigure(table: LossTable | undefined, options: LossFigureOptions): Figure {
  if (table === undefined) return missingFigure(options.missing);
  const { value, standardError, degreesOfFreedom } = crossedMean(table);
  const half = studentTQuantile((1 + options.level) / 2, degreesOfFreedom) * standardError;
  const interval = { lower: value - half, upper: value + half };
  return { available: true, value, unit: options.scale, interval };
}

/** The mean paired difference a − b of two tables of losses. */
export function differenceFigure(
  a: LossTable | undefined,
  b: LossTable | undefined,
  options: LossFigureOptions,
): Figure {
  return lossFigure(a === undefined || b === undefined ? undefined : minus(a, b), options);
}
