import type { Generation, GenerationRequest, Prompt, RandomStream } from '@ggmi/core';

/** One item of a generator, from the stream of its draw and the number of that draw. */
export type VectorDraw = (random: RandomStream, draw: number) => readonly number[];

/** One Generation per prompt and draw, in order; every draw has the stream that the contract gives it. */
export async function* generateVectors(
  request: GenerationRequest,
  drawOf: (prompt: Prompt) => VectorDraw,
): AsyncGenerator<Generation> {
  for (const prompt of request.prompts) {
    const random = request.random.fork(prompt.id);
    const sample = drawOf(prompt);
    for (let index = 0; index < request.draws; index++) {
      request.signal.throwIfAborted();
      const draw = request.firstDraw + index;
      const values = sample(random.fork(String(draw)), draw);
      const example = { kind: 'vector', id: `${prompt.id}#${draw}`, values } as const;
      yield { outcome: 'generated', promptId: prompt.id, draw, example };
    }
  }
}
