import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { fixtures, problemsOf } from './problems-of.js';

const use = (name: string): string => `estimators.chooser={ use: '@acme/toolbox/${name}' }`;

describe('a slot with defaults', () => {
  it('is filled with them where the config leaves it empty', async () => {
    const { hostSpec } = await checkConfig({
      path: 'sound.yaml',
      workingDirectory: fixtures,
      overrides: [use('selector')],
    });
    const roles = ['estimators.chooser/candidates/0', 'estimators.chooser/candidates/1'];
    const selector = hostSpec.components.find(({ role }) => role === 'estimators.chooser');
    expect(selector?.slots).toEqual({ candidates: roles });
    const fillers = hostSpec.components.filter(({ role }) => roles.includes(role));
    expect(fillers.map(({ id, options }) => [id, options])).toEqual([
      ['@acme/toolbox/nearest', { k: 5, norm: 'maximum' }],
      ['@acme/toolbox/nearest', { k: 5, norm: 'maximum' }],
    ]);
  });

  it('takes what the config binds to it in their place', async () => {
    const { hostSpec } = await checkConfig({
      path: 'sound.yaml',
      workingDirectory: fixtures,
      overrides: [use('demanding'), 'estimators.chooser.slots={ candidates: [near] }'],
    });
    const demanding = hostSpec.components.find(({ role }) => role === 'estimators.chooser');
    expect(demanding?.slots).toEqual({ candidates: ['estimators.near'] });
  });

  it('names the plugin that has to be listed for a default', async () => {
    const problems = await problemsOf('sound.yaml', [use('demanding')]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'COMPONENT_UNKNOWN',
        path: 'estimators.chooser.slots.candidates',
        received: "nothing, and '@acme/toolbox/demanding' then asks for '@acme/elsewhere/far'",
        next: "List '@acme/elsewhere' under `plugins`, or fill the slot with names of your own.",
      }),
    ]);
  });
});
