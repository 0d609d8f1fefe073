import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../src/check/check-config.js';
import { fixtures } from '../../check/problems-of.js';
import { textConfig } from '../../prompts/text-config.js';
import { evaluateWithStore } from '../../run/evaluate-with-store.js';

/** Codes and messages of the warnings at the held-out loss of an arm. */
async function warningsOf(arm: string, change: object): Promise<readonly string[]> {
  const plugins = ['./plugins/speaker.js', './plugins/toy.js', './plugins/keeper.js'];
  const data = textConfig({ plugins, ...change });
  const checked = await checkConfig({ data, workingDirectory: fixtures });
  const { result } = await evaluateWithStore(checked);
  const loss = result.summary!.quantities.find(
    (each) => each.id === 'held-out-loss' && each.arm === arm,
  );
  if (loss?.outcome.available !== true) throw new TypeError(`no held-out loss of ${arm}`);
  return loss.outcome.warnings.map(({ code, message }) => `${code}: ${message}`);
}

const shownToParrot = expect.stringContaining(
  'HELD_OUT_OVERLAP: Of 30 held-out items, the 12 anchors that the prompts showed hold 12 by their prompt',
);

describe('an anchor that was shown to a generator and is held out', () => {
  it('makes the comparison invalid for its arm, behind a curator too', async () => {
    expect(await warningsOf('parrot', {})).toContainEqual(shownToParrot);
    const curated = { curators: { keep: { use: '@acme/keeper/keep' } }, curation: ['keep'] };
    expect(await warningsOf('parrot', curated)).toContainEqual(shownToParrot);
    expect(await warningsOf('anchors+parrot', {})).toContainEqual(shownToParrot);
  });

  it('is not looked for where prompts show none', async () => {
    const change = { prompt: { template: '{{prompt}}', demonstrations: 0 } };
    expect(await warningsOf('parrot', change)).not.toContainEqual(shownToParrot);
  });

  it('is unknown of recorded data alone', async () => {
    const recorded = { use: '@acme/speaker/sums', options: { size: 20 } };
    const unknown = expect.stringContaining('HELD_OUT_MAY_LEAK');
    expect(await warningsOf('recorded', { generators: { recorded } })).toContainEqual(unknown);
    expect(await warningsOf('parrot', {})).not.toContainEqual(unknown);
  });
});
