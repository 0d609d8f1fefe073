/** The trainer's smoothing of probabilities, p′ = (1 − a) p + a/256, which its losses are of. */
const SMOOTHING = 0.01;

/** p′ of p. */
export function smoothed(probability) {
  return (1 - SMOOTHING) * probability + SMOOTHING / 256;
}

/** p of p′. */
export function unsmoothed(probability) {
  return (probability - SMOOTHING / 256) / (1 - SMOOTHING);
}
