import { drawAnchors, drawSynthetic, curatedStages } from '../arm-draws.js';
import type { PlanContext, PlannedPart } from '../plan-context.js';
import type { CheckedArm } from './checked-arm.js';
import { curationQuantities } from './curation-quantities.js';
import { isText, planOverlap } from './overlap.js';
import { overlapQuantities } from './overlap-quantities.js';

/**
 * What became of the data before anything was trained: curation by reason, repetition, copies of
 * anchors, and leakage of the held-out set.
 */
export function planDataChecks(context: PlanContext): PlannedPart {
  const { curation, generators } = context.config;
  const isCurated = [{ curation }, ...Object.values(generators)].some(
    (use) => use.curation !== undefined && use.curation.length > 0,
  );
  const arms = isText(context) || isCurated ? checkedArms(context) : [];
  return {
    summarise: async (results) => [
      ...arms.flatMap((arm) => curationQuantities(arm, results)),
      ...overlapQuantities(arms, results),
    ],
  };
}

function checkedArms(context: PlanContext): readonly CheckedArm[] {
  const anchors = drawAnchors(context, 0);
  return [
    { arm: 'anchors', stages: [], overlap: planOverlap(context, anchors) },
    ...Object.keys(context.config.generators).map((generator) => {
      const draw = { generator, replicate: 0, anchors };
      return {
        arm: generator,
        stages: curatedStages(context, draw),
        overlap: planOverlap(context, drawSynthetic(context, draw)),
      };
    }),
  ];
}
