import { describe, expect, it } from 'vitest';
import { randomStream } from '@ggmi/numerics';
import { linearGaussianQuantities, valueOf, type QuantityId } from '@ggmi/theory';
import { jointMap } from './joint-covariance.js';
import { randomChain } from './random-chain.js';

const REPLICATES = 20_000;

// Simulates the chain cause by cause and measures the losses on fresh items.
describe('simulated squared errors agree with the closed forms within 4 standard errors', () => {
  const dense = randomChain('chain 0');
  // A weak prompt and an averaging trainer: the gaps then stand out of their sampling noise.
  const chain = {
    ...dense,
    generatorMap: dense.generatorMap.map((row) => row.map((entry) => 0.1 * entry)),
    syntheticTrainer: {
      map: [
        [0.7, 0.1, 0.3, 0, 0.5, 0.2],
        [0, 0.4, -0.1, 0.9, 0.2, 0.3],
      ],
      noise: dense.syntheticTrainer.noise,
    },
  };
  const draws = simulate();
  const quantities = linearGaussianQuantities(chain);

  it.each([
    'anchor-risk',
    'synthetic-risk',
    'anchor-gap',
    'synthetic-gap',
    'synthetic-gap-own-law',
    'synthetic-gap-given-prompt',
  ] as const)('%s', (id) => {
    const sample = draws[id]!;
    const mean = sample.reduce((total, x) => total + x, 0) / REPLICATES;
    const variance = sample.reduce((total, x) => total + (x - mean) ** 2, 0) / (REPLICATES - 1);
    const standardError = Math.sqrt(variance / REPLICATES);
    const exact = valueOf(quantities, id);
    expect(Math.abs(mean - Number(exact))).toBeLessThan(4 * standardError);
    expect(standardError).toBeLessThan(0.05 * Math.abs(Number(exact)));
  });

  function simulate(): Partial<Record<QuantityId, Float64Array>> {
    const joint = jointMap(chain);
    const random = randomStream('squared errors');
    const results: Partial<Record<QuantityId, Float64Array>> = {};
    const record = (id: QuantityId, replicate: number, value: number): void => {
      (results[id] ??= new Float64Array(REPLICATES))[replicate] = value;
    };
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      const causes = normals(joint['anchor']!.columns);
      const other = normals(joint['anchor']!.columns);
      // Same anchors, hence the same prompt; everything after it drawn anew.
      const sibling = Float64Array.from(other);
      sibling.set(causes.subarray(0, 6));
      const anchorWeights = variable('anchorWeights', causes);
      const weights = variable('weights', causes);
      const fresh = variable('anchor', other);
      const anchorRisk = meanLoss(fresh, anchorWeights);
      const risk = meanLoss(fresh, weights);
      const trainError = meanLoss(variable('synthetic', causes), weights);
      record('anchor-risk', replicate, anchorRisk);
      record('synthetic-risk', replicate, risk);
      record(
        'anchor-gap',
        replicate,
        anchorRisk - meanLoss(variable('anchor', causes), anchorWeights),
      );
      record('synthetic-gap', replicate, risk - trainError);
      record(
        'synthetic-gap-own-law',
        replicate,
        meanLoss(variable('synthetic', other), weights) - trainError,
      );
      record(
        'synthetic-gap-given-prompt',
        replicate,
        meanLoss(variable('synthetic', sibling), weights) - trainError,
      );
    }
    return results;

    function normals(length: number): Float64Array {
      return Float64Array.from({ length }, () => random.normal());
    }
    function variable(name: string, causes: Float64Array): Float64Array {
      const map = joint[name]!;
      return Float64Array.from({ length: map.rows }, (_, i) => {
        let total = 0;
        for (let j = 0; j < causes.length; j++)
          total += map.values[i * causes.length + j]! * causes[j]!;
        return total;
      });
    }
  }
});

/** Mean of ‖z_i − W‖² over the items laid side by side. */
function meanLoss(items: Float64Array, weights: Float64Array): number {
  let total = 0;
  items.forEach((entry, index) => {
    total += (entry - weights[index % weights.length]!) ** 2;
  });
  return (total * weights.length) / items.length;
}
