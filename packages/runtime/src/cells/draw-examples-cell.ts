import { randomStream } from '@ggmi/numerics';
import {
  GgmiError,
  type Example,
  type ExampleKind,
  type Generation,
  type Generator,
  type JsonObject,
  type Prompt,
} from '@ggmi/core';
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
  /** The stream of the setting, for a generator whose law is drawn; else null. */
  readonly settingKey: string | null;
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
    const { settingKey } = parameters;
    const request = {
      prompts: [prompt],
      draws,
      firstDraw: 0,
      random,
      ...(settingKey !== null && { setting: randomStream(settingKey) }),
      signal,
    };
    for await (const generation of generator.generate(request)) generations.push(generation);
    return payloadOf(parameters.kind, inOrder(generations, draws));
  },
};

async function poolSize(generator: Generator): Promise<number> {
  const size = await generator.size?.();
  if (size === undefined) throw new TypeError('a finite generator must implement size()');
  return size;
}

/**
 * Generations may come in any order, but every draw comes once.
 *
 * @throws GENERATION_INCOMPLETE where a draw is missing or repeated: the data set would be another.
 */
function inOrder(generations: readonly Generation[], draws: number): readonly Generation[] {
  const byDraw = generations.toSorted((a, b) => a.draw - b.draw);
  if (byDraw.length === draws && byDraw.every(({ draw }, index) => draw === index)) return byDraw;
  const received = byDraw.length;
  throw new GgmiError({
    code: 'GENERATION_INCOMPLETE',
    message: `The generator yielded ${received} generations, expected each of the ${draws} draws once.`,
    next: 'A draw that failed must be yielded as a failure; report this to the author of the generator.',
    fields: { received, expected: draws },
  });
}

function payloadOf(kind: ExampleKind, byDraw: readonly Generation[]): JsonObject {
  const examples: Example[] = [];
  const failures: ExamplesPayload['failures'][number][] = [];
  for (const generation of byDraw) {
    if (generation.outcome === 'generated') examples.push(generation.example);
    else failures.push({ draw: generation.draw, code: generation.code, reason: generation.reason });
  }
  if (examples.length === 0) throw noExamples(failures);
  const payload: ExamplesPayload = { kind, examples, failures };
  // Examples are plain JSON data by contract.
  return payload as unknown as JsonObject;
}

function noExamples(failures: ExamplesPayload['failures']): GgmiError {
  const [first] = failures;
  const reason = first === undefined ? 'it yielded nothing' : `${first.code}: ${first.reason}`;
  return new GgmiError({
    code: 'NO_EXAMPLES',
    message: `Not one of ${failures.length} draws gave an example; the first: ${reason}.`,
    next: 'Mend the generator or its options, then run again: what was drawn before is kept.',
    fields: { failures: failures.length, reason },
  });
}
