import { MalformedChainError, type ChainProblem } from '@ggmi/theory';

/** The problems of the MalformedChainError that a call throws. */
export function problemsOf(call: () => unknown): readonly ChainProblem[] {
  try {
    call();
  } catch (error) {
    if (MalformedChainError.is(error)) return error.problems;
    throw error;
  }
  throw new Error('nothing was thrown');
}
