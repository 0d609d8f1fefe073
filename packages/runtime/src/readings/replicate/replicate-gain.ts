import type { Quantity, QuantityOutcome } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { readEstimate, type EstimatePayload } from '../../cells/estimate-payload.js';
import { informationDifference } from '../supersample/information-difference.js';
import { fromEstimate, unavailable } from '../quantity-builders.js';
import { asReadingOfInformation, replicateSufficiency, type Sufficiency } from './reading-kind.js';
import type { ReplicateArm } from './replicate-arm.js';
import { sectionOf, type ReplicateSummaryParts } from './replicate-summary-parts.js';

/** GGMI of one generator by every estimator, or the difference of readings that stands for it. */
export function gainQuantities(arm: ReplicateArm, parts: ReplicateSummaryParts): Quantity[] {
  const sufficiency = replicateSufficiency(parts.reading);
  return [...arm.information].map(([source, cell]) => {
    const anchorCell = parts.anchors.information.get(source)!;
    const short = shortcomingOfGain([anchorCell, cell], sufficiency, parts);
    return {
      id: short === undefined ? 'ggmi' : 'ggmi-of-reading',
      symbol: short === undefined ? 'GGMI' : 'GGMI of the reading',
      name: 'generalization gain via mutual information',
      section: sectionOf(parts),
      arm: arm.arm,
      source,
      outcome: fromEstimate(cell, parts.results, (synthetic) =>
        fromEstimate(anchorCell, parts.results, (anchor) =>
          gainOutcome(anchor, synthetic, { sufficiency, parts }),
        ),
      ),
      ...(short === undefined
        ? {}
        : { note: `A difference of bounds, not a bound on GGMI: ${short}.` }),
    };
  });
}

/** Why a difference of the two terms is not an estimate of GGMI; undefined where it is one. */
function shortcomingOfGain(
  cells: readonly Cell[],
  sufficiency: Sufficiency,
  parts: ReplicateSummaryParts,
): string | undefined {
  if (!sufficiency.sufficient) return sufficiency.reason;
  const kinds = cells.flatMap((cell) => {
    const payload = parts.results.payload(cell);
    return payload === undefined ? [] : [readEstimate(payload).estimate.kind];
  });
  const bound = kinds.find((kind) => kind !== 'estimate');
  return bound === undefined ? undefined : `the estimator gives a ${bound} of each term`;
}

function gainOutcome(
  anchor: EstimatePayload,
  synthetic: EstimatePayload,
  context: { readonly sufficiency: Sufficiency; readonly parts: ReplicateSummaryParts },
): QuantityOutcome {
  const { sufficiency, parts } = context;
  const terms = [anchor.estimate, synthetic.estimate];
  if (terms.some((term) => asReadingOfInformation(term, sufficiency) === undefined)) {
    return unavailable(`an upper bound on a partial reading bounds nothing: ${sufficiency.reason}`);
  }
  return informationDifference(anchor, synthetic, {
    factor: 1,
    level: parts.context.config.intervals.level,
    from: ['nats', 'nats/dataset'],
    unit: 'nats/dataset',
  });
}
