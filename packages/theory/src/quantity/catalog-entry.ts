/** What a value is measured in. Information and entropy are in nats, natural logarithms throughout. */
export type Unit =
  'nats/item' | 'nats/dataset' | 'loss' | 'squared-error' | 'probability' | 'ratio';

/** How a quantity is written, called and measured. */
export interface CatalogEntry {
  /** The symbol of Gan & Liu (arXiv 2410.01720), or of this project where they have none. */
  readonly symbol: string;
  readonly name: string;
  /** `loss` reads `squared-error` where the loss is the squared error of an item to W. */
  readonly unit: Unit;
  /** Whether the value is built on entropies that a continuous chain has as differential ones only. */
  readonly entropic?: true;
}
