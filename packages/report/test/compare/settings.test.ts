import type { RunComparison, SettingComparison } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import {
  comparisonBlocks,
  comparisonGateValues,
  comparisonMarkdown,
  comparisonTables,
  evaluateGate,
  parseGate,
  renderBlocks,
} from '../../src/index.js';
import { comparisonFixture, settingFixture } from '../fixtures/comparison-fixture.js';

const [other] = comparisonFixture.others as [RunComparison['others'][number]];

/** `gpt` differs by 1/8 in the first setting and by 1/4 in the second; `copy` in none. */
const settings = [8, 16].map((N, index): SettingComparison => {
  const quantities = settingFixture.heldOut.quantities.map((compared) => {
    const { difference } = compared;
    const moved =
      compared.arm === 'gpt' && index === 1
        ? { ...difference, value: -0.25, interval: intervalOf(-0.3, -0.2) }
        : difference;
    return { ...compared, difference: moved };
  });
  return {
    ...settingFixture,
    mode: 'plain',
    panel: 'N',
    at: { N },
    heldOut: { ...settingFixture.heldOut, quantities },
  };
});

function intervalOf(lower: number, upper: number) {
  return { lower, upper, level: 0.9, method: 'bootstrap' as const };
}

function swept(...runs: readonly (readonly SettingComparison[])[]): RunComparison {
  return {
    ...comparisonFixture,
    others: runs.map((own, index) => ({
      ...other,
      run: { ...other.run, label: `run ${index + 2}` },
      settings: own,
    })),
  };
}

const text = (comparison: RunComparison): string =>
  renderBlocks(comparisonBlocks(comparison), { width: 100, color: false, unicode: true });
const flat = (comparison: RunComparison): string => text(comparison).replace(/\s+/g, ' ');

describe('a comparison of two sweeps', () => {
  const shown = text(swept(settings));

  it('has a row for each setting and a column for each arm whose loss differs', () => {
    expect(shown).toMatch(/^setting +gpt +base$/m);
    expect(shown).toMatch(/^N = 8 +▼ -0\.125 +○ \+0\.010/m);
    expect(shown).toMatch(/^N = 16 +▼ -0\.250/m);
    expect(flat(swept(settings))).toContain('Equal in every setting, not shown: copy.');
  });

  it('names settings by what tells them apart alone', () => {
    expect(shown).not.toContain('plain, N = 8');
    const two = settings.map((setting, index) => ({ ...setting, mode: index === 0 ? 'a' : 'b' }));
    expect(text(swept(two))).toContain('a, N = 8');
    const panels = settings.map((setting, index) => ({ ...setting, panel: `p${index}` }));
    expect(text(swept(panels))).toContain('p1, N = 16');
  });

  it('says over all settings which run is better, and where by most', () => {
    expect(flat(swept(settings))).toContain(
      'This run is better in 2 of 6 common arms in 2 settings and worse in none: its held-out loss is lower, by most in gpt at N = 16: 0.250 [0.200, 0.300] (2 not separated, 2 equal, 90 % paired intervals).',
    );
  });

  it('counts the settings that a table leaves out', () => {
    const many = Array.from({ length: 30 }, (_, N) => ({ ...settings[0]!, at: { N } }));
    expect(flat(swept(many))).toContain('And 6 more settings.');
    expect(comparisonMarkdown(swept(many))).toContain('and 6 more settings.');
    expect(comparisonTables(swept(many))[2]!.rows).toHaveLength(30 * 6);
  });

  it('is a table of settings and arms in Markdown', () => {
    const markdown = comparisonMarkdown(swept(settings));
    expect(markdown).toContain('| setting | gpt | base |');
    expect(markdown).toContain('| N = 16 | ▼ -0.250 \\[-0.300, -0.200\\] |');
  });
});

describe('a comparison of three sweeps', () => {
  const [first, second] = settings as [SettingComparison, SettingComparison];
  const three = swept(settings, [second]);

  it('begins with all runs by setting and arm, matched by where the settings stand', () => {
    const shown = text(three);
    expect(shown).toMatch(/^── All runs: held-out loss/);
    const rows = shown.split('── run 2')[0]!.replace(/\s+/g, ' ');
    expect(rows).toContain('N = 8, 0.5 0.375 not compared gpt ▼ -0.125 ');
    expect(rows).toContain('N = 16, 0.5 0.375 0.375 gpt ▼ -0.250 ▼ -0.250 ');
    const turned = { ...first, at: { b: 1, a: 2 } };
    const same = swept([turned], [{ ...turned, at: { a: 2, b: 1 } }]);
    expect(text(same).split('── run 2')[0]).not.toContain('not compared');
  });

  it('counts the rows that are equal in all runs', () => {
    expect(text(three)).toContain('Not shown, as equal in all runs: 1 row.');
  });

  it('has the same rows in Markdown', () => {
    expect(comparisonMarkdown(three)).toContain(
      '| N = 16, gpt | 0.5 | 0.375 (▼ -0.250) | 0.375 (▼ -0.250) |',
    );
    expect(comparisonMarkdown(three)).toContain('| N = 8, gpt | 0.5 | 0.375 (▼ -0.125) | n/a |');
  });

  it('has gates on settings by number and by name', () => {
    const held = (gate: string) => evaluateGate(parseGate(gate), comparisonGateValues(three)).value;
    expect(held('runs.2.settings.2.heldOut.gpt.loss.value < 0')).toBe(-0.25);
    expect(held('runs.2.settings."N = 16".heldOut.gpt.loss.value < 0')).toBe(-0.25);
  });
});

describe('gates on what went in', () => {
  const held = (gate: string, inputs = other.inputs) =>
    evaluateGate(
      parseGate(gate),
      comparisonGateValues({ ...comparisonFixture, others: [{ ...other, inputs }] }),
    );

  it('count inputs, and items of each kind of data', () => {
    expect(held('inputs.differ > 0').failed).toBe(true);
    expect(held('inputs.lastDigits > 0').failed).toBe(false);
    expect(held('inputs.data.gpt.removed > 0').value).toBe(2);
    expect(held('inputs.data.gpt.added > 0').value).toBe(3);
    expect(held('inputs.data.held-out.differ > 0').value).toBe(0);
    expect(() => held('inputs.data.gtp.differ > 0')).toThrow('names nothing');
  });

  it('fail where nobody knows whether data differ', () => {
    const draws = { here: 1, there: 1 };
    const unknown = { data: 'gpt', state: 'unknown', draws, reason: 'lost' } as const;
    const inputs = { ...other.inputs, differences: [], data: [unknown] };
    expect(held('inputs.differ > 0', inputs)).toMatchObject({ failed: true, reason: 'gpt: lost' });
    const same = { ...inputs, data: [{ ...unknown, state: 'same' } as const] };
    expect(held('inputs.differ > 0', same)).toMatchObject({ failed: false, value: 0 });
    const other2 = { ...inputs, data: [{ ...unknown, state: 'different' } as const] };
    expect(held('inputs.differ > 0', other2).value).toBe(1);
    expect(held('inputs.data.gpt.added > 0', other2).reason).toBe('gpt: lost');
  });
});

describe('items that one run alone has', () => {
  it('are named with what they hold', () => {
    expect(flat(comparisonFixture)).toContain(
      `gpt: different, 118 items in common; removed: old-1 (an answer), old-2 (${'y'.repeat(40)}…); added: new-1 (another) and more`,
    );
  });
});
