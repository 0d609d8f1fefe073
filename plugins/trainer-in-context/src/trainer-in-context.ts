import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { generativeTrainer } from './generative-trainer.js';
import { scoringTrainer } from './scoring-trainer.js';
import { VERSION } from './version.js';

/** Post-training without training: the data are shown to a generator. */
export const trainerInContext = definePlugin({
  name: '@ggmi/trainer-in-context',
  version: VERSION,
  contract: CONTRACT_VERSION,
  postTrainers: [scoringTrainer, generativeTrainer],
});
