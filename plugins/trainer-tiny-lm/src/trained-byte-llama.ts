import { setImmediate } from 'node:timers/promises';
import type { Example, Losses, TrainedModel, TrainingContext } from '@ggmi/core';
import { exportGguf } from './gguf/export-gguf.js';
import { embedResponse } from './loss/embed-response.js';
import { scoreSequence } from './loss/score-sequence.js';
import type { LanguageModel } from './model/language-model.js';
import { sampleResponse } from './sampling/sample-response.js';
import { encodeExample } from './tokens/encode-text.js';
import { respondedExamples } from './tokens/text-examples.js';
import { shapeOf, type TrainerOptions } from './trainer-options.js';
import type { TrainedWeights } from './training/train-weights.js';
import type { WorkbenchPool } from './training/workbench.js';

/** Examples between two turns of the event loop, so that a signal can arrive. */
const EXAMPLES_PER_TURN = 16;

/** The readings of a trained model. Each call borrows a workbench, so that models hold weights only. */
export function trainedByteLlama(
  weights: TrainedWeights,
  { options, pool }: { readonly options: TrainerOptions; readonly pool: WorkbenchPool },
): Omit<TrainedModel, 'reference'> {
  const read = async <Result>(work: (model: LanguageModel) => Promise<Result>): Promise<Result> =>
    await pool.lend(async ({ model }) => {
      model.kernels.view(model.parametersAt, model.layout.length).set(weights.parameters);
      return await work(model);
    });
  return {
    losses: async (examples, { signal }) =>
      await read(async (model) => await lossesOf(model, examples, signal)),
    parameters: () => ({
      vector: Float64Array.from(weights.vector),
      ...(options.outputNoise > 0 && { noiseStandardDeviation: options.outputNoise }),
    }),
    trajectory: () => ({ ...weights.trajectory }),
    sample: async (prompts, context) =>
      await read(async (model) => await samplesOf(model, prompts, { options, context })),
    embed: async (examples) => await read(async (model) => embeddingsOf(model, examples)),
    file: () => Promise.resolve({ format: 'gguf', bytes: ggufOf(weights, options) }),
  };
}

function ggufOf({ parameters }: TrainedWeights, options: TrainerOptions): Uint8Array {
  return exportGguf({ shape: shapeOf(options), parameters, name: 'byte-llama' });
}

async function lossesOf(
  model: LanguageModel,
  examples: readonly Example[],
  signal: AbortSignal,
): Promise<Losses> {
  const responded = respondedExamples(examples);
  const values = new Float64Array(examples.length);
  const natsPerByte = new Float64Array(examples.length);
  for (const [index, example] of responded.entries()) {
    if (index % EXAMPLES_PER_TURN === 0) await setImmediate();
    signal.throwIfAborted();
    const score = scoreSequence(model, encodeExample(example));
    values[index] = score.loss;
    natsPerByte[index] = score.nats / score.bytes;
  }
  return { values, bound: 1, unit: 'loss', natsPerByte };
}

async function samplesOf(
  model: LanguageModel,
  prompts: readonly string[],
  job: { readonly options: TrainerOptions; readonly context: TrainingContext },
): Promise<readonly string[]> {
  const { options, context } = job;
  const responses: string[] = [];
  for (const [index, prompt] of prompts.entries()) {
    await setImmediate();
    context.signal.throwIfAborted();
    const drawn = options.decoding === 'draw' && { random: context.random.fork(`${index}`) };
    const sampling = { ...drawn, maximumBytes: options.responseBytes };
    responses.push(sampleResponse(model, prompt, sampling));
    context.onEvent?.({ progress: responses.length / prompts.length });
  }
  return responses;
}

function embeddingsOf(
  model: LanguageModel,
  examples: readonly Example[],
): { columns: number; values: Float64Array } {
  const columns = model.shape.width;
  const values = new Float64Array(examples.length * columns);
  respondedExamples(examples).forEach((example, row) => {
    values.set(embedResponse(model, encodeExample(example)), row * columns);
  });
  return { columns, values };
}
