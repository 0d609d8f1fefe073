import { GgmiError, type Generation, type Generator } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { contextPrompt } from '../context/context-prompt.js';
import type { Context } from '../context/context.js';

/** The answers to one prompt, by draw; null is an answer that cannot be used. */
export type Answers = readonly (string | null)[];

/**
 * Draws answers to different prompts under a context, all in one request: a remote generator's
 * scheduler sees them together.
 *
 * @throws DRAWS_FAILED where a request came to nothing: that is no draw, and a mean without it would be
 * of another law. GENERATIONS_INVALID where a draw is missing, came twice, is of no text or was not
 * asked for.
 */
export async function drawAnswers(
  generator: Generator,
  context: Context,
  task: {
    readonly prompts: readonly string[];
    readonly draws: number;
    readonly signal: AbortSignal;
  },
): Promise<ReadonlyMap<string, Answers>> {
  const { prompts, draws, signal } = task;
  if (prompts.length === 0) return new Map();
  const asked = prompts.map((prompt) => contextPrompt(context, prompt));
  const byId = new Map(asked.map(({ id }) => [id, new Map<number, string | null>()]));
  const random = randomStream(context.stream);
  const request = { prompts: asked, draws, firstDraw: 0, random, signal };
  const unanswered: Generation[] = [];
  for await (const generation of generator.generate(request)) {
    const { promptId, draw } = generation;
    const ofPrompt = byId.get(promptId);
    if (ofPrompt === undefined || !(Number.isInteger(draw) && draw >= 0 && draw < draws)) {
      throw invalid(`draw ${draw} of prompt '${promptId}', which was not asked for`);
    }
    if (ofPrompt.has(draw)) throw invalid(`draw ${draw} of prompt '${promptId}' twice`);
    if (isNoDraw(generation)) unanswered.push(generation);
    ofPrompt.set(draw, answerOf(generation));
  }
  if (unanswered.length > 0) throw failed(unanswered, prompts.length * draws);
  const missing = asked.find(({ id }) => byId.get(id)!.size < draws);
  if (missing !== undefined) throw invalid(`too few of ${draws} draws of prompt '${missing.id}'`);
  return new Map(prompts.map((prompt, index) => [prompt, inOrder(byId.get(asked[index]!.id)!)]));
}

/** The engine's own rule for what it keeps: a request that failed was never drawn. */
function isNoDraw(generation: Generation): boolean {
  return generation.outcome === 'failed' && generation.code === 'REQUEST_FAILED';
}

function answerOf(generation: Generation): string | null {
  if (generation.outcome === 'failed') return null;
  if (generation.example.kind === 'text') return generation.example.response;
  throw invalid(`an example of kind ${generation.example.kind}`);
}

function inOrder(draws: ReadonlyMap<number, string | null>): Answers {
  return [...draws].toSorted(([one], [other]) => one - other).map(([, answer]) => answer);
}

function failed(unanswered: readonly Generation[], asked: number): GgmiError {
  const [first] = unanswered;
  const reason = first?.outcome === 'failed' ? first.reason : '';
  return new GgmiError({
    code: 'DRAWS_FAILED',
    message: `${unanswered.length} of ${asked} answers under a context never came, the first of them: ${reason}`,
    next: 'Run again once the server answers; raise `requests.retries` where it was only busy.',
    fields: { unanswered: unanswered.length, asked, reason },
  });
}

/** GENERATIONS_INVALID: a generator repeated or left out a draw, or gave no text. */
function invalid(received: string): GgmiError {
  return new GgmiError({
    code: 'GENERATIONS_INVALID',
    message: `The generator in the slot gave ${received}; expected every draw asked for once, as text.`,
    next: 'Report this to the author of the generator.',
    fields: { received },
  });
}
