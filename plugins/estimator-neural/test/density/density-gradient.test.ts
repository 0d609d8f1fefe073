import { denseMatrix, mean, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { conditionalDensity } from '../../src/density/conditional-density.js';
import { densityLearner } from '../../src/training/density-learner.js';
import { gradientError } from '../finite-differences.js';
import { normalMatrix } from '../normal-matrix.js';

const pairs = { x: normalMatrix(7, 2, 'x'), y: normalMatrix(7, 3, 'y') };
const shape = { dimensionsX: 2, dimensionsY: 3, hidden: [4], activation: 'tanh' } as const;

function perturbed(options: Parameters<typeof conditionalDensity>[0]) {
  const random = randomStream('density');
  const density = conditionalDensity(options, random);
  const { values } = density.parameters;
  for (let i = 0; i < values.length; i++) values[i]! += 0.3 * random.normal();
  return density;
}

describe('a conditional density', () => {
  it.each([1, 3])('of %i components has the gradient of finite differences', (components) => {
    const density = perturbed({ ...shape, components });
    const learner = densityLearner(density, { training: pairs, validation: pairs });
    learner.learn(Uint32Array.of(0, 1, 2, 3, 4, 5, 6));
    expect(gradientError(density.parameters, () => -learner.validate())).toBeLessThan(1e-6);
  });

  it('without x is a marginal with the gradient of finite differences', () => {
    const alone = { x: denseMatrix(7, 0), y: pairs.y };
    const density = perturbed({ ...shape, dimensionsX: 0, hidden: [], components: 2 });
    const learner = densityLearner(density, { training: alone, validation: alone });
    learner.learn(Uint32Array.of(0, 1, 2, 3, 4, 5, 6));
    expect(gradientError(density.parameters, () => -learner.validate())).toBeLessThan(1e-6);
  });

  it('integrates to one over y', () => {
    // Trapezoids on [−30, 30] with step 0.01: the tails and the error of the rule are below 1e-9.
    const density = perturbed({ ...shape, dimensionsY: 1, components: 3 });
    const grid = denseMatrix(
      6001,
      1,
      Float64Array.from({ length: 6001 }, (_, i) => i / 100 - 30),
    );
    const { values } = density.score(
      { ...pairs.x, rows: 1, values: pairs.x.values.slice(0, 2) },
      grid,
    );
    const total = values.reduce((sum, logDensity) => sum + 0.01 * Math.exp(logDensity), 0);
    expect(Math.abs(total - 1)).toBeLessThan(1e-6);
  });

  it('scores row i beside row i as its own log-density', () => {
    const density = perturbed({ ...shape, components: 2 });
    const scores = density.score(pairs.x, pairs.y);
    const own = density.logDensities(pairs.x, pairs.y);
    expect(own.every((value, i) => value === scores.values[8 * i])).toBe(true);
    expect(mean(own)).toBeLessThan(0);
  });
});
