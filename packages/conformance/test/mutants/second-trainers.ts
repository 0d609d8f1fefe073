import {
  defineComponent,
  InputUnsupportedError,
  type AnyComponent,
  type Example,
  type TrainedModel,
} from '@ggmi/core';
import { referenceComponents } from '../../src/index.js';

const id = '@ggmi/conformance/counting';

/** A model of the number of examples it has seen: draws nothing, embeds, is not opened again. */
export function countingTrainer(
  faults: {
    readonly noise?: (stream: { readonly uniform: () => number }) => number;
    readonly embed?: (example: Example) => number;
  } = {},
): AnyComponent<'post-trainer'> {
  const { noise = () => 0, embed = ({ id: { length } }) => length } = faults;
  return defineComponent('post-trainer', {
    id,
    summary: 'Counts its examples.',
    resultVersion: 1,
    options: referenceComponents.embedder.options,
    capabilities: {
      accepts: 'text',
      boundedLoss: false,
      weights: 'none',
      adapts: 'prompt',
      seeded: false,
      sufficientStatistic: false,
      reopens: false,
      law: false,
      embeds: true,
    },
    needs: {},
    create: () => ({
      plan: ({ examples }) => ({ tokens: examples.length }),
      async train({ kind, examples }, { random, signal }): Promise<TrainedModel> {
        signal.throwIfAborted();
        if (kind === 'vector') {
          throw new InputUnsupportedError({ component: id, received: kind, supported: ['text'] });
        }
        const seen = examples.length + noise(random);
        return Promise.resolve({
          reference: { trainer: id, details: { seen } },
          losses: async (probes, context) => {
            context.signal.throwIfAborted();
            const values = Float64Array.from(probes, (probe) => probe.id.length / (1 + seen));
            return Promise.resolve({ values, bound: null, unit: 'loss', natsPerByte: values });
          },
          embed: async (probes) =>
            Promise.resolve({ columns: 1, values: Float64Array.from(probes, embed) }),
        });
      },
    }),
  });
}
