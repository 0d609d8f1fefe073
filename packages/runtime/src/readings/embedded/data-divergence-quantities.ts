import { capabilitiesOf } from '../../host/component-of-kind.js';
import type { DivergenceEstimatorCapabilities, Quantity } from '@ggmi/core';
import { readEmbedded } from '../../cells/embedding/embed-examples-cell.js';
import type { CellResults, PlanContext } from '../plan-context.js';
import { estimateOutcome } from '../quantity-builders.js';
import type { ComparedSamples, DataDivergenceReading } from './compared-samples.js';
import { embeddingText } from './embedding-cells.js';
import { fromRefusable } from './refusable-outcome.js';

/** What a summary of a data-divergence reading is made of. */
interface SummaryParts {
  readonly name: string;
  readonly reading: DataDivergenceReading;
  readonly context: PlanContext;
  readonly results: CellResults;
}

const symbols: Readonly<Record<DivergenceEstimatorCapabilities['divergence'], string>> = {
  'kullback-leibler': 'KL(anchors‖synthetic)',
  'total-variation': 'TV(anchors, synthetic)',
  'jensen-shannon': 'JS(anchors, synthetic)',
  mmd: 'MMD²(anchors, synthetic)',
};

/** The divergences of one comparison, by every estimator. */
export function summariseDataDivergence(
  compared: ComparedSamples,
  parts: SummaryParts,
): readonly Quantity[] {
  const { name, reading, context, results } = parts;
  const { arm } = compared;
  const isReference = arm === 'anchors';
  const embedding = embeddingText(context, reading.embedder);
  const note = isReference ? undefined : noteOf(compared, parts);
  return [...compared.divergence].map(([source, cell]): Quantity => {
    const symbol = symbols[divergenceOf(context, source)];
    return {
      id: isReference ? 'data-divergence-reference' : 'data-divergence',
      symbol: isReference ? symbol.replace('synthetic', 'anchors') : symbol,
      name: isReference
        ? `the same between two halves of the anchors, items ${embedding}`
        : `divergence of synthetic items from anchors, items ${embedding}`,
      section: { type: 'reading', reading: name, readingType: reading.type },
      arm,
      source,
      outcome: fromRefusable(cell, results, ({ estimate }) => estimateOutcome(estimate)),
      ...(note !== undefined && { note }),
    };
  });
}

function divergenceOf(
  context: PlanContext,
  estimator: string,
): DivergenceEstimatorCapabilities['divergence'] {
  const role = `divergenceEstimators.${estimator}`;
  return capabilitiesOf(context.host, 'divergence-estimator', role).divergence;
}

/** What the numbers of an arm rest on: the sizes of both sides, and what became of common prompts. */
function noteOf({ embedding }: ComparedSamples, parts: SummaryParts): string | undefined {
  const payload = parts.results.payload(embedding);
  if (payload === undefined) return undefined;
  const embedded = readEmbedded(payload);
  if (typeof embedded === 'string') return undefined;
  const { samples, sharedPrompts } = embedded;
  const sizes = `${samples[0]!.rows} anchors against ${samples[1]!.rows} synthetic items`;
  if (sharedPrompts === 0) return `${sizes}.`;
  return parts.reading.sharedPrompts === 'split'
    ? `${sizes}: ${sharedPrompts} prompts that both answer were given to one side each, since answers to one prompt are not independent.`
    : `${sizes}, ${sharedPrompts} prompts of which both answer: the sides are not independent. Nearest-neighbour values are too low, and p-values tend to be too large.`;
}
