import type { TwinDifferences } from '@ggmi/core';
import type { SupersamplePayload } from '../../cells/train-supersample-cell.js';
import type { CellResults } from '../plan-context.js';
import type { SupersampleArm } from './supersample-arm.js';

/** Bins on either side of 0: enough for a shape, few enough for some hundred pairs. */
const BINS_PER_SIDE = 20;

/**
 * The law of T of every arm of a reading, in bins that all of them share and that mirror each other
 * about 0. An arm of which a run failed has none, as it has no estimate.
 */
export function twinDifferences(
  reading: string,
  arms: readonly SupersampleArm[],
  results: CellResults,
): readonly TwinDifferences[] {
  const measured = arms.flatMap(({ arm, runs }) => {
    // The arms' runs are train-supersample cells.
    const payloads = runs.map((run) => results.payload(run) as SupersamplePayload | undefined);
    if (payloads.length === 0 || payloads.some((payload) => payload === undefined)) return [];
    return [{ arm, values: payloads.flatMap((payload) => differencesOf(payload!)) }];
  });
  const largest = Math.max(0, ...measured.flatMap(({ values }) => values.map(Math.abs)));
  const edges = symmetricEdges(largest);
  return measured.map(({ arm, values }) => ({
    reading,
    arm,
    pairs: values.length,
    zeros: values.filter((value) => value === 0).length,
    edges,
    counts: countsOf(values, edges),
  }));
}

function differencesOf({ trained, heldBack }: SupersamplePayload): readonly number[] {
  return heldBack.map((loss, pair) => loss - trained[pair]!);
}

/** Mirrored to the last bit: −x stands where x does. Where every value is 0 there is no bin. */
function symmetricEdges(largest: number): readonly number[] {
  if (largest === 0) return [0];
  const positive = Array.from(
    { length: BINS_PER_SIDE },
    (_, index) => (largest * (index + 1)) / BINS_PER_SIDE,
  );
  return [...positive.toReversed().map((edge) => -edge), 0, ...positive];
}

function countsOf(values: readonly number[], edges: readonly number[]): readonly number[] {
  const counts = Array.from({ length: edges.length - 1 }, () => 0);
  for (const value of values) {
    if (value === 0) continue;
    const above = edges.findIndex((edge) => edge > value);
    counts[above < 0 ? counts.length - 1 : above - 1]! += 1;
  }
  return counts;
}
