import type { Reference } from '../reference/fit-reference.js';
import { modelErrorOf, samplingErrorOf, type FollowedReading } from './errors-of.js';
import type { ViewReading } from './read-views.js';
import type { Reading } from './reading.js';
import type { WholeReading } from './read-whole.js';
import { shrinkDeparture } from './shrink-departure.js';

/** Everything that was measured of one sample. */
export interface Evidence {
  readonly rows: number;
  readonly reference: Reference;
  /** How far the reference's own certificate falls short of it, beyond what it must; nats. */
  readonly shortfallNats: number;
  /** Form-free candidates on the whole sample. */
  readonly whole: readonly WholeReading[];
  readonly views: ViewReading | undefined;
}

/** Where the value comes from. */
export interface Combination {
  readonly nats: number;
  /** Sampling error, nats. */
  readonly standardError: number;
  /** What the method itself may be off by: from corrections made and disagreements left; nats. */
  readonly modelError: number;
  /** What candidates on the whole sample moved the reference by, nats. */
  readonly departureNats: number;
  /** What the telling directions added to that, nats. */
  readonly viewGainNats: number;
  /** The candidate that leads on the whole sample. */
  readonly whole: FollowedReading<WholeReading> | undefined;
  /** The views, where they lie above that. */
  readonly views: FollowedReading<ViewReading> | undefined;
}

/**
 * The reference, moved by what form-free candidates see beyond noise, and raised to what the most
 * telling directions show beyond noise.
 *
 * Candidates miss dependence far more often than they invent it, so of several the highest
 * reading leads; and a view can only lose information, so it can only raise.
 */
export function combineReadings(evidence: Evidence): Combination {
  const { reference, views } = evidence;
  const samplingError = reference.deviation / Math.sqrt(evidence.rows);
  const [whole] = evidence.whole
    .map((reading) => departureOf(reading, evidence))
    .toSorted((a, b) => b.nats - a.nats);
  const departureNats = whole?.nats ?? 0;
  const ofWhole = reference.nats + departureNats;
  const gain = viewGain(views, ofWhole, Math.max(samplingError, whole?.reading.standardError ?? 0));
  const parts = { samplingError, whole, views: gain };
  return {
    nats: ofWhole + (gain?.nats ?? 0),
    standardError: samplingErrorOf(parts),
    modelError: modelErrorOf(parts),
    departureNats,
    viewGainNats: gain?.nats ?? 0,
    whole,
    views: gain,
  };
}

/** A candidate's departure from the reference; downward at most as far as the certificate allows. */
function departureOf(reading: WholeReading, { reference, shortfallNats }: Evidence) {
  const gap = reading.nats - reference.nats;
  return followed(reading, Math.max(gap, -Math.max(0, shortfallNats)), reading.standardError);
}

/** The part of a gap to act on, in nats and as a share. */
function followed<R extends Reading>(reading: R, gapNats: number, standardError: number) {
  const nats = shrinkDeparture(gapNats, standardError);
  return { reading, nats, gapNats, share: gapNats === 0 ? 0 : nats / gapNats };
}

/** The corrected value of the views or their raw one, whichever raises more beyond its noise. */
function viewGain(views: ViewReading | undefined, ofWhole: number, error: number) {
  if (views === undefined) return undefined;
  const raw = {
    ...views,
    nats: views.rawNats,
    standardError: views.rawStandardError,
    calibrationNats: 0,
    extrapolationNats: 0,
  };
  const [best] = [views, raw]
    .filter((reading) => reading.nats > ofWhole)
    .map((reading) =>
      followed(reading, reading.nats - ofWhole, Math.hypot(error, reading.standardError)),
    )
    .toSorted((a, b) => b.nats - a.nats);
  return best;
}
