import { SecretMissingError, type Generation, type Generator, type TextPrompt } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import {
  chatGenerator,
  chatOptions,
  generateGenerator,
  generationOptions,
} from '../../src/index.js';
import { directScheduler, type DirectScheduler } from './direct-scheduler.js';

/** What the host gives in tests, and what it heard. */
export interface TestNeeds {
  readonly requests: DirectScheduler;
  readonly log: string[];
  readonly secrets: { readonly read: (name: string) => string };
  readonly logger: Record<'debug' | 'info' | 'warn', (message: string) => void>;
  readonly baseDirectory: string;
  readonly abortSignal: AbortSignal;
}

/** Needs with a scheduler of their own. */
export function testNeeds(change: Partial<TestNeeds> = {}): TestNeeds {
  const log: string[] = [];
  const said = (message: string): void => void log.push(message);
  return {
    requests: directScheduler(),
    log,
    secrets: {
      read: (environmentVariable) => {
        throw new SecretMissingError({ environmentVariable });
      },
    },
    logger: { debug: said, info: said, warn: said },
    baseDirectory: '/',
    abortSignal: new AbortController().signal,
    ...change,
  };
}

/** A chat generator by its written options. */
export async function chatWith(options: object, needs: TestNeeds): Promise<Generator> {
  return chatGenerator.create({ options: chatOptions.parse({ model: 'tiny', ...options }), needs });
}

/** A generator of continuations by its written options. */
export async function generateWith(options: object, needs: TestNeeds): Promise<Generator> {
  const parsed = generationOptions.parse({ model: 'tiny', ...options });
  return generateGenerator.create({ options: parsed, needs });
}

/** A prompt that asks a question. */
export function promptOf(id: string, text: string): TextPrompt {
  return { kind: 'text', id, text, demonstrations: [], answer: { kind: 'response', prompt: text } };
}

/** A prompt that asks for an item. */
export function itemPrompt(id: string, text: string): TextPrompt {
  return { kind: 'text', id, text, demonstrations: [], answer: { kind: 'item' } };
}

/** All generations, by prompt and draw. */
export async function generationsOf(
  generator: Generator,
  request: {
    readonly prompts?: readonly TextPrompt[];
    readonly draws?: number;
    readonly signal?: AbortSignal;
  } = {},
): Promise<readonly Generation[]> {
  const generations: Generation[] = [];
  const all = {
    prompts: [promptOf('a', 'Why is the sky blue?')],
    draws: 1,
    firstDraw: 0,
    random: randomStream('test'),
    signal: new AbortController().signal,
    ...request,
  };
  for await (const generation of generator.generate(all)) generations.push(generation);
  return generations.toSorted((x, y) => x.promptId.localeCompare(y.promptId) || x.draw - y.draw);
}
