import type { ComponentKind, InstanceOf } from '@ggmi/core';
import type { ComponentKey } from '../cells/component-keys.js';
import type { Filler, FillerMaker } from '../host/filler-maker.js';
import type { GenerationKeeper } from './generation-keeper.js';
import { keptInstance } from './kept-instance.js';

/**
 * Has the answers of what fills slots kept, such as those of the generator of an in-context trainer. It
 * comes before its keeper: fillers exist as soon as fingerprints are read, and keys follow from those.
 */
export class KeptFillers implements FillerMaker {
  #keeping: { readonly keeper: GenerationKeeper; readonly keyOf: ComponentKey } | undefined;

  /** From now on answers are kept. */
  keep(keeper: GenerationKeeper, keyOf: ComponentKey): void {
    this.#keeping = { keeper, keyOf };
  }

  filler<Kind extends ComponentKind>(parts: Filler<Kind>): InstanceOf[Kind] {
    const { role } = parts.component;
    return keptInstance(parts, () => {
      const keeping = this.#keeping;
      return keeping && { keeper: keeping.keeper, key: keeping.keyOf(role, undefined) };
    });
  }
}
