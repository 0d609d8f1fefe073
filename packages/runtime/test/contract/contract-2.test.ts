import type { MIEstimate } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { openHost } from '../../src/host/open-host.js';
import { hostContract, type HostContract } from '../../src/plugins/host-contract.js';
import { loadPlugin } from '../../src/plugins/load-plugin.js';
import { fixtures } from '../check/problems-of.js';
import { fixtureProvisions } from '../host/open-fixture-host.js';
import { checkedFrozen, frozenPlugin } from './frozen-config.js';
import { adaptedCode, contract2 } from './host-of-contract-2.js';

const x = { rows: 5, columns: 1, values: Float64Array.of(1, 2, 3, 4, 5) };
const y = { rows: 5, columns: 1, values: Float64Array.of(2, 1, 4, 3, 5) };

/** What the frozen estimator says to a host of this contract. */
async function estimateUnder(contract: HostContract): Promise<MIEstimate> {
  const { hostSpec } = await checkedFrozen();
  const host = await openHost(hostSpec, await fixtureProvisions(), contract);
  const estimator = await host.instance('mi-estimator', 'estimators.correlation');
  const context = { random: randomStream('unused'), signal: new AbortController().signal };
  return estimator.estimate({ type: 'paired', x, y }, context);
}

function refusing(): never {
  throw new Error('nothing is to be adapted');
}

describe('a host of contract 2', () => {
  it('loads a plugin of contract 1, and the record keeps what it was written against', async () => {
    expect(await loadPlugin(frozenPlugin, fixtures, contract2)).toMatchObject({
      loaded: {
        plugin: { name: '@frozen/contract-1', contract: 2 },
        resolved: { name: '@frozen/contract-1', contract: 1 },
      },
    });
  });

  it('runs it through the adapter, which changes no number', async () => {
    const [before, after] = [await estimateUnder(hostContract), await estimateUnder(contract2)];
    expect(after.warnings.map(({ code }) => code)).toEqual([adaptedCode]);
    // r = 4/5 by hand: sums of squares 10 and 10, of products 8.
    expect(before.value).toBeCloseTo(-0.5 * Math.log(1 - 0.64), 12);
    expect(after.value).toBe(before.value);
    expect(before.warnings).toEqual([]);
  });

  it('leaves a plugin of its own contract alone', async () => {
    const adapting = { current: 2, fromPrevious: refusing } satisfies HostContract;
    const loading = await loadPlugin('@acme/from-the-future', fixtures, adapting);
    expect(loading).toMatchObject({ loaded: { plugin: { contract: 2 } } });
  });
});

describe('a host of contract 3', () => {
  it('refuses a plugin of contract 1 and says both versions that it takes', async () => {
    const contract3 = { current: 3, fromPrevious: refusing } satisfies HostContract;
    expect(await loadPlugin(frozenPlugin, fixtures, contract3)).toMatchObject({
      fault: {
        code: 'PLUGIN_CONTRACT_UNSUPPORTED',
        received: "'./contract-1' with contract version 1",
        expected: 'contract version 3 or 2',
        next: 'Install a newer version of the plugin.',
      },
    });
  });
});
