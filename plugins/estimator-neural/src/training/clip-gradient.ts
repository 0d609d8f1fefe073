/**
 * Scales the gradient in place to Euclidean length `limit` where it is longer.
 * exp s makes the gradients of NWJ and Donsker–Varadhan heavy-tailed; one batch must not undo many.
 */
export function clipGradient(gradient: Float64Array, limit: number): void {
  let sum = 0;
  for (let i = 0; i < gradient.length; i++) sum += gradient[i]! * gradient[i]!;
  const length = Math.sqrt(sum);
  if (length <= limit) return;
  const factor = limit / length;
  for (let i = 0; i < gradient.length; i++) gradient[i]! *= factor;
}
