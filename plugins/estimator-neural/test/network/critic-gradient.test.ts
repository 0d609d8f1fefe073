import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { jointCritic } from '../../src/critic/joint-critic.js';
import { separableCritic } from '../../src/critic/separable-critic.js';
import { donskerVaradhanObjective } from '../../src/objectives/donsker-varadhan-objective.js';
import { infonceObjective } from '../../src/objectives/infonce-objective.js';
import { jensenShannonObjective } from '../../src/objectives/jensen-shannon-objective.js';
import { nwjObjective } from '../../src/objectives/nwj-objective.js';
import { criticLearner } from '../../src/training/critic-learner.js';
import { gradientError } from '../finite-differences.js';
import { normalMatrix } from '../normal-matrix.js';

const pairs = { x: normalMatrix(6, 2, 'x'), y: normalMatrix(6, 3, 'y') };
const shape = { dimensionsX: 2, dimensionsY: 3, hidden: [5, 4] };
const random = randomStream('gradient');
const objectives = {
  InfoNCE: () => infonceObjective,
  NWJ: () => nwjObjective,
  'Jensen–Shannon': () => jensenShannonObjective,
  'Donsker–Varadhan, first batch': () => donskerVaradhanObjective({ rate: 0.1 }),
};

describe.each(Object.entries(objectives))('the gradient of %s', (_name, objective) => {
  const critics = (['relu', 'elu', 'tanh'] as const).flatMap(
    (activation) =>
      [
        ['separable', activation, separableCritic({ ...shape, activation, embedding: 3 }, random)],
        ['joint', activation, jointCritic({ ...shape, activation }, random)],
      ] as const,
  );

  it.each(critics)('agrees with finite differences: %s critic, %s', (_kind, _a, critic) => {
    // Weights of the order of one, so that no second-order term hides.
    for (let i = 0; i < critic.parameters.values.length; i++) {
      critic.parameters.values[i]! += 0.3 * random.normal();
    }
    critic.parameters.gradient.fill(0);
    const learner = criticLearner({
      critic,
      objective: objective(),
      training: pairs,
      validation: pairs,
      batchSize: 6,
    });
    learner.learn(Uint32Array.of(0, 1, 2, 3, 4, 5));
    expect(gradientError(critic.parameters, () => -learner.validate())).toBeLessThan(1e-6);
  });
});

describe('the corrected gradient of Donsker–Varadhan', () => {
  it('from the second batch on is that of ⟨s⟩ − ⟨exp s⟩/D, D the moving average', () => {
    const rate = 0.25;
    const objective = donskerVaradhanObjective({ rate });
    const scores = { rows: 3, columns: 3, values: Float64Array.of(1, 0, 2, -1, 0, 1, 0.5, 1, 2) };
    const flat = { rows: 3, columns: 3, values: new Float64Array(9) };
    objective.ascent(flat);
    const ascent = objective.ascent(scores);
    const meanExp = [0, 2, -1, 1, 0.5, 1].reduce((sum, s) => sum + Math.exp(s), 0) / 6;
    const average = (1 - rate) * 1 + rate * meanExp;
    expect(ascent.values[0]).toBeCloseTo(1 / 3, 15);
    expect(ascent.values[2]).toBeCloseTo(-Math.exp(2) / 6 / average, 14);
    expect(ascent.values[3]).toBeCloseTo(-Math.exp(-1) / 6 / average, 14);
  });
});
