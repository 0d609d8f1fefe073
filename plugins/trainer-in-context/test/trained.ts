import type { Logger, PostTrainer, SlotBinding, TextExample } from '@ggmi/core';
import {
  contextOptions,
  generativeOptions,
  generativeTrainer,
  scoringTrainer,
} from '../src/index.js';
import { TEMPLATE } from './phrase-book.js';

export const signal = new AbortController().signal;

const quiet: Logger = { debug: () => {}, info: () => {}, warn: () => {} };

/** A scoring trainer with a generator in its slot. */
export async function scoring(
  generator: SlotBinding<'generator'>,
  options: object = {},
  logger: Logger = quiet,
): Promise<PostTrainer> {
  return await scoringTrainer.create({
    options: contextOptions.parse({ template: TEMPLATE, ...options }),
    needs: { generator, logger },
  });
}

/** A generative trainer with a generator in its slot. */
export async function generative(
  generator: SlotBinding<'generator'>,
  options: object = {},
): Promise<PostTrainer> {
  return await generativeTrainer.create({
    options: generativeOptions.parse({ template: TEMPLATE, ...options }),
    needs: { generator, logger: quiet },
  });
}

/** An example of the phrase book. */
export function phrase(prompt: string, response: string): TextExample {
  return { kind: 'text', id: `${prompt} ${response}`, prompt, response };
}

/** A text data set. */
export function data(examples: readonly TextExample[]) {
  return { kind: 'text', examples } as const;
}
