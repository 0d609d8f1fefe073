import type { CuratorCount } from '../curation/example-outcome.js';

/** How many examples a pool has. */
export type PoolCounts =
  | {
      readonly state: 'counted';
      readonly examples: number;
      readonly failed: number;
      readonly curators: readonly CuratorCount[];
    }
  /** Nothing to count yet, or nothing that can be read. */
  | { readonly state: 'missing'; readonly reason: string };
