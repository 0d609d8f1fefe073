import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { requireSameBits } from '../require-same-bits.js';
import { sinceTheFirst } from '../since.js';
import { requireNoGlobals } from '../require-no-globals.js';
import { failureProblem } from './generation-form.js';
import { collect, isLocal, keyOf, requestFor, requireGenerated } from './generator-trial.js';

/** Several generators are asked with the same prompts. */
export const inputUnchanged = defineCheck({
  id: 'generator/input-unchanged',
  kind: 'generator',
  sentence: 'Leaves the prompts as they were.',
  since: sinceTheFirst,
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    const before = structuredClone(request.prompts);
    await collect(generator, request);
    requireSameBits(request.prompts, before, {
      change: 'of the prompts by `generate`',
      next: 'Copy what you sort, cut or complete.',
    });
  },
});

/** What is not given cannot be repeated. */
export const noGlobals = defineCheck({
  id: 'generator/no-globals',
  kind: 'generator',
  sentence: 'Uses no global randomness, clock or network.',
  since: sinceTheFirst,
  appliesTo: { those: 'that compute their draws themselves', holds: isLocal },
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    await requireNoGlobals('The generator', () => collect(generator, request), {
      random: '`request.random`',
    });
  },
});

/** Asking again until an answer fits would sample from another law. */
export const recordsFailures = defineCheck({
  id: 'generator/records-failures',
  kind: 'generator',
  sentence: 'Records draws that give no example as failed, with a reason, and goes on with others.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'with fixtures of prompts that fail',
    holds: ({ fixtures }) => (fixtures.failingPrompts ?? []).length > 0,
  },
  async run(subject, context) {
    const generator = await context.create();
    const failing = structuredClone(subject.fixtures.failingPrompts ?? []);
    const request = await requestFor(subject, generator);
    const prompts = [...failing, ...request.prompts];
    const generations = await collect(generator, { ...request, prompts });
    const others = generations.filter(({ promptId }) => !failing.some(({ id }) => id === promptId));
    requireGenerated(others);
    for (const { id } of failing) {
      const ofPrompt = generations.filter(({ promptId }) => promptId === id);
      const wrong = ofPrompt.find(
        (each) => each.outcome === 'generated' || failureProblem(each) !== undefined,
      );
      demand(ofPrompt.length === request.draws && wrong === undefined, {
        message: `The draws of '${id}' are not recorded as failures.`,
        received: `${ofPrompt.length} generations${wrong === undefined ? '' : `, among them ${keyOf(wrong)}: ${wrong.outcome}`}`,
        wanted: `${request.draws} with the outcome failed, a code and a reason`,
        next: 'Yield a failed generation for every draw whose answer cannot be used.',
      });
    }
  },
});
