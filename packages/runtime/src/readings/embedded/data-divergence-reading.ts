import type { Cell } from '../../cells/cell.js';
import type { SampleChoice } from '../../cells/embedding/choose-samples.js';
import { estimateSamplesCell } from '../../cells/embedding/estimate-samples-cell.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import { drawAnchors, drawSynthetic } from '../arm-draws.js';
import type { PlanContext, PlannedPart } from '../plan-context.js';
import { intervalParameters } from '../resampled-estimate.js';
import type { ComparedSamples, DataDivergenceReading } from './compared-samples.js';
import { summariseDataDivergence } from './data-divergence-quantities.js';
import { embedDraws, embeddingText } from './embedding-cells.js';
import { planesOf, planPlanes } from './plane-pictures.js';

/**
 * Anchors against the data of every generator, as laws of one embedded item; and one half of the
 * anchors against the other, which is what equal laws look like.
 */
export function planDataDivergenceReading(
  name: string,
  reading: DataDivergenceReading,
  context: PlanContext,
): PlannedPart {
  const anchors = drawAnchors(context, 0);
  const { items, sharedPrompts, embedder } = reading;
  const key = seedKeys.embedding(context.config.seed);
  const compare = (arm: string, choice: SampleChoice, draws: readonly Cell[]): ComparedSamples => {
    const label = `embed ${arm === 'anchors' ? 'halves of the anchors' : `anchors and ${arm}`} (${name})`;
    const embedding = embedDraws(context, { embedder, label, choice, draws });
    return {
      arm,
      embedding,
      divergence: planEstimates(context, { name, reading, arm, embedding }),
    };
  };
  const reference = compare('anchors', { of: 'halves', items, key }, [anchors]);
  const generators = Object.keys(context.config.generators).map((generator) =>
    compare(generator, { of: 'sides', items, key, sharedPrompts }, [
      anchors,
      drawSynthetic(context, { generator, replicate: 0, anchors }),
    ]),
  );
  const pictures = context.pictures
    ? generators.map(({ arm, embedding }) => planPlanes(context, { reading: name, arm, embedding }))
    : [];
  const embeddingWords = embeddingText(context, embedder);
  return {
    scatters: (results) =>
      pictures.flatMap((picture) =>
        planesOf(picture, {
          results,
          ...(embedder !== undefined && { embedding: embeddingWords }),
        }),
      ),
    summarise: async (results) =>
      [...generators, reference].flatMap((compared) =>
        summariseDataDivergence(compared, { name, reading, context, results }),
      ),
  };
}

function planEstimates(
  context: PlanContext,
  plan: {
    readonly name: string;
    readonly reading: DataDivergenceReading;
    readonly arm: string;
    readonly embedding: Cell;
  },
): ReadonlyMap<string, Cell> {
  const { name, reading, arm, embedding } = plan;
  const { estimators, permutations } = reading;
  return new Map(
    estimators.map((estimator) => {
      const role = `divergenceEstimators.${estimator}`;
      const cell = context.cell({
        cellType: estimateSamplesCell,
        label: `${estimator} between anchors and ${arm === 'anchors' ? 'anchors' : arm} (${name})`,
        roles: { estimator: role },
        parameters: { ...intervalParameters(context, { role, reading: name }), permutations },
        inputs: [embedding],
      });
      return [estimator, cell];
    }),
  );
}
