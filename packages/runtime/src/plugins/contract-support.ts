import { CONTRACT_VERSION } from '@ggmi/core';
import { showAlternatives } from '../problems/show-value.js';

/** The contract versions that this host accepts: the current one and the one before, from 1 on. */
export function acceptedContracts(current: number = CONTRACT_VERSION): readonly number[] {
  return [current, current - 1].filter((version) => version >= 1);
}

/** Why a plugin's contract version is not accepted, and what to do; undefined where it is. */
export function contractMismatch(
  contract: unknown,
  current: number = CONTRACT_VERSION,
): { readonly received: string; readonly expected: string; readonly next: string } | undefined {
  const accepted = acceptedContracts(current);
  if (typeof contract === 'number' && accepted.includes(contract)) return undefined;
  const fromFuture = typeof contract === 'number' && contract > current;
  return {
    received: `contract version ${String(contract)}${fromFuture ? ', from the future of this host' : ''}`,
    expected: `contract version ${showAlternatives(accepted.map(String))}`,
    next: fromFuture
      ? 'Update @ggmi/runtime (or ggmi), or install an older version of the plugin.'
      : 'Install a newer version of the plugin.',
  };
}
