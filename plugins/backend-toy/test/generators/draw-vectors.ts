import type { Generation, GenerationRequest, Generator, Prompt } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';

/** A prompt of a generator that draws from its own law. */
export const noPrompt: Prompt = { kind: 'none', id: 'none' };

/** A prompt that is a vector. */
export function vectorPrompt(values: readonly number[], id = 'vector'): Prompt {
  return { kind: 'vector', id, values };
}

/** A request with the stream of key `seed`. */
function requestOf(parts: Partial<GenerationRequest>): GenerationRequest {
  return {
    prompts: [noPrompt],
    draws: 1,
    firstDraw: 0,
    random: randomStream('seed'),
    signal: new AbortController().signal,
    ...parts,
  };
}

/** Everything that a generator yields. */
export async function generations(
  generator: Generator,
  parts: Partial<GenerationRequest>,
): Promise<readonly Generation[]> {
  const all: Generation[] = [];
  for await (const generation of generator.generate(requestOf(parts))) all.push(generation);
  return all;
}

/** The vectors that a generator yields. */
export async function vectors(
  generator: Generator,
  parts: Partial<GenerationRequest>,
): Promise<readonly (readonly number[])[]> {
  return (await generations(generator, parts)).map((generation) => {
    if (generation.outcome === 'failed' || generation.example.kind !== 'vector') {
      throw new TypeError(`expected a vector, received ${JSON.stringify(generation)}`);
    }
    return generation.example.values;
  });
}
