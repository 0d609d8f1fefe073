import { bivariateNormal } from '@ggmi/families';
import {
  denseMatrix,
  mean,
  permutation,
  randomStream,
  variance,
  type DenseMatrix,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { analyticUncertainty } from '../../src/evaluation/analytic-uncertainty.js';
import { evaluateClub } from '../../src/evaluation/evaluate-club.js';
import { evaluateDonskerVaradhan } from '../../src/evaluation/evaluate-donsker-varadhan.js';
import { evaluateInfonce, infonceCap } from '../../src/evaluation/evaluate-infonce.js';
import { evaluateNwj } from '../../src/evaluation/evaluate-nwj.js';
import type { ScoreBlock } from '../../src/evaluation/score-block.js';
import { scoreHeldOut, type PairScorer } from '../../src/evaluation/score-held-out.js';
import { donskerVaradhanObjective } from '../../src/objectives/donsker-varadhan-objective.js';
import { infonceObjective } from '../../src/objectives/infonce-objective.js';
import { nwjObjective } from '../../src/objectives/nwj-objective.js';
import { normalMatrix } from '../normal-matrix.js';

const identity = (rows: number) => Uint32Array.from({ length: rows }, (_, i) => i);
const block = (scores: DenseMatrix): ScoreBlock => ({ scores, matched: identity(scores.rows) });
const evaluations = {
  InfoNCE: evaluateInfonce,
  NWJ: evaluateNwj,
  'Donsker–Varadhan': (blocks: readonly ScoreBlock[]) => evaluateDonskerVaradhan(blocks),
  SMILE: (blocks: readonly ScoreBlock[]) => evaluateDonskerVaradhan(blocks, { ceiling: 0.7 }),
  CLUB: evaluateClub,
};

/** A critic from a formula of one x and one y. */
function formula(score: (x: number, y: number) => number): PairScorer {
  return {
    rowsAtOnce: 64,
    score: (x, y) =>
      denseMatrix(
        x.rows,
        y.rows,
        Float64Array.from(x.values).reduce(
          (all, a, i) => {
            y.values.forEach((b, j) => (all[i * y.rows + j] = score(a, b)));
            return all;
          },
          new Float64Array(x.rows * y.rows),
        ),
      ),
  };
}

describe('on one block', () => {
  const scores = normalMatrix(9, 9, 'scores');

  it('InfoNCE, NWJ and Donsker–Varadhan are the objectives that trained the critic', () => {
    expect(evaluateInfonce([block(scores)]).value).toBeCloseTo(infonceObjective.value(scores), 13);
    expect(evaluateNwj([block(scores)]).value).toBeCloseTo(nwjObjective.value(scores), 13);
    const objective = donskerVaradhanObjective({ rate: 1 });
    expect(evaluateDonskerVaradhan([block(scores)]).value).toBeCloseTo(objective.value(scores), 13);
  });

  it.each(Object.entries(evaluations))(
    '%s of permuted pairs is that of permuted columns',
    (_n, evaluate) => {
      const order = permutation(9, randomStream('order'));
      const columns = Float64Array.from(scores.values, (_, at) => {
        return scores.values[9 * Math.floor(at / 9) + order[at % 9]!]!;
      });
      const permuted = evaluate([{ scores, matched: order }]);
      const moved = evaluate([block(denseMatrix(9, 9, columns))]);
      expect(permuted.value).toBeCloseTo(moved.value, 13);
      permuted.contributions.forEach((contribution, i) => {
        expect(contribution).toBeCloseTo(moved.contributions[i]!, 12);
      });
    },
  );

  it('SMILE with large τ is Donsker–Varadhan, and with small τ subtracts at most τ', () => {
    const plain = evaluateDonskerVaradhan([block(scores)]);
    expect(evaluateDonskerVaradhan([block(scores)], { ceiling: 100 }).value).toBe(plain.value);
    const clipped = evaluateDonskerVaradhan([block(scores)], { ceiling: 1e-3 }).value;
    const paired = mean(Array.from({ length: 9 }, (_, i) => scores.values[10 * i]!));
    expect(Math.abs(clipped - paired)).toBeLessThanOrEqual(1e-3);
  });

  it('InfoNCE reaches ln n and never exceeds it', () => {
    const strong = denseMatrix(
      8,
      8,
      Float64Array.from({ length: 64 }, (_, i) => (i % 9 === 0 ? 900 : -900)),
    );
    expect(evaluateInfonce([block(strong)]).value).toBe(Math.log(8));
    expect(infonceCap([block(strong)])).toBeCloseTo(Math.log(8), 15);
  });

  it('no exponential overflows where scores are near 1,000', () => {
    const far = denseMatrix(
      9,
      9,
      scores.values.map((score) => 1000 + score),
    );
    expect(evaluateDonskerVaradhan([block(far)]).value).toBeCloseTo(
      evaluateDonskerVaradhan([block(scores)]).value,
      9,
    );
    expect(evaluateInfonce([block(far)]).value).toBeCloseTo(
      evaluateInfonce([block(scores)]).value,
      9,
    );
  });
});

describe('with the exact log-ratio of a correlated pair as critic', () => {
  const rho = 0.6;
  const family = bivariateNormal(rho);
  const scale = 1 - rho * rho;
  const exact = formula(
    (x, y) =>
      -0.5 * Math.log(scale) - (rho * rho * (x * x + y * y) - 2 * rho * x * y) / (2 * scale),
  );
  const replicates = 300;
  const rows = 100;
  const samples = Array.from({ length: replicates }, (_, i) =>
    scoreHeldOut(exact, family.sample(rows, randomStream(`replicate ${i}`)), 50),
  );

  it.each(['NWJ', 'Donsker–Varadhan', 'InfoNCE'] as const)(
    '%s is right and so is its interval',
    (name) => {
      const results = samples.map((blocks) => {
        const evaluation = evaluations[name](blocks);
        return { value: evaluation.value, ...analyticUncertainty(evaluation, 0.9) };
      });
      const values = results.map(({ value }) => value);
      const spread = Math.sqrt(variance(values, { divisor: 'n-1' }));
      // NWJ has no bias. ln of a mean and the batch of 50 move the others by less than 0.02.
      const bias = name === 'NWJ' ? 0 : 0.02;
      const target = family.mutualInformation;
      expect(Math.abs(mean(values) - target)).toBeLessThan(
        4 * (spread / Math.sqrt(replicates)) + bias,
      );
      // A standard deviation of 300 values is known to 1/√600 = 4 %: four of it, and 10 % for first order.
      const claimed = mean(results.map(({ standardError }) => standardError));
      expect(Math.abs(claimed / spread - 1)).toBeLessThan(0.26);
      // Coverage about the replicates' own mean: 0.9 within four binomial standard errors of 0.017.
      const centre = mean(values);
      const covered = results.filter(
        ({ interval: { lower, upper } }) => lower <= centre && centre <= upper,
      );
      expect(Math.abs(covered.length / replicates - 0.9)).toBeLessThan(0.07);
    },
  );

  it.each(Object.entries(evaluations))('%s of a wrong critic claims its spread', (_n, evaluate) => {
    // Away from the optimum the means over rows and columns vary, and with them the unpaired part.
    const wrong = formula((x, y) => 0.6 * x * y + 0.6 * x + 0.5 * y - 0.2 * x * x);
    const results = Array.from({ length: replicates }, (_, i) => {
      const sample = family.sample(rows, randomStream(`wrong ${i}`));
      const evaluation = evaluate(scoreHeldOut(wrong, sample, 50));
      return { ...analyticUncertainty(evaluation, 0.9), value: evaluation.value };
    });
    const values = results.map(({ value }) => value);
    const spread = Math.sqrt(variance(values, { divisor: 'n-1' }));
    const claimed = mean(results.map(({ standardError }) => standardError));
    expect(Math.abs(claimed / spread - 1)).toBeLessThan(0.26);
  });

  it('CLUB tends to ρ²/(1 − ρ²) with the true conditional density', () => {
    // E ln q(y|x) is −½ for pairs and −(1 + ρ²)/(2(1 − ρ²)) for unpaired rows, up to a common term.
    const conditional = formula((x, y) => -((y - rho * x) ** 2) / (2 * scale));
    const evaluation = evaluateClub(
      scoreHeldOut(conditional, family.sample(4000, randomStream('club')), 500),
    );
    const { standardError } = analyticUncertainty(evaluation, 0.9);
    expect(Math.abs(evaluation.value - (rho * rho) / scale)).toBeLessThan(4 * standardError);
    expect(standardError).toBeLessThan(0.02);
  });
});
