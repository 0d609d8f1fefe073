import type { ViewReading } from './read-views.js';
import type { Reading } from './reading.js';
import type { WholeReading } from './read-whole.js';

/** The share of a followed departure by which even a good candidate may be off. */
const CANDIDATE_ERROR_SHARE = 0.02;

/** A reading, `gapNats` away from what it departs from; `share` of that was followed. */
export interface FollowedReading<R extends Reading> {
  readonly reading: R;
  readonly gapNats: number;
  readonly share: number;
}

/** The readings that made a value. */
export interface Followed {
  /** The reference's deviation / √N, nats. */
  readonly samplingError: number;
  /** The reading that leads on the whole sample. */
  readonly whole: FollowedReading<WholeReading> | undefined;
  /** The views, where they lie above the rest. */
  readonly views: FollowedReading<ViewReading> | undefined;
}

/** Sampling error of the combined value: that of each part, as far as it was followed; nats. */
export function samplingErrorOf({ samplingError, whole, views }: Followed): number {
  const ofWhole = whole === undefined ? 0 : whole.share * whole.reading.standardError;
  const before = Math.max(samplingError, ofWhole);
  if (views === undefined) return before;
  return (1 - views.share) * before + views.share * views.reading.standardError;
}

/**
 * What the method may be off by, as if a standard error, nats: half of every departure that was not
 * followed, and of every correction that was. The halves are measured, not derived: see the README.
 */
export function modelErrorOf({ whole, views }: Followed): number {
  const ofWhole = whole === undefined ? 0 : partError(whole);
  return views === undefined ? ofWhole : Math.hypot((1 - views.share) * ofWhole, partError(views));
}

function partError({ reading, share, gapNats }: FollowedReading<Reading>): number {
  return Math.hypot(
    ((1 - share) * gapNats) / 2,
    (share * reading.calibrationNats) / 2,
    (share * reading.extrapolationNats) / 2,
    CANDIDATE_ERROR_SHARE * share * gapNats,
  );
}
