import { randomStream } from '@ggmi/numerics';
import { byteLlamaTrainer, trainerOptions } from '@ggmi/trainer-tiny-lm';

const facts = [
  ['How many legs have two spiders?', 'A spider has 8 legs.\n2 * 8 = 16\nA: 16'],
  ['What is left of 10 − 3?', '10 - 3 = 7, so seven are left.\nA: 7'],
  ['A café sells 4 cakes at 5 € each. What does it earn?', '4 * 5 = 20 €\nA: 20'],
  ['Anna has 3 bags of 6 shells.', '3 * 6 = 18 shells, “all hers”.\nA: 18'],
];

/** Examples to train on, and others to score. */
export const examples = facts.map(([prompt, response], i) => ({
  kind: 'text',
  id: `${i}`,
  prompt,
  response,
}));

/** Length of greedy continuations, unless the model ends them before. */
export const GREEDY_BYTES = 48;

const abort = new AbortController();

/** What a training or a reading takes from its host. */
export function trainingContext(key) {
  return { random: randomStream(key), signal: abort.signal };
}

/** A model post-trained on all but the last example, with greedy sampling. */
export async function trainModel(mode) {
  const options = trainerOptions.parse({
    mode,
    epochs: 40,
    decoding: 'greedy',
    responseBytes: GREEDY_BYTES,
  });
  const trainer = await byteLlamaTrainer.create({
    options,
    needs: {
      baseDirectory: process.cwd(),
      cache: { read: async () => undefined, write: async () => undefined },
      logger: { debug() {}, info() {}, warn() {}, error() {} },
      abortSignal: abort.signal,
    },
  });
  const data = { kind: 'text', examples: examples.slice(0, -1) };
  return trainer.train(data, trainingContext(`check ${mode}`));
}
