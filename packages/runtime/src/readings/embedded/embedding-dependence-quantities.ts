import type { Quantity, QuantityOutcome } from '@ggmi/core';
import type { EstimatePayload } from '../../cells/estimate-payload.js';
import type { CellResults, PlanContext } from '../plan-context.js';
import { estimateOutcome, unavailable, type QuantityLabel } from '../quantity-builders.js';
import type {
  DependenceArm,
  DependenceEstimates,
  EmbeddingDependenceReading,
} from './dependence-arm.js';
import { dependenceDifference } from './dependence-difference.js';
import { embeddingText } from './embedding-cells.js';
import { fromRefusable } from './refusable-outcome.js';

/** What a summary of an embedding-dependence reading is made of. */
export interface DependenceSummaryParts {
  readonly name: string;
  readonly reading: EmbeddingDependenceReading;
  readonly anchors: DependenceArm;
  readonly generators: readonly DependenceArm[];
  readonly context: PlanContext;
  readonly results: CellResults;
}

/** The dependence of data and model embeddings of every arm, of the base beside it, and differences. */
export function summariseEmbeddingDependence(parts: DependenceSummaryParts): readonly Quantity[] {
  const arms = [parts.anchors, ...parts.generators];
  return [
    ...arms.flatMap((arm) => arm.estimates.map((each) => trainedQuantity(arm, each, parts))),
    ...arms.flatMap((arm) => arm.estimates.map((each) => baseQuantity(arm, each, parts))),
    ...parts.generators.flatMap((arm) => differenceQuantities(arm, parts)),
  ];
}

type Labelled = 'section' | 'arm' | 'source';

function labelOf(
  { arm }: DependenceArm,
  { source }: Pick<DependenceEstimates, 'source'>,
  { name, reading }: DependenceSummaryParts,
): Pick<QuantityLabel, Labelled> {
  return {
    section: { type: 'reading', reading: name, readingType: reading.type },
    arm,
    source,
  };
}

function trainedQuantity(
  arm: DependenceArm,
  estimates: DependenceEstimates,
  parts: DependenceSummaryParts,
): Quantity {
  const { reading, context, results } = parts;
  return {
    id: 'embedding-dependence',
    symbol: 'dep(e(z), h_W(z))',
    name: 'dependence of data embeddings and embeddings by the trained model',
    ...labelOf(arm, estimates, parts),
    outcome: fromRefusable(estimates.trained, results, proxyOutcome),
    note: `Items ${embeddingText(context, reading.embedder)}; n = ${reading.items} items that the arm was trained on, in one training: intervals and p-values are over items, given that model.`,
  };
}

function baseQuantity(
  arm: DependenceArm,
  estimates: DependenceEstimates,
  parts: DependenceSummaryParts,
): Quantity {
  return {
    id: 'embedding-dependence-base',
    symbol: 'dep(e(z), h_0(z))',
    name: 'the same by the base model, which has not seen the items',
    ...labelOf(arm, estimates, parts),
    outcome: fromRefusable(estimates.base, parts.results, proxyOutcome),
  };
}

function differenceQuantities(arm: DependenceArm, parts: DependenceSummaryParts): Quantity[] {
  const { anchors, context, results } = parts;
  const { level } = context.config.intervals;
  return arm.estimates.map((estimates, index) => ({
    id: 'embedding-dependence-difference',
    symbol: 'dep_A − dep_B',
    name: 'dependence of the anchors minus that of the synthetic data',
    ...labelOf(arm, estimates, parts),
    outcome: fromRefusable(anchors.estimates[index]!.trained, results, (anchor) =>
      fromRefusable(estimates.trained, results, (own) =>
        [anchor, own].some(isNoProxy)
          ? unavailable(NO_PROXY)
          : dependenceDifference(anchor, own, level),
      ),
    ),
  }));
}

const NO_PROXY =
  'this estimator aims at an information in nats, which the embeddings of one training do not give: name one whose kind is proxy, such as HSIC';

function isNoProxy({ estimate }: EstimatePayload): boolean {
  return estimate.kind !== 'proxy';
}

/** A number that claims to be information does not belong in this block. */
function proxyOutcome(payload: EstimatePayload): QuantityOutcome {
  return isNoProxy(payload) ? unavailable(NO_PROXY) : estimateOutcome(payload.estimate);
}
