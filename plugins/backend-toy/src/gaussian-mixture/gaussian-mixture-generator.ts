import { defineComponent, type Generator, type Prompt, type RandomStream } from '@ggmi/core';
import { z } from 'zod';
import { generateVectors } from '../generate-vectors.js';
import type { MixtureComponent } from './component-prior.js';
import { drawOfComponents } from './draw-of-components.js';
import { labelledComponents } from './labelled-components.js';
import { componentsLaw, componentsOfLaw } from './mixture-law.js';
import { mixtureOfComponents } from './mixture-of-components.js';
import {
  drawComponents,
  requireSetting,
  truthComponents,
  truthOptions,
  truthProblem,
} from './mixture-truth.js';

const id = '@ggmi/backend-toy/gaussian-mixture';

const options = z
  .strictObject({
    ...truthOptions,
    offTask: z
      .int()
      .min(0)
      .default(2)
      .describe('L: components that are not of the truth, drawn from its prior.'),
    offTaskComponents: componentsLaw
      .optional()
      .describe(
        'The L off-task components written out. Where left out they are drawn anew in every setting.',
      ),
    regularisation: z
      .number()
      .min(0)
      .default(1e-6)
      .describe('Added to every variance of the K components that are taken from anchors.'),
  })
  .superRefine((given, context) => {
    const problem = truthProblem(given) ?? offTaskProblem(given);
    if (problem !== undefined) context.addIssue({ code: 'custom', ...problem });
  });

type Options = z.output<typeof options>;

/** M(p): K components fitted to the labelled anchors, J of the truth, L off the task; equal weights. */
export const gaussianMixtureGenerator = defineComponent('generator', {
  id,
  summary: 'A Gaussian mixture made of labelled anchors, shared truth and off-task components',
  resultVersion: 1,
  options,
  capabilities: {
    produces: 'vector',
    prompts: ['vector'],
    pool: 'unlimited',
    discrete: false,
    scoring: 'none',
    logProbabilities: 'none',
    law: false,
    distribution: true,
    setting: true,
  },
  needs: {},
  create: ({ options: given }): Generator => ({
    generate: (request) =>
      generateVectors(request, (prompt) => {
        const components = modelComponents(given, prompt, request.setting);
        const draw = drawOfComponents(components);
        return (random) => draw(random.fork('component').integer(components.length), random);
      }),
    distribution: ({ prompt, setting }) =>
      mixtureOfComponents(modelComponents(given, prompt, setting)),
  }),
});

function modelComponents(
  given: Options,
  prompt: Prompt,
  setting: RandomStream | undefined,
): readonly MixtureComponent[] {
  const { dimensions, onTask: components, regularisation, shared } = given;
  const onTask = labelledComponents(prompt, { dimensions, components, regularisation, asker: id });
  const known = shared === 0 ? [] : truthComponents(given, setting).slice(components);
  return [...onTask, ...known, ...offTaskComponents(given, setting)];
}

function offTaskComponents(
  given: Options,
  setting: RandomStream | undefined,
): readonly MixtureComponent[] {
  if (given.offTask === 0) return [];
  if (given.offTaskComponents !== undefined) return componentsOfLaw(given.offTaskComponents);
  const random = requireSetting(setting, 'offTaskComponents').fork('gaussian-mixture');
  return drawComponents(given, { count: given.offTask, random: random.fork('off-task') });
}

function offTaskProblem(given: {
  readonly dimensions: number;
  readonly offTask: number;
  readonly offTaskComponents?: { readonly means: readonly (readonly number[])[] } | undefined;
}): { readonly path: string[]; readonly message: string } | undefined {
  const { offTaskComponents: written, offTask, dimensions } = given;
  if (written === undefined) return undefined;
  const path = ['offTaskComponents', 'means'];
  const { length } = written.means;
  if (length !== offTask)
    return { path, message: `must be ${offTask}, offTask, received ${length}` };
  const received = written.means[0]!.length;
  if (received === dimensions) return undefined;
  return {
    path,
    message: `must have ${dimensions} numbers each, dimensions, received ${received}`,
  };
}
