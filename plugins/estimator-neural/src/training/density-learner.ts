import { mean } from '@ggmi/numerics';
import type { ConditionalDensity } from '../density/conditional-density.js';
import { selectPairs, type Pairs } from '../preparation/pairs.js';
import type { Learner } from './train.js';

/** A density that climbs its mean log-likelihood; the validation value is that of its split, nats. */
export function densityLearner(
  density: ConditionalDensity,
  { training, validation }: { readonly training: Pairs; readonly validation: Pairs },
): Learner {
  return {
    parameters: density.parameters,
    rows: training.y.rows,
    learn(rows) {
      const { x, y } = selectPairs(training, rows);
      density.addGradient(x, y, -1 / rows.length);
    },
    validate: () => averageOrNotFinite(density.logDensities(validation.x, validation.y)),
  };
}

/** `mean` refuses what is not finite; a training has to see it, and ends there. */
function averageOrNotFinite(values: Float64Array): number {
  return values.every(Number.isFinite) ? mean(values) : Number.NaN;
}
