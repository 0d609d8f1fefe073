import { CONTRACT_VERSION } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { acceptedContracts, contractMismatch } from '../../src/plugins/contract-support.js';

describe('contract versions', () => {
  it('are accepted when current or one before, and there is none before the first', () => {
    expect(acceptedContracts(5)).toEqual([5, 4]);
    expect(acceptedContracts(1)).toEqual([1]);
    expect(acceptedContracts()).toContain(CONTRACT_VERSION);
    expect(contractMismatch(5, 5)).toBeUndefined();
    expect(contractMismatch(4, 5)).toBeUndefined();
  });

  it('from the future ask for a newer host, and the message says both accepted ones', () => {
    expect(contractMismatch(6, 5)).toEqual({
      received: 'contract version 6, from the future of this host',
      expected: 'contract version 5 or 4',
      next: 'Update @ggmi/runtime (or ggmi), or install an older version of the plugin.',
    });
  });

  it('that are too old, or none, ask for a newer plugin', () => {
    const next = 'Install a newer version of the plugin.';
    expect(contractMismatch(3, 5)).toMatchObject({ received: 'contract version 3', next });
    expect(contractMismatch(undefined, 5)).toMatchObject({ next });
  });
});
