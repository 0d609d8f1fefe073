import { sampleWithoutReplacement, type RandomStream } from '@ggmi/numerics';
import { GgmiError } from '@ggmi/core';

/**
 * The largest mixture of two pools in which the first has the share `realShare`: all of the pool
 * that runs out first, and as many of the other, chosen by the stream, as the share asks for (rounded to a whole item).
 *
 * @throws MIXTURE_EMPTY where a pool is too small to give one item.
 */
export function mixPools<Item>(
  [real = [], synthetic = []]: readonly (readonly Item[])[],
  { realShare, random }: { readonly realShare: number; readonly random: RandomStream },
): readonly Item[] {
  const total = Math.min(real.length / realShare, synthetic.length / (1 - realShare));
  const fromReal = Math.min(real.length, Math.round(total * realShare));
  const fromSynthetic = Math.min(synthetic.length, Math.round(total * (1 - realShare)));
  if (fromReal === 0 || fromSynthetic === 0) {
    throw new GgmiError({
      code: 'MIXTURE_EMPTY',
      message: `A mixture with a share of ${realShare} anchors takes ${fromReal} of ${real.length} anchors and ${fromSynthetic} of ${synthetic.length} synthetic items: one side is missing.`,
      next: 'Choose a share nearer to the middle, or give more data.',
      fields: { realShare, anchors: real.length, synthetic: synthetic.length },
    });
  }
  return [
    ...take(real, fromReal, random.fork('anchors')),
    ...take(synthetic, fromSynthetic, random.fork('synthetic')),
  ];
}

function take<Item>(items: readonly Item[], count: number, random: RandomStream): readonly Item[] {
  if (count === items.length) return items;
  return [...sampleWithoutReplacement(items.length, count, random)].map((place) => items[place]!);
}
