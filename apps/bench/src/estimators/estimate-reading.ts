import type { JsonObject, QuantityKind, Unit } from '@ggmi/core';
import type { Cell } from '@ggmi/runtime';

/** What one estimator said of one sample, beside the truth. */
export type EstimateReading = ReadingPlace & (EstimatedReading | FailedReading);

/** Which sample, and which estimator. */
export interface ReadingPlace {
  readonly task: string;
  /** I(X;Y) in nats. */
  readonly truth: number;
  readonly rows: number;
  readonly seed: number;
  /** The name in the list of estimators. */
  readonly estimator: string;
}

/** An estimate, as far as a benchmark reads it. */
export interface EstimatedReading {
  readonly outcome: 'estimated';
  readonly value: number;
  readonly unit: Unit;
  readonly kind: QuantityKind;
  readonly interval?: { readonly lower: number; readonly upper: number; readonly level: number };
  /** Of the permutation test against independence. */
  readonly pValue?: number;
  /** Codes. */
  readonly warnings: readonly string[];
  /** Of the point value; null where the platform does not say. */
  readonly cpuMs: number | null;
  readonly wallMs: number;
  /** Rise of the peak of resident memory; null where it was not measured. */
  readonly memoryMB: number | null;
}

/** An estimator that refused, or a cell that failed. */
export interface FailedReading {
  readonly outcome: 'failed';
  readonly code: string;
  readonly message: string;
}

/** A cell of the benchmark and where it belongs. */
export interface PlacedCell {
  readonly place: ReadingPlace;
  readonly cell: Cell;
}

/** The reading of a cell's payload. */
export function readingOf(place: ReadingPlace, payload: JsonObject): EstimateReading {
  // Written by estimateTaskCell.
  return { ...place, ...(payload as unknown as EstimatedReading | FailedReading) };
}
