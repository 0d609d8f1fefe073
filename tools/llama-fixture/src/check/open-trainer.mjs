import { randomStream } from '@ggmi/numerics';
import { byteLlamaTrainer, trainerOptions } from '@ggmi/trainer-tiny-lm';

const abort = new AbortController();

/** The trainer with these options, as a host without cache and log gives it. */
export function openTrainer(options) {
  return byteLlamaTrainer.create({
    options: trainerOptions.parse(options),
    needs: {
      baseDirectory: process.cwd(),
      cache: { read: async () => undefined, write: async () => undefined },
      logger: { debug() {}, info() {}, warn() {}, error() {} },
      abortSignal: abort.signal,
    },
  });
}

/** What a training or a reading takes from its host. */
export function trainingContext(key) {
  return { random: randomStream(key), signal: abort.signal };
}
