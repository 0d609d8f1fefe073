import type { EstimateWarning } from '@ggmi/core';
import { columnOf } from '@ggmi/numerics';
import type { Combination, Evidence } from '../combination/combine-readings.js';
import type { PairedBlocks } from '../preparation/paired-blocks.js';

/** From this share of ln N on, no distribution-free method could confirm the value. */
const NEAR_LOG_N_SHARE = 0.9;
/** A candidate that sees less of known information than this could not see what the reference misses. */
const BLIND_BELOW = 1 / 3;
/** A correction or gain counts as a doubt from so many standard errors on. */
const CLEAR = 4;

/**
 * Where auto cannot vouch for its value, and why; in this order: ties, too few rows for the dimension,
 * no candidate that could object, a refuted reference, a departure that needed corrections of its
 * own, a value that rests on a few directions, a value near ln N.
 */
export function doubtsOf(
  input: PairedBlocks,
  evidence: Evidence,
  combination: Combination,
): readonly EstimateWarning[] {
  return [
    ...tiesFound(input),
    ...blind(evidence),
    ...unopposed(evidence),
    ...refuted(evidence, combination),
    ...unsettled(combination),
    ...fewDirections(combination),
    ...nearLogN(evidence.rows, combination.nats),
  ];
}

function tiesFound({ x, y }: PairedBlocks): readonly EstimateWarning[] {
  const tied = [
    { block: x, name: 'x' },
    { block: y, name: 'y' },
  ].flatMap(({ block, name }) =>
    Array.from({ length: block.columns }, (_, j) => j)
      .filter((j) => new Set(columnOf(block, j)).size < block.rows)
      .map((j) => `column ${j} of ${name}`),
  );
  if (tied.length === 0) return [];
  return [
    {
      code: 'TIES_FOUND',
      message: `Repeated values in ${tied.join(', ')}: ranks are shared, and candidates break ties in ways of their own.`,
    },
  ];
}

function blind({ whole, rows }: Evidence): readonly EstimateWarning[] {
  const [sharpest] = whole.toSorted((a, b) => b.visibleShare - a.visibleShare);
  if (sharpest === undefined || sharpest.visibleShare >= BLIND_BELOW) return [];
  return [
    {
      code: 'FEW_POINTS_FOR_DIMENSION',
      message:
        `${sharpest.name} sees ${(100 * sharpest.visibleShare).toFixed(0)} % of the information of a sample of this shape that is known: ` +
        `with ${rows} rows in these dimensions, dependence of another form would go unseen.`,
    },
  ];
}

function unopposed({ whole }: Evidence): readonly EstimateWarning[] {
  if (whole.length > 0) return [];
  return [
    {
      code: '@ggmi/estimator-auto/unopposed-reference',
      message:
        'No candidate of the slot passed the controls: the value is that of a fitted Gaussian or Student copula alone.',
    },
  ];
}

function refuted(evidence: Evidence, { whole }: Combination): readonly EstimateWarning[] {
  const { reference, rows, shortfallNats } = evidence;
  const error = reference.deviation / Math.sqrt(rows);
  if (shortfallNats <= CLEAR * error || (whole?.share ?? 0) > 0.5) return [];
  return [
    {
      code: '@ggmi/estimator-auto/refuted-reference',
      message: `The pairs certify ${shortfallNats.toFixed(3)} nats less than the reference law should, and no candidate shows what holds instead.`,
    },
  ];
}

function unsettled({ whole }: Combination): readonly EstimateWarning[] {
  if (whole === undefined) return [];
  const { reading, gapNats } = whole;
  const { calibrationNats, extrapolationNats, standardError } = reading;
  const corrections = Math.hypot(calibrationNats, extrapolationNats);
  const clearly = Math.min(Math.abs(gapNats), 2 * corrections) > CLEAR * standardError;
  if (!clearly) return [];
  return [
    {
      code: '@ggmi/estimator-auto/unsettled',
      message:
        `${reading.name} departs from the reference by ${gapNats.toFixed(3)} nats, but its own bias here is of the order of ` +
        `${corrections.toFixed(3)} nats: the departure is known only roughly.`,
    },
  ];
}

function fewDirections({ views, viewGainNats, nats }: Combination): readonly EstimateWarning[] {
  if (views === undefined || views.gapNats <= CLEAR * views.reading.standardError) return [];
  return [
    {
      code: '@ggmi/estimator-auto/few-directions',
      message:
        `${viewGainNats.toFixed(3)} of ${nats.toFixed(3)} nats were found in ${views.reading.pairs} pairs of directions alone: ` +
        'what other directions hold is not in the value.',
    },
  ];
}

function nearLogN(rows: number, nats: number): readonly EstimateWarning[] {
  const logN = Math.log(rows);
  if (nats < NEAR_LOG_N_SHARE * logN) return [];
  return [
    {
      code: 'NEAR_LOG_N',
      message: `${nats.toFixed(3)} nats is near or above ln N = ${logN.toFixed(3)}: it rests on the form of a fitted law alone.`,
    },
  ];
}
