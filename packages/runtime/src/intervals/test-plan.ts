/** How a permutation test is to be made. */
export interface TestPlan {
  /** B; 0: no test. */
  readonly permutations: number;
  readonly resamplingKey: string;
  readonly estimationKey: string;
  readonly signal: AbortSignal;
}
