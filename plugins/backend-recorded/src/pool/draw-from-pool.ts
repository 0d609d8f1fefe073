import type { Generation, GenerationRequest, Prompt, TextExample } from '@ggmi/core';
import { permutation } from '@ggmi/numerics';

/**
 * Draws from a finite pool without replacement: draw i of a prompt is the example at position i of
 * the order that `request.random.fork(prompt.id)` gives the pool, so a draw is the same example
 * however the draws are split over requests.
 *
 * Outcomes `failed`: POOL_EXHAUSTED for a draw at or beyond the pool's size, PROMPT_UNSUPPORTED for
 * a prompt that says something, since recorded data cannot answer it.
 */
export function* drawFromPool(
  pool: readonly TextExample[],
  request: GenerationRequest,
): Generator<Generation, void, undefined> {
  for (const prompt of request.prompts) {
    const order = permutation(pool.length, request.random.fork(prompt.id));
    for (let draw = request.firstDraw; draw < request.firstDraw + request.draws; draw++) {
      request.signal.throwIfAborted();
      yield drawOne({ pool, order, prompt, draw });
    }
  }
}

function drawOne({
  pool,
  order,
  prompt,
  draw,
}: {
  readonly pool: readonly TextExample[];
  readonly order: Uint32Array;
  readonly prompt: Prompt;
  readonly draw: number;
}): Generation {
  const place = { promptId: prompt.id, draw };
  if (prompt.kind !== 'none') {
    return {
      outcome: 'failed',
      ...place,
      code: 'PROMPT_UNSUPPORTED',
      reason: `Recorded data answers prompts of kind none, received ${prompt.kind}.`,
    };
  }
  const position = order[draw];
  const example = position === undefined ? undefined : pool[position];
  if (example === undefined) {
    return {
      outcome: 'failed',
      ...place,
      code: 'POOL_EXHAUSTED',
      reason: `Draw ${draw} is beyond the pool of ${pool.length} examples.`,
    };
  }
  return { outcome: 'generated', ...place, example };
}
