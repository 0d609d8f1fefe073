import { GgmiError, type JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/cells/cell.js';
import { ComponentFailedError } from '../../src/execute/component-failed-error.js';
import { inProcessExecutor } from '../../src/execute/in-process-executor.js';
import { openHost } from '../../src/host/open-host.js';
import { fixtureProvisions } from '../host/open-fixture-host.js';
import { checkedLinearGaussian } from '../run/linear-gaussian-config.js';

/** Four replicates of a pair of numbers. */
const inputs: readonly JsonObject[] = [1, 2, 3, 4].map((x) => ({ summary: [x], projection: [x] }));

async function execute(fault: string, signal = new AbortController().signal): Promise<unknown> {
  const { hostSpec } = await checkedLinearGaussian({
    estimators: {
      'log-det': { use: '@ggmi/estimator-gaussian/log-det' },
      faulty: { use: '@acme/faulty/faulty', options: { fault } },
    },
  });
  const host = await openHost(hostSpec, await fixtureProvisions());
  const cell: Cell = {
    address: 'an address',
    type: 'estimate-mi',
    label: 'faulty of anchors',
    roles: { estimator: 'estimators.faulty' },
    overrides: {},
    componentKeys: {},
    parameters: {
      input: 'paired',
      resampling: 'none',
      minimumSampleSize: 4,
      permutations: 0,
      level: 0.9,
      subsamples: 10,
      resamplingKey: 'resampling',
      estimationKey: 'estimation',
    },
    inputs: [],
  };
  const executor = inProcessExecutor(host, signal);
  const failure: unknown = await executor
    .execute(cell, inputs, () => undefined)
    .catch((error: unknown) => error);
  await executor.dispose();
  return failure;
}

describe('executing in this thread', () => {
  it('turns a foreign exception into one that names package, component, phase and cause', async () => {
    const failure = await execute('foreign');
    expect(ComponentFailedError.is(failure)).toBe(true);
    expect(failure).toMatchObject({
      message:
        'faulty of anchors: @acme/faulty/faulty (estimators.faulty, package @acme/faulty 3.2.1) failed in estimate-mi: a fault of the package',
      fields: { cell: 'an address', type: 'estimate-mi', reason: 'a fault of the package' },
      cause: { name: 'RangeError', message: 'a fault of the package' },
    });
  });

  it('lets an error of the project through as it is', async () => {
    const failure = await execute('own');
    expect(GgmiError.is(failure, 'ACME_TIRED')).toBe(true);
    expect(failure).not.toHaveProperty('cause');
  });

  it('gives the reason of the abort where the run was interrupted, whatever else was thrown', async () => {
    const reason = new DOMException('the run was interrupted', 'AbortError');
    expect(await execute('foreign', AbortSignal.abort(reason))).toBe(reason);
  });
});
