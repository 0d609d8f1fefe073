import type { Example, ExampleKind } from '../data/example.js';
import type { RandomStream } from '../needs/random-stream.js';

/** Filters or edits synthetic data: the ε of S_gen = M(p) + ε. */
export interface Curator {
  curate(items: readonly Example[], context: CurationContext): Promise<Curation>;
  dispose?(): Promise<void>;
}

/** What curation may look at beside the items. */
export interface CurationContext {
  readonly anchors: readonly Example[];
  readonly heldOut: readonly Example[];
  readonly random: RandomStream;
  readonly signal: AbortSignal;
}

/** Every item ends in `kept` or is counted in `drops`; an edited item keeps its id. */
export interface Curation {
  readonly kept: readonly Example[];
  readonly drops: readonly { readonly reason: string; readonly ids: readonly string[] }[];
  /** Items that were kept although something speaks against them, such as `near-anchor`. */
  readonly flags?: readonly { readonly reason: string; readonly ids: readonly string[] }[];
}

/** What the host may ask of a curator. */
export interface CuratorCapabilities {
  readonly accepts: readonly ExampleKind[];
  /** True where every kept item is unchanged: then curation adds no entropy. */
  readonly filtersOnly: boolean;
}
