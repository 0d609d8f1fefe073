import type { RandomStream } from '@ggmi/numerics';
import type { Critic } from './critic.js';
import type { CriticOptions } from './critic-options.js';
import { jointCritic } from './joint-critic.js';
import { separableCritic } from './separable-critic.js';

/** An untrained critic of the kind that the options name. */
export function createCritic(
  options: CriticOptions,
  {
    dimensionsX,
    dimensionsY,
    random,
  }: {
    readonly dimensionsX: number;
    readonly dimensionsY: number;
    readonly random: RandomStream;
  },
): Critic {
  const { activation, embedding, hidden } = options;
  const shape = { dimensionsX, dimensionsY, hidden, activation };
  return options.critic === 'separable'
    ? separableCritic({ ...shape, embedding }, random)
    : jointCritic(shape, random);
}
