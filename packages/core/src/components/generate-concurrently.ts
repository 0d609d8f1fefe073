import type { Prompt } from '../data/prompt.js';
import type { RandomStream } from '../needs/random-stream.js';
import type { Generation, GenerationRequest } from './generator.js';

/** One draw of one prompt. */
export interface PromptDraw {
  readonly prompt: Prompt;
  readonly draw: number;
  /** The stream that the contract gives this draw. */
  readonly random: RandomStream;
}

/**
 * Makes every draw of a request, up to `window` of them under way at once, and yields each as soon as
 * it is there. After a draw that throws no further one starts; those under way are awaited and
 * yielded, because they may have been paid for, and then the first failure is thrown.
 *
 * @param options.window At least the most requests that the scheduler lets through at once.
 */
export async function* generateConcurrently(
  request: GenerationRequest,
  options: {
    readonly window: number;
    readonly generate: (draw: PromptDraw) => Promise<Generation>;
  },
): AsyncGenerator<Generation> {
  const draws = drawsOf(request);
  const arrived: Generation[] = [];
  const failures: unknown[] = [];
  let underWay = 0;
  let wake: (() => void) | undefined;
  const start = (draw: PromptDraw): void => {
    underWay += 1;
    void options
      .generate(draw)
      .then(
        (generation) => void arrived.push(generation),
        (failure: unknown) => void failures.push(failure),
      )
      .then(() => {
        underWay -= 1;
        wake?.();
      });
  };
  for (;;) {
    while (underWay < options.window && failures.length === 0 && !request.signal.aborted) {
      const next = draws.next();
      if (next.done === true) break;
      start(next.value);
    }
    if (underWay === 0 && arrived.length === 0) break;
    if (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    yield* arrived.splice(0);
  }
  if (failures.length > 0) throw failures[0];
  request.signal.throwIfAborted();
}

function* drawsOf({ prompts, draws, firstDraw, random }: GenerationRequest): Generator<PromptDraw> {
  for (const prompt of prompts) {
    const ofPrompt = random.fork(prompt.id);
    for (let draw = firstDraw; draw < firstDraw + draws; draw++) {
      yield { prompt, draw, random: ofPrompt.fork(String(draw)) };
    }
  }
}
