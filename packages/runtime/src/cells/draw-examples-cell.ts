import { randomStream } from '@ggmi/numerics';
import type { ExampleKind, Generator, JsonObject } from '@ggmi/core';
import type { PromptParameters } from '../prompts/prompt-parameters.js';
import { promptsOfDraw } from '../prompts/prompts-of-draw.js';
import type { CellType } from './cell.js';
import { drawsInOrder } from './draws-in-order.js';
import { examplesOfDraws } from './examples-of-draws.js';

/** What is drawn, and from which streams. */
export interface DrawParameters extends JsonObject {
  /** Items of the data set; null takes all of a finite pool, or asks about every anchor. */
  readonly count: number | null;
  /** What the generator is asked with; all but `none` is made from the anchors, the first input. */
  readonly prompt: PromptParameters;
  readonly kind: ExampleKind;
  readonly seedKey: string;
  /** The stream of the setting, for a generator whose law is drawn; else null. */
  readonly settingKey: string | null;
  /**
   * Present, and true, where log-probabilities may come with the examples: what was drawn before they
   * were kept has another address.
   */
  readonly logProbabilities?: true;
}

/**
 * Draws examples from a source or a generator: from one prompt that all items share, or from many text
 * prompts.
 */
export const drawExamplesCell: CellType<DrawParameters, JsonObject> = {
  type: 'draw-examples',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal, keptDraws }) {
    const open = (): Promise<Generator> => components.instance('generator', 'generator');
    const { prompts, draws: given } = promptsOfDraw(parameters, inputs[0]);
    const draws = given ?? (await poolSize(await open()));
    const { settingKey } = parameters;
    const request = {
      prompts,
      draws,
      firstDraw: 0,
      random: randomStream(parameters.seedKey),
      ...(settingKey !== null && { setting: randomStream(settingKey) }),
      signal,
    };
    const generations = keptDraws?.(open, request) ?? (await open()).generate(request);
    const byDraw = await drawsInOrder(generations, request);
    // What is kept needs no generator any more, and a pool that leaves rows out is none of a server.
    const leftOut = keptDraws === undefined ? await (await open()).drops?.() : undefined;
    return examplesOfDraws(parameters.kind, byDraw, { prompts, leftOut });
  },
};

async function poolSize(generator: Generator): Promise<number> {
  const size = await generator.size?.();
  if (size === undefined) throw new TypeError('a finite generator must implement size()');
  return size;
}
