import type { Generator } from '@ggmi/core';

/** Whose generations are kept. */
export interface KeptComponent {
  /** The component's part of the address: see `componentKeys`. */
  readonly key: string;
  /** For people: the label of the cell. */
  readonly label: string;
  /** Opened only where something is missing. */
  readonly open: () => Promise<Generator>;
}
