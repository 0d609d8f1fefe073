import type { SlotBinding } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { openHost } from '../../src/host/open-host.js';
import { fixtures } from '../check/problems-of.js';
import { fixtureProvisions, openFixtureHost } from './open-fixture-host.js';

/** What the fixtures' components show of the way they were created. */
interface Shown {
  readonly options: Record<string, unknown>;
  readonly given: Record<string, unknown>;
}

function shown(instance: unknown): Shown {
  // The fixtures return what they were given; no contract type says so.
  return instance as Shown;
}

describe('Host.instance', () => {
  it('creates a component with its options after defaults', async () => {
    const host = await openFixtureHost();
    const trainer = shown(await host.instance('post-trainer', 'trainer'));
    expect(trainer.options).toEqual({ noise: 1, rounds: 1 });
  });

  it('gives each role the stream of its own key', async () => {
    const host = await openFixtureHost();
    const trainer = shown(await host.instance('post-trainer', 'trainer'));
    const expected = randomStream('run/5').fork('component/trainer');
    expect(trainer.given['random']).toMatchObject({ key: expected.key });
  });

  it('keeps the instance of a role, and makes another for another role of the same id', async () => {
    const host = await openFixtureHost(["estimators.again={ use: '@acme/toolbox/nearest' }"]);
    const near = await host.instance('mi-estimator', 'estimators.near');
    expect(await host.instance('mi-estimator', 'estimators.near')).toBe(near);
    expect(await host.instance('mi-estimator', 'estimators.again')).not.toBe(near);
  });

  it('fills a slot with the instances of the roles that the config names, in order', async () => {
    const host = await openFixtureHost([
      "estimators.far={ use: '@acme/toolbox/counts' }",
      'estimators.chooser.slots.candidates=[far, near]',
    ]);
    const chooser = shown(await host.instance('mi-estimator', 'estimators.chooser'));
    expect(chooser.given['candidates']).toEqual([
      {
        id: '@acme/toolbox/counts',
        capabilities: host.registry('mi-estimator').get('@acme/toolbox/counts').component
          .capabilities,
        instance: await host.instance('mi-estimator', 'estimators.far'),
      },
      {
        id: '@acme/toolbox/nearest',
        capabilities: host.registry('mi-estimator').get('@acme/toolbox/nearest').component
          .capabilities,
        instance: await host.instance('mi-estimator', 'estimators.near'),
      },
    ]);
  });

  it('fills a slot for one component with one binding, not with a list', async () => {
    const shows = "{ use: '@acme/toolbox/prompted', slots: { generator: [model] } }";
    const host = await openFixtureHost([`postTrainers={ shown: ${shows} }`]);
    const trainer = shown(await host.instance('post-trainer', 'postTrainers.shown'));
    // The fixture declares `slot('generator')`.
    const binding = trainer.given['generator'] as SlotBinding<'generator'>;
    expect(binding.id).toBe('@acme/toolbox/vector-generator');
    expect(binding.instance).toBe(await host.instance('generator', 'generators.model'));
  });

  it('names package, component, role and cause when create fails', async () => {
    const host = await openFixtureHost([
      "embedders={ words: { use: '@acme/toolbox/bag-of-words', options: { file: a.txt } } }",
    ]);
    const creating = host.instance('embedder', 'embedders.words');
    await expect(creating).rejects.toMatchObject({
      code: 'COMPONENT_CREATE_FAILED',
      message:
        "'@acme/toolbox/bag-of-words' of @acme/toolbox 1.2.3, at 'embedders.words', could not be created: cannot open a.txt",
      cause: { message: 'cannot open a.txt' },
    });
  });

  it('passes on the next step of a coded failure, and tries again when asked again', async () => {
    const host = await openFixtureHost(["embedders={ w: { use: '@acme/toolbox/bag-of-words' } }"]);
    await expect(host.instance('embedder', 'embedders.w')).rejects.toMatchObject({
      code: 'COMPONENT_CREATE_FAILED',
      next: 'Set ACME_KEY and run again.',
    });
    process.env['ACME_KEY'] = 'secret';
    try {
      expect(await host.instance('embedder', 'embedders.w')).toEqual({ key: 'secret' });
    } finally {
      delete process.env['ACME_KEY'];
    }
  });

  it('says which roles exist', async () => {
    const host = await openFixtureHost();
    await expect(host.instance('generator', 'anchor')).rejects.toMatchObject({
      code: 'ROLE_UNKNOWN',
      next: "Did you mean 'anchors'?",
    });
    await expect(host.instance('embedder', 'trainer')).rejects.toMatchObject({
      code: 'ROLE_KIND_MISMATCH',
    });
  });
});

