import type { LossPairsRun, RandomStream } from '@ggmi/core';
import { denseMatrix } from '@ggmi/numerics';
import { expectationUnderNormal } from './expectation-under-normal.js';
import type { KnownInformationLaw } from './known-law.js';

const PAIRS = 20;
/** Losses are normal around the middle of [0, LOSS_BOUND], six deviations from either end. */
const LOSS_BOUND = 16;
const MIDDLE = 8;

/** A gap of no, one and three deviations between the losses of held-back and trained members. */
export const lossPairLaws: readonly KnownInformationLaw[] = [0, 1, 3].map(shiftedLosses);

/**
 * L₀ ~ N(c − g/2, 1) of the trained member, L₁ ~ N(c + g/2, 1) of its twin, independent.
 *
 * The log-ratio of the two orders of a pair is g (L₁ − L₀) ~ N(g², 2g²), so that
 * I(L₀,L₁;U) = ln 2 − E ln(1 + e^{−T}), T of that law; the difference is sufficient for it.
 * Predictions are the losses themselves, and add nothing.
 */
function shiftedLosses(gap: number): KnownInformationLaw {
  return {
    id: `shifted-losses-${gap}`,
    type: 'loss-pairs',
    nats: orderInformation(gap),
    sample: (size, random) => ({
      type: 'loss-pairs',
      lossBound: LOSS_BOUND,
      runs: Array.from({ length: size }, (_, run) => drawRun(gap, random.fork(String(run)))),
    }),
  };
}

function drawRun(gap: number, random: RandomStream): LossPairsRun {
  const draw = (mean: number): Float64Array =>
    Float64Array.from({ length: PAIRS }, () =>
      // A draw beyond eight deviations is not expected below 10¹⁴; the bound is then still kept.
      Math.min(LOSS_BOUND, Math.max(0, mean + random.normal())),
    );
  const trained = draw(MIDDLE - gap / 2);
  const heldBack = draw(MIDDLE + gap / 2);
  return {
    trained,
    heldBack,
    membership: Uint8Array.from({ length: PAIRS }, () => random.integer(2)),
    predictions: {
      trained: denseMatrix(PAIRS, 1, trained.slice()),
      heldBack: denseMatrix(PAIRS, 1, heldBack.slice()),
    },
  };
}

/** ln 2 − E ln(1 + e^{−T}), T ~ N(g², 2g²). */
function orderInformation(gap: number): number {
  const deviation = Math.SQRT2 * gap;
  return (
    Math.LN2 - expectationUnderNormal((z) => Math.log1p(Math.exp(-(gap * gap + deviation * z))))
  );
}
