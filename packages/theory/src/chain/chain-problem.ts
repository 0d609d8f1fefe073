/** One thing that is wrong in a chain given as data. */
export interface ChainProblem {
  /** Where, as in `syntheticTrainer.noise[1][0]`; the empty path is the whole chain. */
  readonly path: string;
  /** What stands there. */
  readonly received: string;
  /** What would be right. */
  readonly expected: string;
  /** What to do about it. */
  readonly next: string;
}

const BRAND = Symbol.for('ggmi/MalformedChainError');

/** A chain that cannot be evaluated, with every problem that was found in it. */
export class MalformedChainError extends Error {
  readonly code = 'CHAIN_MALFORMED';
  readonly problems: readonly ChainProblem[];
  readonly [BRAND] = true;

  constructor(problems: readonly ChainProblem[]) {
    const lines = problems.map(
      ({ path, received, expected, next }) =>
        `${path === '' ? 'the chain' : path}: received ${received}, expected ${expected}. ${next}`,
    );
    super(`The chain has ${problems.length} problem(s):\n${lines.join('\n')}`);
    this.name = 'MalformedChainError';
    this.problems = problems;
  }

  /** Whether a caught value is this error, from whichever copy of the package it comes. */
  static is(value: unknown): value is MalformedChainError {
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}
