import type { Generation } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import type { ComponentSubject } from '../../model/subject.js';
import { sinceTheFirst } from '../since.js';
import {
  collect,
  hasProbabilities,
  keyOf,
  requestFor,
  requireGenerated,
  type Generated,
} from './generator-trial.js';

type Subject = ComponentSubject<'generator'>;

/** Rounding of a sum of logarithms. */
const ROUNDING = 1e-9;

/** What is kept and handed on. */
export const generationForm = defineCheck({
  id: 'generator/generation-form',
  kind: 'generator',
  sentence:
    'Yields examples of its kind with ids of their own, and log-probabilities only as declared.',
  since: sinceTheFirst,
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    const generations = await collect(generator, request);
    for (const generation of generations) requireSound(generation, subject);
    const generated = requireGenerated(generations);
    for (const { id } of request.prompts) {
      const ids = generated
        .filter(({ promptId }) => promptId === id)
        .map((each) => each.example.id);
      demand(new Set(ids).size === ids.length, {
        message: `Examples of the prompt '${id}' share an id.`,
        received: ids.join(', '),
        wanted: 'an id of its own for every draw',
        next: 'Use `generatedExampleId(prompt.id, draw)` of @ggmi/core.',
      });
    }
  },
});

function requireSound(generation: Generation, subject: Subject): void {
  const problem =
    generation.outcome === 'failed'
      ? failureProblem(generation)
      : (exampleProblem(generation, subject) ?? logProbabilityProblem(generation, subject));
  demand(problem === undefined, {
    message: `The generation of ${keyOf(generation)} is not of the contract's form.`,
    received: problem ?? '',
    wanted: 'an example of the declared kind, or a failure with a code and a reason',
    next: 'For text prompts, let `answeredGeneration` of @ggmi/core make it.',
  });
}

/** What is wrong with a recorded failure. */
export function failureProblem({
  code,
  reason,
}: Extract<Generation, { outcome: 'failed' }>): string | undefined {
  if (!/^[A-Z][A-Z0-9_]*$/.test(code)) return `a failure with the code '${code}'`;
  return reason.trim() === '' ? 'a failure without a reason' : undefined;
}

function exampleProblem({ example }: Generated, { component }: Subject): string | undefined {
  const { produces, discrete } = component.capabilities;
  if (example.id === '') return 'an empty id';
  if (example.kind !== produces) return `kind ${example.kind}, declared ${produces}`;
  if (example.kind === 'text') {
    const sound = example.prompt.isWellFormed() && example.response.isWellFormed();
    return sound ? undefined : 'half of a surrogate pair';
  }
  const fits = discrete ? Number.isInteger : Number.isFinite;
  return example.values.every((value) => fits(value))
    ? undefined
    : `values ${example.values.join(', ')}${discrete ? ', declared discrete' : ''}`;
}

function logProbabilityProblem(
  { logProbability }: Generated,
  subject: Subject,
): string | undefined {
  if (logProbability === undefined) return undefined;
  if (subject.component.capabilities.logProbabilities === 'none') {
    return 'a log-probability, declared none';
  }
  if (Number.isNaN(logProbability)) return 'a log-probability of NaN';
  const above = hasProbabilities(subject) && logProbability > ROUNDING;
  return above ? `a log-probability of ${logProbability}, above 0` : undefined;
}
