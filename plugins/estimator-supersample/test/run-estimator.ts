import type { AnyComponent, LossPairsInput, MIEstimate, MIEstimator, MIInput } from '@ggmi/core';
import { randomStream, studentTQuantile, type RandomStream } from '@ggmi/numerics';

const context = { random: randomStream('unused'), signal: new AbortController().signal };

/** An estimator from a component and written options, as an async function. */
export async function open(component: AnyComponent<'mi-estimator'>, written: object = {}) {
  const parsed = await component.options['~standard'].validate(written);
  if (parsed.issues !== undefined) throw new TypeError(JSON.stringify(parsed.issues));
  // A component without its types takes what its own options gave back.
  const created = { options: parsed.value, needs: {} } as never;
  const estimator: MIEstimator = await component.create(created);
  return async (input: MIInput): Promise<MIEstimate> => estimator.estimate(input, context);
}

/** Numbers by run and pair. */
export function draw(
  shape: { readonly runs: number; readonly pairs: number },
  sample: () => number,
): number[][] {
  return Array.from({ length: shape.runs }, () => Array.from({ length: shape.pairs }, sample));
}

/** The mean over keyed repeats of one number. */
export async function meanOfRepeats(
  repeats: number,
  value: (random: RandomStream) => Promise<number>,
): Promise<number> {
  let sum = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    sum += await value(randomStream(`repeat ${repeat}`));
  }
  return sum / repeats;
}

/** The delete-one-run jackknife interval, t with R − 1 degrees of freedom, as the host makes it. */
export async function jackknife(
  estimate: (input: MIInput) => Promise<MIEstimate>,
  input: LossPairsInput,
  level: number,
): Promise<{ readonly lower: number; readonly upper: number }> {
  const { value } = await estimate(input);
  const { runs } = input;
  const without: number[] = [];
  for (const run of runs) {
    const others = runs.filter((other) => other !== run);
    without.push((await estimate({ ...input, runs: others })).value);
  }
  const mean = without.reduce((sum, one) => sum + one, 0) / runs.length;
  const squares = without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const standardError = Math.sqrt((squares * (runs.length - 1)) / runs.length);
  const half = studentTQuantile((1 + level) / 2, runs.length - 1) * standardError;
  return { lower: value - half, upper: value + half };
}
