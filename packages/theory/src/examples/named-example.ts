import type { ChainDocument } from '../document/chain-document.js';

/** A chain that is stored because it shows one thing. */
export interface NamedExample {
  readonly id: string;
  readonly title: string;
  /** What to look at in its evaluation, and why it comes out so. */
  readonly shows: string;
  readonly chain: ChainDocument;
}
