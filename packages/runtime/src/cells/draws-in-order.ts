import { GgmiError, type Generation, type GenerationRequest } from '@ggmi/core';

type Grid = Pick<GenerationRequest, 'prompts' | 'draws'>;

/**
 * Generations in the order of prompts and draws. They may come in any order, but each draw of each
 * prompt comes once.
 *
 * @throws GENERATION_INCOMPLETE where a draw is missing, repeated or beyond those asked for: the data
 * set would be another.
 */
export async function drawsInOrder(
  generations: AsyncIterable<Generation>,
  { prompts, draws }: Grid,
): Promise<readonly Generation[]> {
  const positions = new Map(prompts.map(({ id }, position) => [id, position]));
  const inOrder = new Array<Generation | undefined>(prompts.length * draws).fill(undefined);
  let received = 0;
  let strange: string | undefined;
  for await (const generation of generations) {
    received += 1;
    const { promptId, draw } = generation;
    const position = positions.get(promptId);
    const place = position === undefined || !isDraw(draw, draws) ? -1 : position * draws + draw;
    if (place < 0) strange ??= `draw ${draw} of prompt '${promptId}', which was not asked for`;
    else if (inOrder[place] !== undefined) strange ??= `draw ${draw} of prompt '${promptId}' again`;
    else inOrder[place] = generation;
  }
  const missing = inOrder.findIndex((generation) => generation === undefined);
  if (strange === undefined && missing < 0) return inOrder.flatMap((each) => each ?? []);
  const first =
    strange ??
    `nothing for draw ${missing % draws} of prompt '${prompts[Math.floor(missing / draws)]?.id}'`;
  throw incomplete({ received, expected: inOrder.length, first });
}

function isDraw(draw: number, draws: number): boolean {
  return Number.isInteger(draw) && draw >= 0 && draw < draws;
}

function incomplete(found: { received: number; expected: number; first: string }): GgmiError {
  const { received, expected, first } = found;
  return new GgmiError({
    code: 'GENERATION_INCOMPLETE',
    message: `The generator yielded ${received} generations, expected each of the ${expected} draws once; the first fault: ${first}.`,
    next: 'A draw that failed must be yielded as a failure; report this to the author of the generator.',
    fields: { received, expected, first },
  });
}
