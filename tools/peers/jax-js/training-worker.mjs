/** A worker thread that trains whenever it is asked to, and says when it is done. */
import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { randomStream } from '@ggmi/numerics';
import { byteLlamaTrainer, trainerOptions } from '@ggmi/trainer-tiny-lm';

const { signal } = new AbortController();
const cache = { read: async () => undefined, write: async () => {} };
const needs = { baseDirectory: process.cwd(), cache, logger: console, abortSignal: signal };
const trainer = await byteLlamaTrainer.create({
  options: trainerOptions.parse({ epochs: 1 }),
  needs,
});
const examples = Array.from({ length: 32 }, (_, index) => ({
  kind: 'text',
  id: `${index}`,
  prompt: `${index} apples and ${index} pears. `.repeat(9),
  response: `Together they are ${2 * index} pieces. `.repeat(10),
}));
const train = async (seed) =>
  await trainer.train({ kind: 'text', examples }, { random: randomStream(seed), signal });
await train('warm up');
const requests = on(parentPort, 'message');
parentPort.postMessage('ready');
for await (const [trainings] of requests) {
  for (let index = 0; index < trainings; index++) await train(`training ${index}`);
  parentPort.postMessage('done');
}
