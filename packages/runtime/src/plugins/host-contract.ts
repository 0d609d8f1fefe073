import { CONTRACT_VERSION, type Plugin } from '@ggmi/core';

/**
 * The contract that a host speaks, and how it lets plugins of the one before take part. Contract 1 has
 * none before it; every later one brings the adapter for its predecessor, and the adapter before that
 * goes.
 */
export type HostContract =
  | { readonly current: 1 }
  | {
      readonly current: number;
      /**
       * Gives a plugin of the contract before as one of the current contract: wraps what changed and
       * leaves ids, result versions and options as they are, so that kept payloads stay valid. The
       * argument is of the older shape, which only the adapter knows.
       */
      readonly fromPrevious: (plugin: PluginOfPrevious) => Plugin;
    };

/** A plugin of the previous contract: its name, version and contract are as ever, the rest is the adapter's. */
export type PluginOfPrevious = Pick<Plugin, 'name' | 'version' | 'contract'> &
  Readonly<Record<string, unknown>>;

/** The contract of this host. */
export const hostContract: HostContract = { current: CONTRACT_VERSION };

/** A plugin as the host's contract has it; the record keeps the version that it was written against. */
export function inCurrentContract(plugin: Plugin, contract: HostContract): Plugin {
  if (plugin.contract === contract.current || !('fromPrevious' in contract)) return plugin;
  return contract.fromPrevious({ ...plugin });
}
