import { describe, expect, it } from 'vitest';
import { randomStream } from '@ggmi/numerics';
import { discreteReadings, sampleDiscreteChain, type DiscreteChain } from '@ggmi/theory';
import { fullJoint, jointEntropy, type State } from './full-joint.js';

const base = sampleDiscreteChain('dirichlet', randomStream('target'));

/** A target table filled by a rule of (anchor, generator's factor). */
function withTarget(rule: (anchor: number, factor: number) => readonly number[]): DiscreteChain {
  const states = [0, 1, 2, 3];
  return { ...base, target: states.map((anchor) => states.map((factor) => rule(anchor, factor))) };
}

describe('the target splits the diversity of the synthetic data', () => {
  it('into the parts that the full joint law gives', () => {
    const chain = withTarget((anchor, factor) => [
      (anchor + 1) / 8,
      (factor + 1) / 8,
      (6 - anchor - factor) / 8,
    ]);
    const joint: State[] = fullJoint(chain).flatMap((state) =>
      chain.target![Number(state['anchor'])]![Number(state['generatorFactor'])]!.map(
        (q, target) => ({
          ...state,
          probability: state.probability * q,
          target,
        }),
      ),
    );
    const all = jointEntropy(joint, 'synthetic', 'anchor', 'target');
    const useful =
      jointEntropy(joint, 'synthetic', 'anchor') +
      jointEntropy(joint, 'anchor', 'target') -
      all -
      jointEntropy(joint, 'anchor');
    const readings = discreteReadings(chain);
    expect(readings['useful-gain']).toBeCloseTo(useful, 12);
    expect(readings['off-task-diversity']).toBeCloseTo(
      all - jointEntropy(joint, 'anchor', 'target'),
      12,
    );
    expect(Number(readings['useful-gain']) + Number(readings['off-task-diversity'])).toBeCloseTo(
      Number(readings['synthetic-entropy-given-anchor']),
      12,
    );
  });

  it('so that all of it is off the task for a target that the generator does not know', () => {
    const readings = discreteReadings(withTarget((anchor) => [anchor / 4, 1 - anchor / 4]));
    expect(readings['useful-gain']).toBeCloseTo(0, 12);
    expect(readings['off-task-diversity']).toBeCloseTo(
      Number(readings['synthetic-entropy-given-anchor']),
      12,
    );
  });

  it('and is unavailable without a target', () => {
    expect(discreteReadings(base)['useful-gain']).toEqual({
      missing: expect.stringContaining('target'),
    });
  });
});
