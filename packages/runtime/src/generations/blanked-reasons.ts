import { withoutSecrets } from '../host/secret-values.js';
import type { CellStore } from '../store/cell-store.js';

/** A store of generations that keeps no secret in the reasons of failed draws. */
export function blankedReasons(
  store: Pick<CellStore, 'has' | 'read' | 'write'>,
): Pick<CellStore, 'has' | 'read' | 'write'> {
  return {
    has: (address) => store.has(address),
    read: (address) => store.read(address),
    write: (address, payload) => {
      const { outcome, reason } = payload;
      const isFailure = outcome === 'failed' && typeof reason === 'string';
      store.write(address, isFailure ? { ...payload, reason: withoutSecrets(reason) } : payload);
    },
  };
}
