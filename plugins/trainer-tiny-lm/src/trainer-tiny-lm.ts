import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { byteLlamaTrainer } from './byte-llama-trainer.js';
import { VERSION } from './version.js';

/** The embedded post-trainer for text: a small language model whose weights are all there. */
export const trainerTinyLm = definePlugin({
  name: '@ggmi/trainer-tiny-lm',
  version: VERSION,
  contract: CONTRACT_VERSION,
  postTrainers: [byteLlamaTrainer],
});
