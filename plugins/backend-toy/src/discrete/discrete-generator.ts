import {
  DataInvalidError,
  defineComponent,
  type DiscreteGeneratorTables,
  type Generator,
  type Prompt,
  type RandomStream,
} from '@ggmi/core';
import { generateVectors } from '../generate-vectors.js';
import { discreteGeneratorCapabilities } from './discrete-generator-capabilities.js';
import { discreteGeneratorOptions } from './discrete-generator-options.js';
import { discreteTables } from './discrete-tables.js';
import { drawState } from './draw-state.js';
import { isSymbol } from './symbol-of-example.js';
import { tupleNumber } from './tuple-number.js';

const id = '@ggmi/backend-toy/discrete';

/** M = μ(e_p, e_M) and S_gen = κ(M, ε) by tables: items are i.i.d. given the prompt. */
export const discreteGenerator = defineComponent('generator', {
  id,
  summary:
    'Symbols that tables make from the factors of prompt, model and noise: the discrete chain',
  resultVersion: 1,
  options: discreteGeneratorOptions,
  capabilities: { ...discreteGeneratorCapabilities, prompts: ['vector'] },
  needs: {},
  create: ({ options }): Generator => {
    const tables = discreteTables(options);
    return {
      generate: (request) =>
        generateVectors(request, (prompt) => {
          const promptFactor = tables.promptFactor[promptNumber(prompt, options)]!;
          return (random) => [drawItem(tables, promptFactor, random)];
        }),
      law: ({ promptLength }) => {
        checkPromptCount(promptLength, options);
        return { family: 'discrete', tables };
      },
    };
  },
});

/** Every item draws its own e_p, so that items are independent given p whatever the tables. */
function drawItem(
  tables: DiscreteGeneratorTables,
  promptFactor: readonly number[],
  random: RandomStream,
): number {
  const { modelFactor, output, curation, noise } = tables;
  const e = drawState(promptFactor, random.fork('prompt-factor'));
  const factors = modelFactor.length === 1 ? modelFactor[0]! : modelFactor[e]!;
  const raw = output[e]![drawState(factors, random.fork('model-factor'))]!;
  return curation[raw]![drawState(noise, random.fork('noise'))]!;
}

interface Prompts {
  readonly symbols: number;
  readonly promptFactor: readonly unknown[];
}

function promptNumber(prompt: Prompt, options: Prompts): number {
  if (prompt.kind !== 'vector') throw promptError(`a prompt of kind ${prompt.kind}`, options);
  const { values } = prompt;
  if (!values.every((value) => isSymbol(value, options.symbols))) {
    throw promptError(`[${values.join(', ')}]`, options);
  }
  checkPromptCount(values.length, options);
  return tupleNumber(values, options.symbols);
}

function checkPromptCount(length: number, options: Prompts): void {
  if (options.symbols ** length === options.promptFactor.length) return;
  throw promptError(`a prompt of ${length} symbols`, options);
}

function promptError(received: string, { symbols, promptFactor }: Prompts): DataInvalidError {
  return new DataInvalidError({
    where: `the prompt of ${id}`,
    received,
    expected: `symbols in 0..${symbols - 1}, as many as make ${promptFactor.length} prompts, the rows of promptFactor`,
    next: 'Set prompt: { kind: vector, statistic: flatten }, and give promptFactor K^m rows for m anchors of K symbols.',
  });
}
