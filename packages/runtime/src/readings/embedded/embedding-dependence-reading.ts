import { capabilitiesOf } from '../../host/component-of-kind.js';
import type { Cell } from '../../cells/cell.js';
import { estimateDependenceCell } from '../../cells/embedding/estimate-dependence-cell.js';
import { trainEmbeddingCell } from '../../cells/embedding/train-embedding-cell.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import { drawAnchors, drawSynthetic } from '../arm-draws.js';
import { armTrainer } from '../arm-trainer.js';
import type { PlanContext, PlannedPart } from '../plan-context.js';
import { intervalParameters } from '../resampled-estimate.js';
import type { DependenceArm, EmbeddingDependenceReading } from './dependence-arm.js';
import { embedDraws } from './embedding-cells.js';
import { summariseEmbeddingDependence } from './embedding-dependence-quantities.js';

/**
 * Every arm trains once on n items of its own, with common random numbers; the dependence of the
 * items' embeddings and the trained model's embeddings of them is estimated at several bandwidths, and
 * beside it that of the base model's embeddings.
 */
export function planEmbeddingDependenceReading(
  name: string,
  reading: EmbeddingDependenceReading,
  context: PlanContext,
): PlannedPart {
  const anchorPool = drawAnchors(context, 0);
  const anchors = planArm(context, { name, reading, arm: 'anchors', pool: anchorPool });
  const generators = Object.keys(context.config.generators).map((generator) => {
    const pool = drawSynthetic(context, { generator, replicate: 0, anchors: anchorPool });
    return planArm(context, { name, reading, arm: generator, pool, generator });
  });
  return {
    summarise: async (results) =>
      summariseEmbeddingDependence({ name, reading, anchors, generators, context, results }),
  };
}

interface ArmPlan {
  readonly name: string;
  readonly reading: EmbeddingDependenceReading;
  readonly arm: string;
  readonly pool: Cell;
  readonly generator?: string;
}

function planArm(context: PlanContext, plan: ArmPlan): DependenceArm {
  const { name, reading, arm, pool, generator } = plan;
  const { items, embedder } = reading;
  const { seed } = context.config;
  const itemsKey = seedKeys.embedding(seed);
  const data = embedDraws(context, {
    embedder,
    label: `embed ${arm} (${name})`,
    choice: { of: 'items', items, key: itemsKey },
    draws: [pool],
  });
  const models = context.cell({
    cellType: trainEmbeddingCell,
    label: `train on ${arm} and embed (${name})`,
    ...armTrainer(context, { generator }),
    parameters: { items, itemsKey, trainingKey: seedKeys.training(seed, 0) },
    inputs: [pool],
  });
  const estimates = reading.estimators.flatMap((estimator) =>
    bandwidthsOf(context, { estimator, reading }).map(({ source, override }) => {
      const role = `estimators.${estimator}`;
      const estimateOf = (model: 'trained' | 'base'): Cell =>
        context.cell({
          cellType: estimateDependenceCell,
          label: `${source} of ${arm}, ${model} model (${name})`,
          roles: { estimator: role },
          ...(override !== undefined && { overrides: { estimator: override } }),
          parameters: {
            ...intervalParameters(context, { role, reading: name }),
            permutations: reading.permutations,
            model,
          },
          inputs: [data, models],
        });
      return { source, trained: estimateOf('trained'), base: estimateOf('base') };
    }),
  );
  return { arm, estimates };
}

/** The estimator at every bandwidth; once, as it is, where it has no option for it. */
function bandwidthsOf(
  context: PlanContext,
  { estimator, reading }: { estimator: string; reading: EmbeddingDependenceReading },
) {
  const role = `estimators.${estimator}`;
  const { bandwidthOption } = capabilitiesOf(context.host, 'mi-estimator', role);
  if (bandwidthOption === undefined) return [{ source: estimator, override: undefined }];
  return reading.bandwidths.map((multiple) => ({
    source: `${estimator}, width × ${multiple}`,
    override: { [bandwidthOption]: multiple },
  }));
}
