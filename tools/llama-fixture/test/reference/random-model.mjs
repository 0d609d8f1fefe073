import { parameterLayout, VOCABULARY_SIZE } from '@ggmi/trainer-tiny-lm';
import { seededRandom } from '../../src/sampling/seeded-random.mjs';

/** A model of random weights whose predictions are far from uniform, and a name for its file. */
export function randomModel(seed) {
  const shape = {
    width: 32,
    layers: 2,
    heads: 4,
    hidden: 88,
    context: 128,
    vocabulary: VOCABULARY_SIZE,
  };
  const random = seededRandom(seed, 0);
  const layout = parameterLayout(shape);
  const parameters = new Float32Array(layout.length);
  for (const { name, rows, columns, offset } of layout.blocks) {
    const isNorm = name.endsWith('norm.weight');
    const scale = isNorm ? 0.1 : name === 'token_embd.weight' ? 1 : 2 / Math.sqrt(columns);
    for (let i = 0; i < rows * columns; i++) {
      parameters[offset + i] = (isNorm ? 1 : 0) + scale * normal(random);
    }
  }
  return { shape, parameters, name: `random ${seed}` };
}

/** A standard normal number (Box and Muller). */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
