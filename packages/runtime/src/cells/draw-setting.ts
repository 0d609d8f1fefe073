import { randomStream } from '@ggmi/numerics';
import {
  DataInvalidError,
  type Generator,
  type JsonObject,
  type Prompt,
  type VectorExample,
} from '@ggmi/core';
import { flattenVectors, meanVector, type VectorPromptStatistic } from './vector-prompt.js';

/** How many of what is drawn in a setting, and from which streams. */
export interface SettingParameters extends JsonObject {
  readonly anchorCount: number;
  readonly syntheticCount: number;
  readonly prompt: 'none' | VectorPromptStatistic;
  readonly settingKey: string;
  readonly anchorsKey: string;
  readonly generationKey: string;
}

/** The data of one setting, and the prompt that the synthetic ones were made with. */
export interface SettingDraws {
  readonly anchors: readonly VectorExample[];
  readonly synthetic: readonly VectorExample[];
  readonly prompt: Prompt;
}

/** S_anchor and S_gen of one setting, both of the laws that the setting's stream draws. */
export async function drawSetting(
  sides: { readonly source: Generator; readonly generator: Generator },
  parameters: SettingParameters,
  signal: AbortSignal,
): Promise<SettingDraws> {
  const { settingKey, prompt: statistic } = parameters;
  const draw = (generator: Generator, prompt: Prompt, of: { draws: number; key: string }) =>
    drawVectors(generator, {
      prompts: [prompt],
      draws: of.draws,
      firstDraw: 0,
      random: randomStream(of.key),
      setting: randomStream(settingKey),
      signal,
    });
  const none: Prompt = { kind: 'none', id: 'none' };
  const anchors = await draw(sides.source, none, {
    draws: parameters.anchorCount,
    key: parameters.anchorsKey,
  });
  const prompt: Prompt =
    statistic === 'none'
      ? none
      : {
          kind: 'vector',
          id: statistic,
          values: statistic === 'flatten' ? flattenVectors(anchors) : meanVector(anchors),
        };
  const synthetic = await draw(sides.generator, prompt, {
    draws: parameters.syntheticCount,
    key: parameters.generationKey,
  });
  return { anchors, synthetic, prompt };
}

/** All draws in order. A law that can be drawn from has no draw that fails: DATA_INVALID. */
async function drawVectors(
  generator: Generator,
  request: Parameters<Generator['generate']>[0],
): Promise<readonly VectorExample[]> {
  const byDraw = new Array<VectorExample | undefined>(request.draws);
  for await (const generation of generator.generate(request)) {
    if (generation.outcome === 'failed') throw failedDraw(generation.reason);
    if (generation.example.kind !== 'vector') throw failedDraw('it is no vector');
    byDraw[generation.draw] = generation.example;
  }
  return Array.from(byDraw, (example, draw) => {
    if (example === undefined) throw failedDraw(`draw ${draw} is missing`);
    return example;
  });
}

function failedDraw(reason: string): DataInvalidError {
  return new DataInvalidError({
    where: 'the draws of a divergence reading',
    received: reason,
    expected: 'a vector for every draw',
    next: 'Report this to the author of the generator.',
  });
}
