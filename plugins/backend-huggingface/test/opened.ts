import { SecretMissingError, type Generation, type Generator, type TextPrompt } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { directScheduler } from './direct-scheduler.js';

/** Needs of a component, with an environment of its own, and what it said. */
export function surroundings(
  environment: Readonly<Record<string, string>> = {},
  fetch?: typeof globalThis.fetch,
) {
  const said: string[] = [];
  const say = (message: string): void => void said.push(message);
  const requests = directScheduler(fetch);
  const needs = {
    requests,
    secrets: {
      read(environmentVariable: string): string {
        const value = environment[environmentVariable] ?? '';
        if (value === '') throw new SecretMissingError({ environmentVariable });
        return value;
      },
    },
    logger: { debug: say, info: say, warn: say },
    abortSignal: new AbortController().signal,
  };
  return { needs, said, log: requests.log };
}

/** A prompt whose answer is the response. */
export function asked(text: string, id = 'a'): TextPrompt {
  const answer = { kind: 'response', prompt: text } as const;
  return { kind: 'text', id, text, demonstrations: [], answer };
}

/** Every generation of one request. */
export async function drawn(
  generator: Generator,
  {
    prompts = [asked('2 + 3?')],
    draws = 1,
    signal = new AbortController().signal,
  }: {
    readonly prompts?: readonly TextPrompt[];
    readonly draws?: number;
    readonly signal?: AbortSignal;
  } = {},
): Promise<readonly Generation[]> {
  const random = randomStream('test');
  const generations: Generation[] = [];
  const request = { prompts, draws, firstDraw: 0, random, signal };
  for await (const generation of generator.generate(request)) generations.push(generation);
  return generations.sort((a, b) => a.draw - b.draw);
}
