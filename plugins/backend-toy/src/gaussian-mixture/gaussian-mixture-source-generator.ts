import { DataInvalidError, defineComponent, type Generator, type RandomStream } from '@ggmi/core';
import { z } from 'zod';
import { drawState } from '../discrete/draw-state.js';
import { generateVectors, type VectorDraw } from '../generate-vectors.js';
import { componentOfRow } from './component-of-row.js';
import { drawOfComponents } from './draw-of-components.js';
import { mixtureTruth, truthComponents, truthOptions, truthProblem } from './mixture-truth.js';

const id = '@ggmi/backend-toy/gaussian-mixture-source';

const options = z
  .strictObject({
    ...truthOptions,
    items: z
      .enum(['truth', 'labelled'])
      .default('truth')
      .describe(
        'What is drawn: independent items of the whole truth (for held-out data), or labelled points of the K on-task components only, in the order of their components.',
      ),
    pointsPerComponent: z
      .int()
      .min(1)
      .default(50)
      .describe('Labelled points of each on-task component: set count to K times this.'),
    labelledPoints: z
      .int()
      .min(1)
      .optional()
      .describe(
        'Labelled points in all, instead of pointsPerComponent: shared out evenly among the K components, to within one.',
      ),
  })
  .superRefine((given, context) => {
    const problem = truthProblem(given);
    if (problem !== undefined) context.addIssue({ code: 'custom', ...problem });
    if (given.labelledPoints !== undefined && given.labelledPoints < given.onTask) {
      const message = `must be ${given.onTask} or more, a point for every on-task component`;
      context.addIssue({ code: 'custom', path: ['labelledPoints'], message });
    }
  });

type Options = z.output<typeof options>;

/** The truth G, a mixture of K + J Gaussian laws, as a source of labelled anchors and held-out items. */
export const gaussianMixtureSourceGenerator = defineComponent('generator', {
  id,
  summary: 'Items of a random Gaussian mixture: the truth of the simulation, labelled or not',
  resultVersion: 1,
  options,
  capabilities: {
    produces: 'vector',
    prompts: ['none'],
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
    generate: (request) => {
      const draw = itemDraw(given, request.setting);
      return generateVectors(request, () => draw);
    },
    distribution: ({ setting }) => mixtureTruth(given, setting),
  }),
});

function itemDraw(given: Options, setting: RandomStream | undefined): VectorDraw {
  const components = truthComponents(given, setting);
  const draw = drawOfComponents(components);
  if (given.items === 'labelled') {
    return (random, row) => draw(labelOf(row, given), random);
  }
  const weights = given.truth?.weights ?? components.map(() => 1 / components.length);
  return (random) => draw(drawState(weights, random.fork('component')), random);
}

function labelOf(row: number, { onTask, pointsPerComponent, labelledPoints }: Options): number {
  const total = labelledPoints ?? onTask * pointsPerComponent;
  if (row < total) return componentOfRow(row, { components: onTask, total });
  throw new DataInvalidError({
    where: `the labelled points of ${id}`,
    received: `draw ${row}, counted from 0`,
    expected: `draws below ${total}, the labelled points of ${onTask} components`,
    next: `Set count to ${total}, or raise pointsPerComponent or labelledPoints.`,
  });
}
