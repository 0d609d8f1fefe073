import type { Standing } from '../candidates/form-free-control.js';
import type { Combination, Evidence } from '../combination/combine-readings.js';

/**
 * The numbers behind a value, by name: the reference and what confirms it, what was added to it,
 * the views, which candidates passed the controls (1) or not (0), and of each that did its own value, its
 * value on the twins, what its growth added, the share of known information that it sees and its
 * standard error. A tail weight is 1/ν; 0 is Gaussian.
 */
export function diagnosticsOf(
  combination: Combination,
  { reference, shortfallNats, views, whole }: Evidence,
  standings: ReadonlyMap<string, Standing>,
): Readonly<Record<string, number>> {
  return {
    referenceNats: reference.nats,
    referenceTailWeight: 1 / reference.copula.degreesOfFreedom,
    referenceCertifiedNats: reference.certifiedNats,
    referenceShortfallNats: shortfallNats,
    departureNats: combination.departureNats,
    viewGainNats: combination.viewGainNats,
    modelErrorNats: combination.modelError,
    ...Object.fromEntries(
      [...standings].map(([name, standing]) => [
        `${name} passedControls`,
        standing === 'form-free' ? 1 : 0,
      ]),
    ),
    ...(views && {
      viewNats: views.nats,
      viewRawNats: views.rawNats,
      viewPairs: views.pairs,
      viewStandardErrorNats: views.standardError,
    }),
    ...Object.fromEntries(
      whole.flatMap((reading) => [
        [`${reading.name} rawNats`, reading.rawNats],
        [`${reading.name} twinNats`, reading.twinNats],
        [`${reading.name} extrapolationNats`, reading.extrapolationNats],
        [`${reading.name} visibleShare`, reading.visibleShare],
        [`${reading.name} standardErrorNats`, reading.standardError],
      ]),
    ),
  };
}
