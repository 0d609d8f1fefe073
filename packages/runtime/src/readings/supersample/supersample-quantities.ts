import type { EstimateWarning, Quantity, QuantityOutcome, QuantitySection } from '@ggmi/core';
import type { EstimatePayload } from '../../cells/estimate-payload.js';
import { readExamples } from '../../cells/examples-payload.js';
import type { SupersamplePayload } from '../../cells/train-supersample-cell.js';
import { informationDifference } from './information-difference.js';
import { meanOutcome } from '../mean-outcome.js';
import type { CellResults, PlanContext } from '../plan-context.js';
import { estimateOutcome, fromEstimate, unavailable } from '../quantity-builders.js';
import { boundGain, gapBound } from './bound-gain.js';
import type { SupersampleArm, SupersampleReading } from './supersample-arm.js';

/** What the summary of a supersample reading is made from. */
export interface SupersampleSummaryParts {
  readonly name: string;
  readonly reading: SupersampleReading;
  readonly anchors: SupersampleArm;
  readonly generators: readonly SupersampleArm[];
  readonly context: PlanContext;
  readonly results: CellResults;
}

/** I_A, I_B, GGMI_ld, gaps and membership accuracies of the matched-n comparison. */
export function summariseSupersample(parts: SupersampleSummaryParts): readonly Quantity[] {
  const arms = [parts.anchors, ...parts.generators];
  return [
    ...arms.flatMap((arm) => informationQuantities(arm, parts)),
    ...arms.flatMap((arm) => boundQuantities(arm, parts)),
    ...arms.flatMap((arm) => weightsQuantities(arm, parts)),
    ...arms.flatMap((arm) => runQuantities(arm, parts)),
    ...parts.generators.flatMap((arm) => differenceQuantities(arm, parts)),
  ];
}

function sectionOf(parts: SupersampleSummaryParts): QuantitySection {
  return { type: 'reading', reading: parts.name, readingType: parts.reading.type };
}

function informationQuantities(arm: SupersampleArm, parts: SupersampleSummaryParts): Quantity[] {
  const isAnchors = arm.arm === 'anchors';
  return [...arm.information].map(([source, cell]) => ({
    id: 'mutual-information',
    symbol: isAnchors ? 'I_A' : 'I_B',
    name: `what losses or predictions tell of which twin was trained on, ${isAnchors ? 'anchors' : 'synthetic data'}`,
    section: sectionOf(parts),
    arm: arm.arm,
    source,
    outcome: fromEstimate(cell, parts.results, ({ estimate }) =>
      estimateOutcome({
        ...estimate,
        warnings: [...estimate.warnings, ...repeatedPromptWarnings(arm, parts)],
      }),
    ),
    note: `A lower bound on the information that W keeps of one item, in [0, ln 2]. The interval is over runs, ${givenPool(arm, parts)}.`,
  }));
}

/** Twins are to have different prompts: where a pool has too few, what an item teaches helps with its twin. */
function repeatedPromptWarnings(
  arm: SupersampleArm,
  { results, reading }: SupersampleSummaryParts,
): readonly EstimateWarning[] {
  const repeated = arm.runs.map(
    // The arm's runs are train-supersample cells.
    (run) => (results.payload(run) as SupersamplePayload | undefined)?.repeatedPrompts ?? 0,
  );
  const most = Math.max(...repeated);
  if (most === 0) return [];
  const message = `The pool has too few different prompts: of the ${2 * reading.pairs} items of a run, up to ${most} repeat the prompt of another.`;
  return [{ code: 'PROMPTS_REPEATED', message }];
}

/** The bound on the generalization gap that each reading of losses gives, beside the gap itself. */
function boundQuantities(arm: SupersampleArm, parts: SupersampleSummaryParts): Quantity[] {
  const lossBound = lossBoundOf(arm, parts);
  const { level } = parts.context.config.intervals;
  return [...arm.information].map(([source, cell]) => ({
    id: 'generalization-bound',
    symbol: 'C√(2I)',
    name: 'bound on |E gap|, the size of the expected generalization gap, at matched n',
    section: sectionOf(parts),
    arm: arm.arm,
    source,
    outcome: fromEstimate(cell, parts.results, (payload) =>
      gapBound(payload, { lossBound, level }),
    ),
    note: '|E gap| ≤ (C/n) Σ √(2 I(Δ;U)) (Wang & Mao 2023), which is C√(2I) for the I per item of the same arm and estimator; losses lie in [0, C]. The bound holds for the true I. An estimate, or a lower bound, of I in its place may fall below it.',
  }));
}

/** What weights say of all data of a run: brackets, never subtracted from each other. */
function weightsQuantities(arm: SupersampleArm, parts: SupersampleSummaryParts): Quantity[] {
  return [...arm.weightsInformation].map(([source, cell]) => ({
    id: 'weights-information',
    symbol: arm.arm === 'anchors' ? 'I(S_anchor;W′)' : 'I(S_gen;W)',
    name: 'what the weights of the runs say of the information on all n items',
    section: sectionOf(parts),
    arm: arm.arm,
    source,
    outcome: fromEstimate(cell, parts.results, ({ estimate }) =>
      estimateOutcome(estimate.unit === 'nats' ? { ...estimate, unit: 'nats/dataset' } : estimate),
    ),
  }));
}

