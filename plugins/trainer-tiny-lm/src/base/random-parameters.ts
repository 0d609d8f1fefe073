import { randomStream } from '@ggmi/numerics';
import type { ModelShape } from '../model/model-shape.js';
import { parameterLayout } from '../model/parameter-layout.js';

/** Standard deviation of drawn weights before the model is deep. */
const SPREAD = 0.08;

/**
 * Parameters before any training: norms 1, matrices N(0, 0.08²), those that add to the stream of hidden states
 * divided by √(2·layers) (Radford and others 2019). The same for every training of one shape and seed.
 */
export function randomParameters(shape: ModelShape, seed: number): Float32Array {
  const layout = parameterLayout(shape);
  const parameters = new Float32Array(layout.length);
  const random = randomStream(`@ggmi/trainer-tiny-lm/base/${seed}`);
  for (const { name, rows, columns, offset } of layout.blocks) {
    const block = parameters.subarray(offset, offset + rows * columns);
    const adds = /\.(?:attn_output|ffn_down)\./u.test(name);
    const spread = adds ? SPREAD / Math.sqrt(2 * shape.layers) : SPREAD;
    if (rows === 1) block.fill(1);
    else block.forEach((_, index) => (block[index] = spread * random.normal()));
  }
  return parameters;
}
