import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { collect, keyOf, requestFor } from './generator-trial.js';

/** The host looks results up by prompt and draw. */
export const everyDrawOnce = defineCheck({
  id: 'generator/every-draw-once',
  kind: 'generator',
  sentence: 'Yields every draw of every prompt exactly once, from the first draw asked for.',
  since: sinceTheFirst,
  async run(subject, context) {
    const generator = await context.create();
    const whole = await requestFor(subject, generator);
    const later = { ...whole, firstDraw: 1, draws: Math.max(1, whole.draws - 1) };
    for (const request of [whole, later]) {
      const wanted = request.prompts.flatMap(({ id }) =>
        Array.from({ length: request.draws }, (_, i) =>
          keyOf({ promptId: id, draw: request.firstDraw + i }),
        ),
      );
      const received = (await collect(generator, request)).map(keyOf);
      const missing = wanted.filter((key) => !received.includes(key));
      const stray = received.filter(
        (key, place) => !wanted.includes(key) || received.indexOf(key) !== place,
      );
      demand(missing.length === 0 && stray.length === 0, {
        message: 'The generations are not one per prompt and draw.',
        received: `missing: ${missing.join(', ') || 'none'}; repeated or not asked for: ${stray.join(', ') || 'none'}`,
        wanted: `${request.prompts.length} prompts with draws ${request.firstDraw} to ${request.firstDraw + request.draws - 1} each`,
        next: 'Yield `promptId` and `draw` as asked; a draw that gives no example is `failed`.',
      });
    }
  },
});

/** Nothing asked, nothing paid for. */
export const nothingForNoDraws = defineCheck({
  id: 'generator/nothing-for-no-draws',
  kind: 'generator',
  sentence: 'Yields nothing where no prompt or no draw is asked for.',
  since: sinceTheFirst,
  async run(subject, context) {
    const generator = await context.create();
    for (const changes of [{ draws: 0 }, { prompts: [] }]) {
      const request = await requestFor(subject, generator, changes);
      const { length } = await collect(generator, request);
      demand(length === 0, {
        message: 'Something comes of no draws.',
        received: `${length} generations`,
        wanted: 'none',
        next: 'Loop over prompts and draws of the request.',
      });
    }
  },
});
