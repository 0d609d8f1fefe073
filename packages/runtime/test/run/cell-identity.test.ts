import { describe, expect, it } from 'vitest';
import type { CheckedConfig } from '../../src/check/checked-config.js';
import type { ResolvedComponent } from '../../src/host/host-spec.js';
import { evaluateWithStore, type StoredEvaluation } from './evaluate-with-store.js';
import { checkedLinearGaussian, linearGaussian } from './linear-gaussian-config.js';

const checked = await checkedLinearGaussian();
const before = await evaluateWithStore(checked);

/** The addresses of an evaluation's cells, by label. */
function addresses({ result }: StoredEvaluation, labels: RegExp): readonly string[] {
  const found = result.cells.filter(({ label }) => labels.test(label));
  return found.map(({ address }) => address).toSorted();
}

/** What an evaluation stored for the cells of the first one, some left out. */
function payloadsBut(gone: readonly string[], { payloads }: StoredEvaluation) {
  const kept = [...before.payloads.keys()].filter((address) => !gone.includes(address));
  return kept.map((address) => payloads.get(address));
}

function withComponent(
  role: string,
  change: (component: ResolvedComponent) => ResolvedComponent,
): CheckedConfig {
  const components = checked.hostSpec.components.map((component) =>
    component.role === role ? change(component) : component,
  );
  return { ...checked, hostSpec: { ...checked.hostSpec, components } };
}

/** Labels of what does not depend on the trainer: draws. */
const draws = /draw \d+$/;

describe('the cells of an evaluation', () => {
  it('are the same a second time, payloads included', async () => {
    expect((await evaluateWithStore(checked)).payloads).toEqual(before.payloads);
  });

  it('all stay when an estimator is added', async () => {
    const after = await evaluateWithStore(
      await checkedLinearGaussian({
        estimators: {
          ...linearGaussian.estimators,
          plain: {
            use: '@ggmi/estimator-gaussian/log-det',
            options: { biasCorrection: 'none' },
          },
        },
        readings: {
          replicates: { type: 'replicate', replicates: 60, estimators: ['log-det', 'plain'] },
        },
      }),
    );
    expect(after.payloads.size).toBe(before.payloads.size + 2);
    expect(payloadsBut([], after)).toEqual(payloadsBut([], before));
  });

  it('all stay when a generator is added, but for the comparison of all arms', async () => {
    const { faithful } = linearGaussian.generators;
    const after = await evaluateWithStore(
      await checkedLinearGaussian({
        generators: { faithful: faithful!, tiny: { ...faithful!, count: 2 } },
      }),
    );
    const gone = [...before.payloads.keys()].filter((address) => !after.payloads.has(address));
    expect(gone).toEqual(addresses(before, /^compare/));
    expect(payloadsBut(gone, after)).toEqual(payloadsBut(gone, before));
  });

  it('all stay when replicates are added, but for the estimates over them', async () => {
    const after = await evaluateWithStore(
      await checkedLinearGaussian({
        readings: { replicates: { type: 'replicate', replicates: 61, estimators: ['log-det'] } },
      }),
    );
    const gone = [...before.payloads.keys()].filter((address) => !after.payloads.has(address));
    expect(gone.toSorted()).toEqual(addresses(before, /^log-det of/));
    expect(payloadsBut(gone, after)).toEqual(payloadsBut(gone, before));
  });

  it('all keep their addresses when a package has a new version', async () => {
    const after = await evaluateWithStore(
      withComponent('trainer', (component) => ({
        ...component,
        package: { ...component.package, version: '99.0.0' },
      })),
    );
    expect([...after.payloads.keys()]).toEqual([...before.payloads.keys()]);
    expect(after.result.summary!.planDigest).toBe(before.result.summary!.planDigest);
  });

  it('move with the result version of their component, and so does all that depends on them', async () => {
    const raised = await evaluateWithStore(
      withComponent('trainer', (component) => ({
        ...component,
        resultVersion: component.resultVersion + 1,
      })),
    );
    const kept = [...before.payloads.keys()].filter((address) => raised.payloads.has(address));
    expect(kept.toSorted()).toEqual(addresses(before, draws));
    expect(raised.payloads.size).toBe(before.payloads.size);
    expect(raised.result.summary!.planDigest).not.toBe(before.result.summary!.planDigest);
  });

  it('leave other cells alone when an estimator’s result version is raised', async () => {
    const raised = await evaluateWithStore(
      withComponent('estimators.log-det', (component) => ({ ...component, resultVersion: 7 })),
    );
    const gone = [...before.payloads.keys()].filter((address) => !raised.payloads.has(address));
    expect(gone.toSorted()).toEqual(addresses(before, /^log-det of/));
  });

  it('train every arm with the same keys: the comparison is paired', () => {
    const keys = (labels: RegExp): unknown[] =>
      before.result.cells
        .filter(({ label }) => labels.test(label))
        .map(({ parameters }) => parameters['seedKey'] ?? parameters['trainingKey']);
    const ofAnchors = keys(/^train on anchors, replicate/);
    expect(new Set(ofAnchors).size).toBe(60);
    expect(keys(/^train on faithful, replicate/)).toEqual(ofAnchors);
    const deployed = keys(/^train anchors as deployed/);
    expect(new Set(deployed).size).toBe(2);
    for (const arm of ['base', 'faithful', 'anchors\\+faithful']) {
      expect(keys(new RegExp(`^train ${arm} as deployed`))).toEqual(deployed);
    }
  });
});
