import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { kneserNeyTrainer } from './kneser-ney-trainer.js';
import { VERSION } from './version.js';

/** The n-gram post-trainer: the fast baseline for text. */
export const trainerNgram = definePlugin({
  name: '@ggmi/trainer-ngram',
  version: VERSION,
  contract: CONTRACT_VERSION,
  postTrainers: [kneserNeyTrainer],
});
