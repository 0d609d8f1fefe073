import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawToken } from '../src/sampling/draw-token.mjs';
import { seededRandom } from '../src/sampling/seeded-random.mjs';

const plain = { temperature: 1, topK: 0, topP: 1, minP: 0 };
const logits = Float64Array.from([0.1, 0.2, 0.3, 0.4], Math.log);

function frequencies(sampling, draws) {
  const random = seededRandom(3, 0);
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < draws; i++) counts[drawToken(logits, sampling, random).token] += 1;
  return counts.map((count) => count / draws);
}

/** Five standard errors of a share of 20,000 draws: 5 · sqrt(0.25 / 20000) at most. */
const tolerance = 0.018;

function assertNear(found, wanted) {
  found.forEach((share, i) => assert.ok(Math.abs(share - wanted[i]) < tolerance, `${found}`));
}

describe('a drawn token', () => {
  it('follows the model at temperature 1', () => {
    assertNear(frequencies(plain, 20_000), [0.1, 0.2, 0.3, 0.4]);
  });

  it('follows squared probabilities at temperature 1/2', () => {
    const squares = [0.01, 0.04, 0.09, 0.16].map((square) => square / 0.3);
    assertNear(frequencies({ ...plain, temperature: 0.5 }, 20_000), squares);
  });

  it('is one of the topK likeliest', () => {
    assertNear(frequencies({ ...plain, topK: 2 }, 20_000), [0, 0, 3 / 7, 4 / 7]);
  });

  it('is one of the fewest that hold topP', () => {
    assertNear(frequencies({ ...plain, topP: 0.75 }, 20_000), [0, 2 / 9, 3 / 9, 4 / 9]);
  });

  it('is at least minP times as likely as the likeliest', () => {
    assertNear(frequencies({ ...plain, minP: 0.7 }, 20_000), [0, 0, 3 / 7, 4 / 7]);
  });

  it('is the likeliest at temperature 0, the first of equals', () => {
    const greedy = { ...plain, temperature: 0 };
    assert.equal(drawToken(logits, greedy, seededRandom(1, 0)).token, 3);
    assert.equal(drawToken(Float64Array.of(0, 1, 1), greedy, seededRandom(1, 0)).token, 1);
  });

  it('comes with its log-probability under the model and under the law it was drawn from', () => {
    const drawn = drawToken(logits, { ...plain, topK: 1 }, seededRandom(1, 0));
    assert.ok(Math.abs(drawn.logProbability - Math.log(0.4)) < 1e-12);
    assert.ok(Math.abs(drawn.samplingLogProbability) < 1e-12);
  });
});
