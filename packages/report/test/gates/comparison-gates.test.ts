import { describe, expect, it } from 'vitest';
import { comparisonGateValues, evaluateGate, parseGate } from '../../src/index.js';
import { comparisonFixture, settingFixture } from '../fixtures/comparison-fixture.js';

const held = (gate: string, comparison = comparisonFixture) =>
  evaluateGate(parseGate(gate), comparisonGateValues(comparison));
const other = comparisonFixture.others[0]!;

describe('a gate on a comparison', () => {
  it('says beside a gate which losses were compared, and of which run', () => {
    expect(held('heldOut.gpt.difference.lower > 0').says).toBe(
      'loss of gpt, this run minus the reference: -0.125 [-0.188, -0.063]',
    );
  });

  it('fails at every held-out number where the comparison of a run is void', () => {
    const verdicts = { ...settingFixture.verdicts, void: 'of this run, it is not held out' };
    const leaky = {
      ...comparisonFixture,
      others: [{ ...other, settings: [{ ...settingFixture, verdicts }] }],
    };
    for (const place of ['gpt.difference.lower', 'gpt.loss.value', 'copy.difference.upper']) {
      expect(held(`heldOut.${place} > 9`, leaky)).toMatchObject({
        failed: true,
        reason: 'the comparison as deployed is void: of this run, it is not held out',
      });
    }
    expect(held('readings.matched.gpt.mutual-information.ld-cmi.value > 9', leaky).failed).toBe(
      false,
    );
  });
});
