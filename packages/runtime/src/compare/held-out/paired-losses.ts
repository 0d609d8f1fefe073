import { randomStream } from '@ggmi/numerics';
import type { ComparedQuantity } from '@ggmi/core';
import { percentileInterval } from '../../intervals/percentile-interval.js';
import { unavailable } from '../../readings/quantity-builders.js';
import { bootstrapDifferences } from './bootstrap-differences.js';
import { lossContrasts, type Contrast, type PairedDeployed } from './loss-contrasts.js';
import { meanOfRows } from './paired-tables.js';
import { stretchOfDifference } from './stretch-of-difference.js';
import { areInDrawnOrder, turned, turnedBack } from './turned-runs.js';

/**
 * Of every arm that both runs have: its held-out loss, its differences to the arms that it is read
 * against, and its log-loss per byte, there minus here, by the bootstrap over common items crossed with
 * trainings. Level: that of the reference. Swapped runs give the same numbers with their signs turned.
 */
export function pairedLosses(deployed: PairedDeployed): readonly ComparedQuantity[] {
  const { level } = deployed.here.parameters;
  if (areInDrawnOrder(deployed)) return drawnLosses(deployed, level);
  const arms = [...deployed.here.arms.keys()];
  const placeOf = ({ arm = '' }: ComparedQuantity): number => arms.indexOf(arm);
  return drawnLosses(turned(deployed), level)
    .map(turnedBack)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

function drawnLosses(deployed: PairedDeployed, level: number): readonly ComparedQuantity[] {
  const contrasts = lossContrasts(deployed);
  if (contrasts.length === 0) return [];
  const trainings = deployed.trainings.used;
  const drawn = drawsOf(contrasts, deployed);
  return contrasts.map((contrast) => {
    const { label, unit, tables } = contrast;
    const { value, draws } = drawn(contrast);
    const { standardError, lower, upper } = percentileInterval(draws, level);
    const stretch = stretchOfDifference(tables, { trainings, level });
    const common = { available: true, unit, kind: 'estimate', warnings: [] } as const;
    return {
      ...label,
      here: { ...common, value: meanOfRows(tables.here) },
      there: { ...common, value: meanOfRows(tables.there) },
      difference: {
        ...common,
        value,
        standardError,
        interval: {
          lower: value + stretch * (lower - value),
          upper: value + stretch * (upper - value),
          level,
          method: 'bootstrap',
        },
        sampleSize: deployed.items.pairs.length,
      },
      pairing: 'paired',
    };
  });
}

/** The differences of a contrast on the data and on the resamples, which are common to all contrasts. */
function drawsOf(
  contrasts: readonly Contrast[],
  { here, trainings }: PairedDeployed,
): (contrast: Contrast) => { readonly value: number; readonly draws: readonly number[] } {
  const own = contrasts.filter(({ of }) => of === undefined);
  const { resamples, resamplingKey } = here.parameters;
  const { points, draws } = bootstrapDifferences(
    own.map(({ tables }) => tables),
    { trainings: trainings.used, resamples, random: randomStream(resamplingKey) },
  );
  return (contrast) => {
    if (contrast.of === undefined) {
      const place = own.indexOf(contrast);
      return { value: points[place]!, draws: [...draws[place]!] };
    }
    const [first, second] = contrast.of.map((each) => own.indexOf(each));
    return {
      value: points[first!]! - points[second!]!,
      draws: Array.from(draws[first!]!, (value, resample) => value - draws[second!]![resample]!),
    };
  };
}

const section = { type: 'deployed' } as const;

/** Arms that one run alone has, or whose trainings are lost: each with its reason. */
export function unpairedArms({ here, there }: PairedDeployed): readonly ComparedQuantity[] {
  const arms = new Set([...here.parameters.arms, ...there.parameters.arms]);
  return [...arms].flatMap((arm) => {
    const reasons = [here, there].map(({ parameters, arms: trained }) => {
      if (!parameters.arms.includes(arm)) return 'the run has no such arm';
      return trained.has(arm) ? undefined : 'the store beside the run has lost its losses';
    });
    const [own, other] = reasons;
    const reason = own ?? other;
    if (reason === undefined) return [];
    return [
      {
        id: 'held-out-loss',
        symbol: 'R̂_D(W)',
        name: 'mean loss on the common held-out items',
        section,
        arm,
        source: 'host',
        here: unavailable(own ?? 'not compared'),
        there: unavailable(other ?? 'not compared'),
        difference: unavailable(
          own === undefined
            ? `only the reference has it: ${reason}`
            : `the reference lacks it: ${reason}`,
        ),
      },
    ];
  });
}
