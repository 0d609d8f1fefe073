import type { KnownInformationFamily } from '../known-information-family.js';

/**
 * The family with its pairing broken: X and Y keep their own laws and share no information.
 * X and Y come from two separate samples, drawn from two forks of the stream.
 */
export function independent(family: KnownInformationFamily): KnownInformationFamily {
  return {
    id: `independent(${family.id})`,
    summary: `X and Y drawn apart from each other. ${family.summary}`,
    dimensionsX: family.dimensionsX,
    dimensionsY: family.dimensionsY,
    mutualInformation: 0,
    sample: (n, random) => ({
      x: family.sample(n, random.fork('x')).x,
      y: family.sample(n, random.fork('y')).y,
    }),
  };
}