describe('Host.instanceWith', () => {
  it('replaces options and keeps one instance per canonical options', async () => {
    const host = await openFixtureHost();
    const base = await host.instance('post-trainer', 'trainer');
    const first = await host.instanceWith('post-trainer', 'trainer', { noise: 2, rounds: 3 });
    expect(shown(first).options).toEqual({ noise: 2, rounds: 3 });
    expect(await host.instanceWith('post-trainer', 'trainer', { noise: 1 })).toBe(base);
  });

  it('takes no notice of the order in which options are written', async () => {
    const host = await openFixtureHost(["estimators.counts={ use: '@acme/toolbox/counts' }"]);
    const role = 'estimators.counts';
    const first = await host.instanceWith('mi-estimator', role, { low: 1, high: 2 });
    const again = await host.instanceWith('mi-estimator', role, { high: 2, low: 1 });
    expect(again).toBe(first);
    expect(await host.instanceWith('mi-estimator', role, { low: 1, high: 3 })).not.toBe(first);
  });

  it('holds the options to the schema', async () => {
    const host = await openFixtureHost();
    const making = host.instanceWith('post-trainer', 'trainer', { noise: 11 });
    await expect(making).rejects.toMatchObject({ code: 'COMPONENT_OPTIONS_INVALID' });
  });
});

describe('Host.registry', () => {
  it('holds every component of the plugins, used or not, by kind', async () => {
    const host = await openFixtureHost();
    expect(host.registry('curator').ids).toEqual([
      '@acme/toolbox/keep-all',
      '@acme/toolbox/reactor',
    ]);
    expect(
      host.registry('divergence-estimator').get('@acme/toolbox/total-variation'),
    ).toMatchObject({
      package: { name: '@acme/toolbox', version: '1.2.3' },
      component: { capabilities: { divergence: 'total-variation' } },
    });
  });

  it('says what exists, with the nearest, for an unknown id', async () => {
    const host = await openFixtureHost();
    expect(() => host.registry('embedder').get('@acme/toolbox/bag-of-word')).toThrow(
      expect.objectContaining({
        code: 'COMPONENT_UNKNOWN',
        next: "Did you mean '@acme/toolbox/bag-of-words'?",
      }),
    );
  });
});

describe('openHost', () => {
  it('refuses two plugins that give one id', async () => {
    const { hostSpec } = await checkConfig({ path: 'sound.yaml', workingDirectory: fixtures });
    const [toolbox] = hostSpec.plugins;
    const clash = new URL('../clash/index.js', toolbox?.url).href;
    const spec = {
      ...hostSpec,
      plugins: hostSpec.plugins.flatMap((plugin) => [plugin, { ...plugin, url: clash }]),
    };
    await expect(openHost(spec, await fixtureProvisions())).rejects.toMatchObject({
      code: 'COMPONENT_DUPLICATE',
      message: expect.stringContaining('@acme/toolbox 1.2.3 and by @acme/clash 1.0.0'),
    });
  });

  it('refuses a plugin that no longer loads', async () => {
    const { hostSpec } = await checkConfig({ path: 'sound.yaml', workingDirectory: fixtures });
    const plugins = hostSpec.plugins.map((plugin) => ({
      ...plugin,
      url: new URL('../broken-on-load/index.js', plugin.url).href,
    }));
    await expect(
      openHost({ ...hostSpec, plugins }, await fixtureProvisions()),
    ).rejects.toMatchObject({
      code: 'PLUGIN_LOAD_FAILED',
      cause: { message: expect.stringContaining('licence file') },
    });
  });

  it('refuses slots in a circle, whose components would wait for each other for ever', async () => {
    const { hostSpec } = await checkConfig({ path: 'sound.yaml', workingDirectory: fixtures });
    const components = hostSpec.components.map((component) =>
      component.role === 'estimators.chooser'
        ? { ...component, slots: { candidates: ['estimators.chooser'] } }
        : component,
    );
    await expect(
      openHost({ ...hostSpec, components }, await fixtureProvisions()),
    ).rejects.toMatchObject({
      code: 'SLOT_CYCLE',
      fields: { roles: ['estimators.chooser', 'estimators.chooser'] },
    });
  });
});

describe('Host.dispose', () => {
  it('disposes the youngest first, all of them, and then throws the first failure', async () => {
    const disposed: string[] = [];
    const host = await openFixtureHost();
    for (const role of ['estimators.near', 'estimators.chooser']) {
      Object.assign(await host.instance('mi-estimator', role), {
        dispose: () => {
          disposed.push(role);
          if (role === 'estimators.chooser') throw new Error('still busy');
        },
      });
    }
    await expect(host.dispose()).rejects.toThrow(
      "'@acme/toolbox/chooser' of @acme/toolbox 1.2.3, at 'estimators.chooser', could not be disposed of: still busy",
    );
    expect(disposed).toEqual(['estimators.chooser', 'estimators.near']);
    await host.dispose();
    expect(disposed).toHaveLength(2);
  });
});
