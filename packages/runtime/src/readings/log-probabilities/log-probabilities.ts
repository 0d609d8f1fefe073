import { capabilitiesOf } from '../../host/component-of-kind.js';
import type { Quantity } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { readExamples } from '../../cells/examples-payload.js';
import { scoreMixtureCell } from '../../cells/score-mixture-cell.js';
import { promptParameters } from '../../prompts/prompt-parameters.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import { drawAnchors, drawRaw } from '../arm-draws.js';
import { isText } from '../data/overlap.js';
import type { CellResults, PlanContext, PlannedPart } from '../plan-context.js';
import { unavailable } from '../quantity-builders.js';
import { informationGain } from './information-gain.js';
import type { LoggedArm } from './logged-arm.js';
import { mixtureQuantities, OUTPUT_ENTROPY } from './mixture-quantities.js';

/**
 * ΔI, H(M(p)) and I(p;M(p)) of every text generator, of what it gave before curation. What is scored is
 * planned once the draws are there: they say whether the law that is scored is the one that was sampled.
 */
export function planLogProbabilities(context: PlanContext): PlannedPart {
  if (!isText(context)) return { summarise: async () => [] };
  const anchors = drawAnchors(context, 0);
  const arms = Object.keys(context.config.generators).map((arm) =>
    loggedArm(context, arm, anchors),
  );
  return {
    conclude: (results) => {
      const mixtures = arms.map((arm) => planMixture(context, { arm, anchors, results }));
      return {
        summarise: async (finished) =>
          arms.flatMap((arm, index) => [
            informationGain(arm, finished),
            ...quantitiesOf(arm, mixtures[index]!, { context, results: finished }),
          ]),
      };
    },
    // Stands only until the draws are there.
    summarise: async () => [],
  };
}

function loggedArm(context: PlanContext, arm: string, anchors: Cell): LoggedArm {
  const role = `generators.${arm}`;
  return {
    arm,
    id: context.host.component(role).id,
    capabilities: capabilitiesOf(context.host, 'generator', role),
    draw: drawRaw(context, { generator: arm, replicate: 0, anchors }),
    level: context.config.intervals.level,
  };
}

/** The cell that scores, or why nothing is scored. */
type Mixture = { readonly cell: Cell } | { readonly reason: string };

function planMixture(
  context: PlanContext,
  parts: { readonly arm: LoggedArm; readonly anchors: Cell; readonly results: CellResults },
): Mixture {
  const { arm, anchors, results } = parts;
  const { id, capabilities } = arm;
  const { config } = context;
  const most = config.logProbabilities.prompts;
  if (capabilities.scoring !== 'exact') return { reason: `backend ${id} does not score text` };
  const prompt = promptParameters(config, { capabilities, replicate: 0 });
  if (typeof prompt === 'string') return { reason: 'all items share one prompt' };
  if (prompt.answer === 'item') {
    return { reason: 'what was answered is an item as JSON, whose text is not kept' };
  }
  if (most < 2) return { reason: `logProbabilities.prompts is ${most}` };
  const payload = results.payload(arm.draw);
  if (payload === undefined) {
    return { reason: results.failure(arm.draw)?.message ?? 'it was not computed' };
  }
  const { logProbabilities, logProbabilitiesWithheld: withheld = [] } = readExamples(payload);
  if (logProbabilities === undefined && withheld.length > 0) {
    return { reason: `backend ${id}: ${withheld[0]!.reason}` };
  }
  const cell = context.cell({
    cellType: scoreMixtureCell,
    label: `scores of ${arm.arm} under its prompts`,
    roles: { generator: `generators.${arm.arm}` },
    parameters: {
      count: config.generators[arm.arm]!.count ?? null,
      prompt,
      most,
      scoringKey: seedKeys.scoring(config.seed),
    },
    inputs: [arm.draw, anchors],
  });
  return { cell };
}

function quantitiesOf(
  arm: LoggedArm,
  mixture: Mixture,
  { context, results }: { readonly context: PlanContext; readonly results: CellResults },
): readonly Quantity[] {
  if ('cell' in mixture) {
    const { level } = context.config.intervals;
    return mixtureQuantities({ arm: arm.arm, cell: mixture.cell, level }, results);
  }
  return [{ ...OUTPUT_ENTROPY, arm: arm.arm, outcome: unavailable(mixture.reason) }];
}
