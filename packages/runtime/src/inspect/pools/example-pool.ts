import type { ExampleKind } from '@ggmi/core';
import type { SweepPlace } from '../plan/sweep-place.js';

/** Examples of one draw of a run, and the curators that they pass. */
export interface ExamplePool {
  /** Part of the address of its last cell: stable as long as what is drawn and curated is the same. */
  readonly id: string;
  readonly source: PoolSource;
  /** Which draw of the source it is, from 1: readings of replicates draw many. */
  readonly replicate: number;
  /** The points of a sweep that it belongs to; absent where it belongs to all. */
  readonly points?: SweepPlace;
  /** Which of several settings, from 1, where pools of a source have all else in common. */
  readonly setting?: number;
  /** As the run calls the draw. */
  readonly label: string;
  readonly kind: ExampleKind;
  /** Address of the draw. */
  readonly draw: string;
  /** In the order in which they are applied. */
  readonly curators: readonly PoolCurator[];
}

/** Where the examples of a pool come from. */
export type PoolSource =
  | { readonly type: 'anchors' }
  | { readonly type: 'held-out' }
  | {
      readonly type: 'generator';
      readonly name: string;
      /** Other generators of the config that are set to the same and have no draw of their own. */
      readonly alike?: readonly string[];
    };

/** A curator of a pool, and the address of its cell. */
export interface PoolCurator {
  readonly name: string;
  readonly cell: string;
}

/** The address of what a pool's trainings see: what its last curator left. */
export function lastCell({ draw, curators }: Pick<ExamplePool, 'draw' | 'curators'>): string {
  return curators.at(-1)?.cell ?? draw;
}
