/** What share of the peak rate each step takes. */
export interface RateSchedule {
  readonly steps: number;
  /** Share of the steps over which the rate rises linearly, in [0, 1). */
  readonly warmUp: number;
}

/**
 * The share of the peak rate at a step, 0 … steps − 1: a linear rise, then half a cosine down to
 * nearly 0. Every share lies in (0, 1].
 */
export function rateShare(step: number, { steps, warmUp }: RateSchedule): number {
  const rising = Math.floor(warmUp * steps);
  if (step < rising) return (step + 1) / (rising + 1);
  return (1 + Math.cos((Math.PI * (step - rising)) / (steps - rising))) / 2;
}
