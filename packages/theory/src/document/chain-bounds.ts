import type { BoundInput } from '../bounds/bound-input.js';
import { calculateBounds, type BoundReport } from '../bounds/calculate-bounds.js';
import type { DiscreteChain } from '../discrete/discrete-chain.js';
import type { Readings } from '../quantity/readings.js';
import { isNumber, type Missing } from '../quantity/value.js';
import { lossRangeOf } from '../statements/judge-chain.js';

/**
 * The itemised bounds of a discrete chain, conditional on the prompt that its items share, from its
 * exact readings; missing where the chain has no loss, or one that does not vary.
 */
export function discreteBounds(chain: DiscreteChain, readings: Readings): BoundReport | Missing {
  const range = lossRangeOf(chain.loss);
  if ('missing' in range) return range;
  if (range.highest <= range.lowest) return { missing: 'the loss is the same everywhere' };
  const synthetic = numberOf(readings, 'synthetic-information');
  const input: BoundInput = {
    lossRange: [range.lowest, range.highest],
    anchor: { items: chain.anchorItems, information: numberOf(readings, 'anchor-information') },
    synthetic: {
      items: chain.syntheticItems,
      information: { kind: 'information', nats: synthetic },
      prompts: {
        kind: 'shared-prompt',
        taskDivergence: share(numberOf(readings, 'task-divergence-given-prompt')),
        generationDivergence: share(numberOf(readings, 'generation-divergence-given-prompt')),
        // I(p;W) is never negative; the difference may be, by its rounding.
        promptInformation: Math.max(
          0,
          synthetic - numberOf(readings, 'synthetic-information-given-prompt'),
        ),
      },
    },
  };
  return calculateBounds(input);
}

/** A total variation distance whose sum was rounded past 1. */
function share(distance: number): number {
  return Math.min(1, distance);
}

/** A reading that every discrete chain has. */
function numberOf(readings: Readings, id: keyof Readings): number {
  const value = readings[id];
  if (!isNumber(value)) throw new RangeError(`A discrete chain has no ${id}: ${value.missing}`);
  return value;
}