/** The plain averages over runs: the generalization gap, and how well losses betray membership. */
function runQuantities(arm: SupersampleArm, parts: SupersampleSummaryParts): Quantity[] {
  const { level } = parts.context.config.intervals;
  const label = { section: sectionOf(parts), arm: arm.arm, source: 'host' };
  const gap = {
    id: 'generalization-gap',
    symbol: 'E[loss of twin − loss of trained]',
    name: 'signed generalization gap at matched n',
  };
  const accuracy = {
    id: 'membership-accuracy',
    symbol: 'P(T > 0) + ½P(T = 0)',
    name: 'membership-inference accuracy; ½ is chance',
    note: "The interval is Student's t of the mean over runs, a normal approximation: near 0 or 1 it may leave [0, 1], and is not cut there.",
  };
  const failure = arm.runs
    .map((run) => parts.results.failure(run))
    .find((each) => each !== undefined);
  if (failure !== undefined) {
    const outcome = unavailable(failure.message);
    return [
      { ...gap, ...label, outcome },
      { ...accuracy, ...label, outcome },
    ];
  }
  // The arm's runs are train-supersample cells, and none of them failed.
  const runs = arm.runs.map((run) => parts.results.payload(run) as SupersamplePayload);
  const means = (score: (difference: number) => number): number[] =>
    runs.map(({ trained, heldBack }) => {
      const scores = heldBack.map((loss, pair) => score(loss - trained[pair]!));
      return scores.reduce((sum, each) => sum + each, 0) / scores.length;
    });
  const gaps = means((difference) => difference);
  const accuracies = means((difference) => (difference > 0 ? 1 : difference === 0 ? 0.5 : 0));
  return [
    { ...gap, ...label, outcome: meanOutcome(gaps, { unit: 'loss', level }) },
    { ...accuracy, ...label, outcome: meanOutcome(accuracies, { unit: 'probability', level }) },
  ];
}

/**
 * Runs share the pool that they draw from: what another sample of anchors, or another prompt, would
 * have given is no part of an interval over runs.
 */
function givenPool(arm: SupersampleArm, parts: SupersampleSummaryParts): string {
  return `given this pool of ${poolSize(arm, parts)} items${givenPrompt(parts)}`;
}

/** The same of a difference, which rests on the pools of both. */
function givenBothPools(arm: SupersampleArm, parts: SupersampleSummaryParts): string {
  const [anchors, synthetic] = [poolSize(parts.anchors, parts), poolSize(arm, parts)];
  return `given these pools of ${anchors} anchors and ${synthetic} synthetic items${givenPrompt(parts)}`;
}

function poolSize({ pool }: SupersampleArm, { results }: SupersampleSummaryParts): string {
  const payload = results.payload(pool);
  return payload === undefined ? 'unknown many' : String(readExamples(payload).examples.length);
}

function givenPrompt({ context, reading }: SupersampleSummaryParts): string {
  const prompt = context.config.prompt.kind === 'none' ? '' : ' and this prompt';
  return `${prompt}; each run draws ${2 * reading.pairs} of a pool`;
}

/** C: every loss of the arm's runs lies in [0, C]. */
function lossBoundOf(arm: SupersampleArm, parts: SupersampleSummaryParts): number {
  const bounds = [...arm.runs, ...parts.anchors.runs].flatMap((run) => {
    // The arms' runs are train-supersample cells.
    const payload = parts.results.payload(run) as SupersamplePayload | undefined;
    return payload === undefined ? [] : [payload.lossBound];
  });
  return Math.max(...bounds);
}

function differenceQuantities(arm: SupersampleArm, parts: SupersampleSummaryParts): Quantity[] {
  const { pairs } = parts.reading;
  const lossBound = lossBoundOf(arm, parts);
  const { level } = parts.context.config.intervals;
  const label = { section: sectionOf(parts), arm: arm.arm };
  return [...arm.information].flatMap(([source, cell]): Quantity[] => {
    const fromBoth = (
      outcome: (anchor: EstimatePayload, own: EstimatePayload) => QuantityOutcome,
    ) =>
      fromEstimate(cell, parts.results, (own) =>
        fromEstimate(parts.anchors.information.get(source)!, parts.results, (anchor) =>
          outcome(anchor, own),
        ),
      );
    return [
      {
        id: 'ggmi-ld',
        symbol: 'GGMI_ld = n(I_A − I_B)',
        name: 'difference of the two readings at matched n',
        ...label,
        source,
        outcome: fromBoth((anchor, own) =>
          informationDifference(anchor, own, {
            factor: pairs,
            level,
            from: ['nats/item'],
            unit: 'nats/dataset',
          }),
        ),
        note: `n = ${pairs}; at most ±n ln 2 = ±${(pairs * Math.LN2).toFixed(2)}. A consistent comparison of two lower bounds, not a bound on GGMI; its interval is over runs, ${givenBothPools(arm, parts)}.`,
      },
      {
        id: 'n-aware-gain',
        symbol: 'C(√(2 I_A) − √(2 I_B))',
        name: 'n-aware gain without its divergence terms',
        ...label,
        source,
        outcome: fromBoth((anchor, own) => boundGain(anchor, own, { lossBound, level })),
        note: 'Difference of the bounds on |E gap| that the two readings give; positive where synthetic data have the lower bound. The total variation terms are not estimated in this run.',
      },
    ];
  });
}
