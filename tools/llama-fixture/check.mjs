/**
 * Trains tiny models, serves the files that they give of themselves, and holds llama.cpp against the
 * trainer: the same log-probability per byte and the same greedy continuation. Prints the largest
 * differences; the exit code is 1 if any is too large. Needs a build of the workspace.
 */
import { checkTrainedModel } from './src/check/check-trained-model.mjs';

const outcomes = [];
for (const mode of ['full', 'lora']) outcomes.push(await checkTrainedModel(mode));
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
