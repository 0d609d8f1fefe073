import type { EstimateWarning } from '../estimation/estimate-warning.js';
import type { Interval } from '../estimation/interval.js';
import type { QuantityKind } from '../estimation/quantity-kind.js';
import type { Unit } from '../estimation/unit.js';

/** One row of a run's results: a number with all that belongs to it, or the reason for its absence. */
export interface Quantity {
  /** Stable name of what is measured, such as `mutual-information`, `ggmi`, `held-out-loss`. */
  readonly id: string;
  /** The theory's symbol, such as `I(S_gen;W)`. */
  readonly symbol: string;
  /** The same in plain words. */
  readonly name: string;
  /** The part of the run it belongs to. */
  readonly section: QuantitySection;
  /** What it is about: `anchors`, a generator's name, a deployed arm; absent where it is about the run. */
  readonly arm?: string;
  /** What it is compared with, where it is a difference: an arm's name. */
  readonly versus?: string;
  /** Who says so: an estimator's name in the config, `exact` for a closed form, `host` for plain averages. */
  readonly source: string;
  readonly outcome: QuantityOutcome;
  /** A sentence on what the number can and cannot tell. */
  readonly note?: string;
}

/** Where a quantity stands in the report; `reading` is the reading's name in the config. */
export type QuantitySection =
  | { readonly type: 'reading'; readonly reading: string; readonly readingType: string }
  | { readonly type: 'deployed' }
  | { readonly type: 'generators' }
  | { readonly type: 'calibration' };

/** A value, or why there is none. */
export type QuantityOutcome =
  | {
      readonly available: true;
      readonly value: number;
      readonly unit: Unit;
      readonly kind: QuantityKind;
      /** True for entropies of continuous variables, which may be negative. */
      readonly differential?: boolean;
      readonly standardError?: number;
      readonly interval?: Interval;
      readonly permutationPValue?: number;
      readonly sampleSize?: number;
      readonly warnings: readonly EstimateWarning[];
    }
  | { readonly available: false; readonly reason: string };
