import { randomStream } from '@ggmi/numerics';
import type { Example, ExampleKind, Generation, Generator, JsonObject, Prompt } from '@ggmi/core';
import type { CellType } from './cell.js';
import type { ExamplesPayload } from './examples-payload.js';
import { vectorPrompt, type VectorPromptStatistic } from './vector-prompt.js';

interface DrawParameters extends JsonObject {
  /** Draws; null takes all of a finite pool. */
  readonly count: number | null;
  /** `none`, or the statistic of the anchors (the first input) that is the prompt. */
  readonly prompt: 'none' | VectorPromptStatistic;
  readonly kind: ExampleKind;
  readonly seedKey: string;
}

/** Draws examples from a source or a generator. One prompt per cell: its items share it. */
export const drawExamplesCell: CellType<DrawParameters, JsonObject> = {
  type: 'draw-examples',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const generator = await components.instance('generator', 'generator');
    const prompt: Prompt =
      parameters.prompt === 'none'
        ? { kind: 'none', id: 'none' }
        : vectorPrompt(inputs[0]!, parameters.prompt);
    const draws = parameters.count ?? (await poolSize(generator));
    const generations: Generation[] = [];
    const random = randomStream(parameters.seedKey);
    const request = { prompts: [prompt], draws, firstDraw: 0, random, signal };
    for await (const generation of generator.generate(request)) generations.push(generation);
    return payloadOf(parameters.kind, generations);
  },
};

async function poolSize(generator: Generator): Promise<number> {
  const size = await generator.size?.();
  if (size === undefined) throw new TypeError('a finite generator must implement size()');
  return size;
}

/** Generations may come in any order: the payload holds them by draw. */
function payloadOf(kind: ExampleKind, generations: readonly Generation[]): JsonObject {
  const byDraw = generations.toSorted((a, b) => a.draw - b.draw);
  const examples: Example[] = [];
  const failures: ExamplesPayload['failures'][number][] = [];
  for (const generation of byDraw) {
    if (generation.outcome === 'generated') examples.push(generation.example);
    else failures.push({ draw: generation.draw, code: generation.code, reason: generation.reason });
  }
  const payload: ExamplesPayload = { kind, examples, failures };
  // Examples are plain JSON data by contract.
  return payload as unknown as JsonObject;
}
