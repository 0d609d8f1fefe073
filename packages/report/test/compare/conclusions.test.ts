import type { RunComparison } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import {
  comparisonBlocks,
  comparisonGateValues,
  comparisonMarkdown,
  evaluateGate,
  parseGate,
  renderBlocks,
} from '../../src/index.js';
import { comparisonFixture, settingFixture } from '../fixtures/comparison-fixture.js';
import { valueOf } from '../fixtures/quantity-fixture.js';

const style = { width: 100, color: false, unicode: true };
const text = (comparison: RunComparison): string =>
  renderBlocks(comparisonBlocks(comparison), style);
const shown = text(comparisonFixture);
const [other] = comparisonFixture.others as [RunComparison['others'][number]];

function changed(change: Partial<RunComparison['others'][number]>): RunComparison {
  return { ...comparisonFixture, others: [{ ...other, ...change }] };
}

describe('what a comparison says before its tables', () => {
  it('sets both verdicts side by side, and says which effect changed', () => {
    const flat = shown.replace(/\s+/g, ' ');
    expect(flat).toContain(
      'The runs conclude differently: gpt has the lowest held-out loss in both; 1 of 2 effects of synthetic data changed (anchors+gpt minus anchors: harms → helps).',
    );
    expect(flat).toContain('- reference: gpt is best - this run: gpt is best');
    expect(flat).toContain('The same in both runs: gpt minus base (helps).');
    expect(shown.indexOf('What both runs conclude')).toBeLessThan(shown.indexOf('Held-out loss,'));
    const { verdicts } = settingFixture;
    const withVerdicts = (change: Partial<typeof verdicts>) =>
      text(
        changed({ settings: [{ ...settingFixture, verdicts: { ...verdicts, ...change } }] }),
      ).replace(/\s+/g, ' ');
    const [equal, sign] = verdicts.effects as [(typeof verdicts.effects)[0], never];
    expect(withVerdicts({ agreement: 'same', effects: [equal] })).toContain(
      'Both runs conclude the same: gpt has the lowest held-out loss, and none of 1 effects',
    );
    const none = { available: false, reason: 'it failed' } as const;
    const one = withVerdicts({ there: none, agreement: 'unknown', effects: [sign] });
    expect(one).toContain('is not known: this run has no verdict.');
    expect(one).toContain('this run: no verdict: it failed');
    expect(withVerdicts({ here: none, there: none })).not.toContain('What both runs conclude');
    const twice = { ...equal, arm: 'anchors+gpt', versus: 'anchors twice', here: sign['here'] };
    expect(withVerdicts({ effects: [twice] })).toContain('(less than longer training)');
    const alone = { ...equal, change: 'unknown', there: none } as const;
    expect(withVerdicts({ effects: [alone] })).toContain('In the reference alone: gpt minus base');
  });

  it('names three of the effects that one run has alone, and counts the rest', () => {
    const { verdicts } = settingFixture;
    const none = { available: false, reason: 'the run does not compare these arms' } as const;
    const effects = ['a', 'b', 'c', 'd', 'e'].map((arm) => ({
      ...verdicts.effects[0]!,
      arm,
      there: none,
      change: 'unknown' as const,
    }));
    const setting = { ...settingFixture, verdicts: { ...verdicts, effects } };
    expect(text(changed({ settings: [setting] })).replace(/\s+/g, ' ')).toContain(
      'alone: a minus base (helps), b minus base (helps), c minus base (helps) and 2 more.',
    );
  });

  it('counts the settings of a sweep whose conclusions differ, and names them', () => {
    const { verdicts } = settingFixture;
    const settings = [1, 2].map((items) => ({
      ...settingFixture,
      at: { items },
      verdicts: { ...verdicts, agreement: items === 1 ? ('same' as const) : verdicts.agreement },
    }));
    const found = text(changed({ settings }));
    expect(found).toContain(
      'Both runs conclude the same in 1 of 2 settings that have a verdict in both.',
    );
    expect(found).toContain('≠ items = 2: gpt has the lowest held-out loss; 1 of 2 effects');
    expect(found).not.toContain('≠ items = 1');
  });

  it('names what calibration chose among the inputs, above the losses', () => {
    const [first] = settingFixture.numbers;
    const chosen = (value: number) => ({ ...valueOf(value, { unit: 'dimensionless' }) });
    const strength = {
      ...first!,
      id: 'strength',
      symbol: 'weight',
      section: { type: 'calibration' } as const,
      here: chosen(0.15),
      there: chosen(0.1),
    };
    const withStrength = (number: typeof strength) =>
      changed({ settings: [{ ...settingFixture, numbers: [number] }] });
    const sentence =
      'Chosen by calibration: strength (weight) 0.15 → 0.1, so the arms were trained differently.';
    const found = text(withStrength(strength));
    expect(found).toContain(sentence);
    expect(found.indexOf(sentence)).toBeLessThan(found.indexOf('Held-out loss'));
    expect(comparisonMarkdown(withStrength(strength))).toContain('strength (weight) 0.15 → 0.1');
    const same = text(withStrength({ ...strength, there: chosen(0.15) }));
    expect(same).not.toContain('Chosen by calibration');
  });

  it('says beside the losses that one training of each arm leaves out', () => {
    const trainings = { here: 1, there: 1, used: 'independent' } as const;
    const heldOut = { ...settingFixture.heldOut, trainings };
    const single = changed({ settings: [{ ...settingFixture, heldOut }] });
    expect(text(single)).toContain('One training of each arm:');
    const markdown = comparisonMarkdown(single);
    expect(markdown).toContain('One training of each arm:');
    expect(markdown).toContain('Intervals: 90 %.');
    expect(shown).not.toContain('One training of each arm');
    const one = { ...heldOut, trainings: { ...trainings, there: 3 } };
    expect(text(changed({ settings: [{ ...settingFixture, heldOut: one }] }))).toContain(
      'One training of each arm in the reference:',
    );
  });

  it('sets differences to the anchors in a table of their own', () => {
    const [loss] = settingFixture.heldOut.quantities;
    const minus = (versus: string) => ({ ...loss!, id: 'loss-difference', versus });
    const quantities = [loss!, minus('base'), minus('anchors'), minus('anchors twice')];
    const heldOut = { ...settingFixture.heldOut, quantities };
    const comparison = changed({ settings: [{ ...settingFixture, heldOut }] });
    const found = text(comparison);
    expect(found.indexOf('difference of minus anchors')).toBeGreaterThan(
      found.indexOf('against the anchors'),
    );
    expect(shown).not.toContain('against the anchors');
    for (const name of ['minus.base', 'minus.anchors', 'minus."anchors twice"', 'loss']) {
      const gate = parseGate(`heldOut.gpt.${name}.value > 0`);
      expect(evaluateGate(gate, comparisonGateValues(comparison)).value).toBe(-0.125);
    }
  });

  it('begins with all runs in one table where there are three', () => {
    const three = { ...comparisonFixture, others: [other, { ...other, settings: [] }] };
    const found = text(three);
    expect(found).toMatch(/^── All runs: held-out loss/);
    expect(found).toMatch(/gpt +0\.5 +0\.375 .*not compared/);
    expect(found).toContain('▼ -0.125');
    expect(comparisonMarkdown(three)).toContain('| gpt | 0.5 | 0.375 (▼ -0.125) | n/a |');
    expect(shown).not.toContain('All runs');
  });

  it('folds what one run alone has, equal data, and fingerprints', () => {
    const fingerprint = '0123456789ab'.padEnd(64, 'c');
    const differences = [
      ...['a', 'b', 'c', 'd', 'e'].map((path) => ({
        part: 'config' as const,
        path,
        here: 'long '.repeat(9),
        effect: 'results' as const,
      })),
      {
        part: 'component' as const,
        path: 'heldOut.fingerprint',
        here: fingerprint,
        there: { digest: fingerprint },
        effect: 'results' as const,
      },
    ];
    const data = ['anchors', 'gpt'].map((name) => ({ ...other.inputs.data[0]!, data: name }));
    const folded = changed({ inputs: { ...other.inputs, differences, data } });
    for (const found of [text(folded), comparisonMarkdown(folded)]) {
      expect(found).toContain('Only the reference has 5: a, b, c and 2 more.');
      expect(found).toContain('0123456789ab…');
      expect(found).not.toContain('0123456789abc');
      expect(found).not.toContain('long long');
    }
    expect(text(folded)).toContain('= anchors, gpt: same');
  });
});
