export { adamW, sumOfSquares } from './adam-w';
export { attend } from './attention';
export { attendGradient } from './attention-gradient';
export { softmaxAtTargets } from './cross-entropy';
export { gate, gateGradient } from './gate';
export { normalise, normaliseGradient } from './normalisation';
export { multiplySingle } from './product';
export { rotatePairs } from './rotation';

/** First free byte: everything from here on is memory of the caller. */
export function memoryStart(): usize {
  return __heap_base;
}
