import type { Generator, Losses, TextExample } from '@ggmi/core';
import type { Context } from '../context/context.js';
import { drawAnswers } from '../generator/draw-answers.js';
import { characterFScore } from './character-f-score.js';

/**
 * Generative losses of examples under a context: the mean over the draws to an example's prompt of
 * 1 − chrF2 against what was recorded, in [0, 1]. An answer that cannot be used has nothing of the
 * record: its distance is 1, as that of an empty text. Examples with one prompt share its draws.
 *
 * @throws DRAWS_FAILED, GENERATIONS_INVALID; whatever the generator throws.
 */
export async function drawnLosses(
  generator: Generator,
  context: Context,
  task: {
    readonly examples: readonly TextExample[];
    readonly draws: number;
    readonly signal: AbortSignal;
  },
): Promise<Losses> {
  const { examples, draws, signal } = task;
  const prompts = [...new Set(examples.map(({ prompt }) => prompt))];
  const answers = await drawAnswers(generator, context, { prompts, draws, signal });
  const values = Float64Array.from(examples, ({ prompt, response }) => {
    const drawn = answers.get(prompt)!;
    const similarity = drawn.reduce((sum, answer) => sum + similarityOf(answer, response), 0);
    return 1 - similarity / draws;
  });
  return { values, bound: 1, unit: 'loss' };
}

function similarityOf(answer: string | null, recorded: string): number {
  return answer === null ? 0 : characterFScore(answer, recorded);
}
