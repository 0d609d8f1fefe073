import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { bitsOf } from '../bits-of.js';
import { requireAbortReason } from '../require-abort-reason.js';
import { runAbortedInFlight, runAbortedMidway } from '../run-aborted-midway.js';
import { sinceTheFirst } from '../since.js';
import { collect, isLocal, keyOf, requestFor, sorted } from './generator-trial.js';

/** A run that has ended draws nothing more. */
export const abortedBefore = defineCheck({
  id: 'generator/aborted-before',
  kind: 'generator',
  sentence: 'Throws the reason of a signal that is aborted already.',
  since: sinceTheFirst,
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    await requireAbortReason((signal) => collect(generator, { ...request, signal }));
  },
});

/** What was yielded is kept; a stream that ends early without a word looks complete. */
export const abortedMidway = defineCheck({
  id: 'generator/aborted-midway',
  kind: 'generator',
  sentence: 'When aborted midway it throws the reason soon, or ends with every draw made.',
  since: sinceTheFirst,
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    const runAborted = isLocal(subject) ? runAbortedMidway : runAbortedInFlight;
    const result = await runAborted((signal) => collect(generator, { ...request, signal }));
    if (result === undefined) return;
    const whole = await collect(generator, request);
    const same = isLocal(subject)
      ? bitsOf(sorted(result.value)) === bitsOf(sorted(whole))
      : result.value.length === whole.length;
    demand(same, {
      message: 'A request that was aborted midway ends as if it were complete.',
      received: `${result.value.length} generations`,
      wanted: `the reason of the signal, thrown, or all ${whole.length} generations`,
      next: 'Call `signal.throwIfAborted()` before every draw, and let what it throws pass.',
    });
  },
});

/** The same where the consumer aborts on seeing the first generation. */
export const abortedAfterTheFirst = defineCheck({
  id: 'generator/aborted-after-the-first',
  kind: 'generator',
  sentence:
    'When aborted after the first generation it throws the reason, or ends with every draw.',
  since: sinceTheFirst,
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    const controller = new AbortController();
    const reason = new Error('the conformance kit has aborted after the first generation');
    const received: string[] = [];
    let thrown: unknown;
    try {
      const { signal } = controller;
      for await (const generation of generator.generate({ ...request, signal })) {
        received.push(keyOf(generation));
        controller.abort(reason);
      }
    } catch (error) {
      thrown = error;
    }
    const whole = request.prompts.length * request.draws;
    demand(thrown === reason || (thrown === undefined && received.length === whole), {
      message: 'The stream does not say that it was aborted.',
      received: `${received.length} generations, then ${thrown instanceof Error ? thrown.message : 'the end'}`,
      wanted: `the reason of the signal, thrown, or all ${whole} generations`,
      next: 'Call `signal.throwIfAborted()` after every yield.',
    });
  },
});

/** A consumer may have seen enough. */
export const leftEarly = defineCheck({
  id: 'generator/left-early',
  kind: 'generator',
  sentence: 'Can be left after the first generation, and asked again.',
  since: sinceTheFirst,
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    // Leaving the loop closes the stream.
    for await (const _ of generator.generate(request)) break;
    const again = (await collect(generator, request)).length;
    demand(again === request.prompts.length * request.draws, {
      message: 'After a stream was left early, the next one is not complete.',
      received: `${again} generations`,
      wanted: `${request.prompts.length * request.draws}`,
      next: 'Keep what a stream needs inside it, and give it back in `finally`.',
    });
  },
});
