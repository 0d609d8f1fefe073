import { generatedExampleId, type Generation, type GenerationRequest } from '@ggmi/core';
import type { Prompt, TextExample } from '@ggmi/core';
import { permutation } from '@ggmi/numerics';
import type { Recording } from '../recording/recording.js';

/** Draws whose rows are read together. */
const BATCH = 2 ** 19;

interface WantedDraw {
  readonly prompt: Prompt;
  readonly draw: number;
  /** The number of the example that this draw is. */
  readonly number: number;
}

/**
 * Draws without replacement from what was recorded: draw i of a prompt is the example at position i
 * of the order that `request.random.fork(prompt.id)` gives its pool, so a draw is the same example
 * however the draws are split over requests. The pool of a prompt that says nothing are all examples;
 * of a text prompt those that were recorded for its id, which get the ids of answers to it.
 *
 * Outcomes `failed`: POOL_EXHAUSTED for a draw at or beyond the pool's size, PROMPT_UNRECORDED for a
 * text prompt whose id the recording does not have, PROMPT_UNSUPPORTED for a vector.
 */
export async function* drawRecorded(
  recording: Recording,
  request: GenerationRequest,
): AsyncGenerator<Generation> {
  let wanted: WantedDraw[] = [];
  for (const planned of plannedDraws(recording, request)) {
    if ('outcome' in planned) yield planned;
    else wanted.push(planned);
    if (wanted.length < BATCH) continue;
    yield* readDraws(recording, wanted, request.signal);
    wanted = [];
  }
  yield* readDraws(recording, wanted, request.signal);
}

function* plannedDraws(
  recording: Recording,
  { prompts, random, firstDraw, draws }: GenerationRequest,
): Generator<WantedDraw | Generation, void, undefined> {
  for (const prompt of prompts) {
    const answers = prompt.kind === 'text' ? recording.answersOf(prompt.id) : undefined;
    const size = answers?.length ?? recording.size;
    const order = permutation(size, random.fork(prompt.id));
    for (let draw = firstDraw; draw < firstDraw + draws; draw++) {
      const position = prompt.kind === 'vector' ? undefined : order[draw];
      if (position === undefined) yield failure(prompt, draw, size);
      else yield { prompt, draw, number: answers === undefined ? position : answers[position]! };
    }
  }
}

async function* readDraws(
  recording: Recording,
  wanted: readonly WantedDraw[],
  signal: AbortSignal,
): AsyncGenerator<Generation> {
  signal.throwIfAborted();
  const numbers = Uint32Array.from(wanted, ({ number }) => number);
  for await (const { index, example } of recording.read(numbers)) {
    signal.throwIfAborted();
    const { prompt, draw } = wanted[index]!;
    const answer = prompt.kind === 'text' ? answerTo(prompt, { draw, example }) : example;
    yield { outcome: 'generated', promptId: prompt.id, draw, example: answer };
  }
}

/** The example as an answer: by the id of its prompt, and with the prompt's text where it has none. */
function answerTo(
  prompt: Prompt & { readonly kind: 'text' },
  { draw, example }: { readonly draw: number; readonly example: TextExample },
): TextExample {
  const asked = prompt.answer.kind === 'response' ? prompt.answer.prompt : '';
  const id = generatedExampleId(prompt.id, draw);
  return { ...example, id, prompt: example.prompt === '' ? asked : example.prompt };
}

function failure(prompt: Prompt, draw: number, size: number): Generation {
  return { outcome: 'failed', promptId: prompt.id, draw, ...reasonOf(prompt, draw, size) };
}

function reasonOf(
  prompt: Prompt,
  draw: number,
  size: number,
): { readonly code: string; readonly reason: string } {
  if (prompt.kind === 'vector') {
    const reason = 'Recorded data answers prompts of kind none or text, received vector.';
    return { code: 'PROMPT_UNSUPPORTED', reason };
  }
  if (prompt.kind === 'text' && size === 0) {
    const reason = `No row was recorded for the prompt '${prompt.id}'.`;
    return { code: 'PROMPT_UNRECORDED', reason };
  }
  const pool = prompt.kind === 'text' ? `the answers to '${prompt.id}'` : 'the pool';
  const reason = `Draw ${draw} is beyond ${pool} of ${size} examples.`;
  return { code: 'POOL_EXHAUSTED', reason };
}
