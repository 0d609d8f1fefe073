import { logGamma } from '@ggmi/numerics';

const BISECTIONS = 60;

/** P(B ≥ successes) for B binomial with `trials` and `probability`: sums from the far end. */
export function binomialUpperTail(successes: number, trials: number, probability: number): number {
  if (successes <= 0 || probability >= 1) return 1;
  if (probability <= 0) return 0;
  const logOdds = Math.log(probability) - Math.log1p(-probability);
  const logFailures = trials * Math.log1p(-probability);
  let sum = 0;
  for (let count = trials; count >= successes; count--) {
    sum += Math.exp(logBinomial(trials, count) + count * logOdds + logFailures);
  }
  return Math.min(1, sum);
}

/**
 * The interval of Clopper & Pearson (1934) for a probability: at least `level` coverage whatever the
 * probability. Equal tails, by bisection to 1e-15.
 */
export function clopperPearson(
  { successes, trials }: { readonly successes: number; readonly trials: number },
  level: number,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : probabilityOfTail(successes, trials, tail),
    upper: failures === 0 ? 1 : 1 - probabilityOfTail(failures, trials, tail),
  };
}

/** The probability at which `successes` or more have the chance `tail`. */
function probabilityOfTail(successes: number, trials: number, tail: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (binomialUpperTail(successes, trials, middle) < tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function logBinomial(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
