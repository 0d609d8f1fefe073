/** The trainings of two runs that are compared, by their places, and how they are drawn. */
export interface TrainingPairing {
  readonly used: 'paired' | 'independent';
  readonly here: readonly number[];
  readonly there: readonly number[];
}

/**
 * Trainings pair where both runs drew them from the same stream; then those alone are compared. Where
 * fewer than two are common of several, all of both runs are, as independent ones.
 */
export function pairTrainings(here: readonly string[], there: readonly string[]): TrainingPairing {
  const common = here.flatMap((key, place) => {
    const other = there.indexOf(key);
    return other < 0 ? [] : [[place, other] as const];
  });
  const areSingle = here.length === 1 && there.length === 1;
  if (common.length >= 2 || (areSingle && common.length === 1)) {
    return {
      used: 'paired',
      here: common.map(([place]) => place),
      there: common.map(([, other]) => other),
    };
  }
  return { used: 'independent', here: [...here.keys()], there: [...there.keys()] };
}
