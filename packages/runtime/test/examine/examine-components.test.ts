import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { examineComponents } from '../../src/examine/examine-components.js';
import { fixtures } from '../check/problems-of.js';
import { textConfig } from '../prompts/text-config.js';

const served = (state: string, options: object = {}) => ({
  use: '@acme/server/served',
  options: { state, ...options },
});

async function examined(generators: object, limitMs = 10_000) {
  const data = textConfig({
    plugins: ['./plugins/speaker.js', './plugins/server.js'],
    generators,
  });
  const checked = await checkConfig({ data, workingDirectory: fixtures });
  const all = await examineComponents(checked, { limitMs, signal: new AbortController().signal });
  return all.filter(({ role }) => role.startsWith('generators.'));
}

const findingsOf = async (state: string, limitMs?: number) =>
  (await examined({ served: served(state) }, limitMs))[0]?.findings;

describe('components that are examined', { timeout: 20_000 }, () => {
  it('say what they find, at their places in the config', async () => {
    const generators = { a: served('well'), b: served('no-model') };
    expect(await examined(generators)).toEqual([
      {
        role: 'generators.a',
        id: '@acme/server/served',
        findings: [{ severity: 'ok', subject: 'server', detail: 'http://server:1 answers' }],
      },
      {
        role: 'generators.b',
        id: '@acme/server/served',
        findings: [
          { severity: 'ok', subject: 'server', detail: 'http://server:1 answers' },
          {
            severity: 'problem',
            subject: 'model',
            detail: 'm is not there',
            next: 'Run `pull m`.',
          },
        ],
      },
    ]);
  });

  it('whose server is away give the sentence and next step of the scheduler', async () => {
    expect(await findingsOf('away')).toEqual([
      {
        severity: 'problem',
        subject: 'SERVER_DOWN',
        detail: expect.stringContaining('connect ECONNREFUSED 127.0.0.1:1'),
        next: expect.stringContaining('Is `serve` running?'),
      },
    ]);
  });

  it('give the error that they made of another one, not the other one', async () => {
    expect(await findingsOf('unable')).toEqual([
      {
        severity: 'problem',
        subject: 'UNABLE',
        detail: 'It does not score.',
        next: 'Take another.',
      },
    ]);
  });

  it('whose server stalls are given up at the time limit', async () => {
    const [finding] = (await findingsOf('stalls', 50)) ?? [];
    expect(finding).toMatchObject({ severity: 'problem', next: expect.stringContaining('server') });
  });

  it('whose check breaks are a problem of the plugin, not of the examination', async () => {
    expect(await findingsOf('breaks')).toMatchObject([
      { severity: 'problem', detail: 'a fault of the plugin' },
    ]);
  });

  it('that go over the network and cannot be asked are a warning, others are nothing', async () => {
    expect(await findingsOf('unasked')).toMatchObject([{ severity: 'warning' }]);
    const [parrot] = await examined({ parrot: { use: '@acme/speaker/parrot' } });
    expect(parrot?.findings).toEqual([]);
  });

  it('that miss their key name its variable; one that is there is never shown', async () => {
    const missing = await examined({ served: served('well', { key: 'GGMI_TEST_NO_KEY' }) });
    expect(missing[0]?.findings).toMatchObject([
      { severity: 'problem', detail: expect.stringContaining('GGMI_TEST_NO_KEY') },
    ]);
    process.env['GGMI_TEST_KEY'] = 'sk-planted-7777';
    const leaking = await examined({ served: served('leaks', { key: 'GGMI_TEST_KEY' }) });
    delete process.env['GGMI_TEST_KEY'];
    expect(leaking[0]?.findings).toMatchObject([{ detail: 'it knows ***', next: '***' }]);
  });

  it('are asked once where they are equal', async () => {
    expect(await examined({ a: served('well'), b: served('well') })).toHaveLength(1);
  });
});
