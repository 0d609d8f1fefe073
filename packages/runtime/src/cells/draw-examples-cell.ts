import { randomStream } from '@ggmi/numerics';
import type { ExampleKind, Generator, JsonObject } from '@ggmi/core';
import type { PromptParameters } from '../prompts/prompt-parameters.js';
import { promptsOfDraw } from '../prompts/prompts-of-draw.js';
import type { CellType } from './cell.js';
import { drawsInOrder } from './draws-in-order.js';
import { examplesOfDraws } from './examples-of-draws.js';

interface DrawParameters extends JsonObject {
  /** Items of the data set; null takes all of a finite pool, or asks about every anchor. */
  readonly count: number | null;
  /** What the generator is asked with; all but `none` is made from the anchors, the first input. */
  readonly prompt: PromptParameters;
  readonly kind: ExampleKind;
  readonly seedKey: string;
  /** The stream of the setting, for a generator whose law is drawn; else null. */
  readonly settingKey: string | null;
}

/**
 * Draws examples from a source or a generator: from one prompt that all items share, or from many text
 * prompts.
 */
export const drawExamplesCell: CellType<DrawParameters, JsonObject> = {
  type: 'draw-examples',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const generator = await components.instance('generator', 'generator');
    const { prompts, draws: given } = promptsOfDraw(parameters, inputs[0]);
    const draws = given ?? (await poolSize(generator));
    const { settingKey } = parameters;
    const request = {
      prompts,
      draws,
      firstDraw: 0,
      random: randomStream(parameters.seedKey),
      ...(settingKey !== null && { setting: randomStream(settingKey) }),
      signal,
    };
    const byDraw = await drawsInOrder(generator.generate(request), request);
    const leftOut = await generator.drops?.();
    return examplesOfDraws(parameters.kind, byDraw, { prompts, leftOut });
  },
};

async function poolSize(generator: Generator): Promise<number> {
  const size = await generator.size?.();
  if (size === undefined) throw new TypeError('a finite generator must implement size()');
  return size;
}
