import { exponentialOfNonPositive, greatestLane, sumOfLanes } from './exponential';

/**
 * Softmax of each row of `columns` logits, a multiple of 4: `probabilities[i]` becomes that of
 * `targets[i]`, and the row becomes scale · (softmax − indicator of the target), the gradient of
 * −scale · ln p.
 */
export function softmaxAtTargets(
  rows: i32,
  columns: i32,
  logits: usize,
  targets: usize,
  scale: f32,
  probabilities: usize,
): void {
  const bytes: usize = 4 * usize(columns);
  for (let i = 0; i < rows; i++) {
    let greatest = v128.load(logits);
    for (let at: usize = 16; at < bytes; at += 16) {
      greatest = f32x4.max(greatest, v128.load(logits + at));
    }
    const top = f32x4.splat(greatestLane(greatest));
    let sums = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const value = exponentialOfNonPositive(f32x4.sub(v128.load(logits + at), top));
      sums = f32x4.add(sums, value);
      v128.store(logits + at, value);
    }
    const total = sumOfLanes(sums);
    const target: usize = logits + 4 * usize(load<i32>(targets + 4 * usize(i)));
    store<f32>(probabilities + 4 * usize(i), load<f32>(target) / total);
    store<f32>(target, load<f32>(target) - total);
    const factor = f32x4.splat(scale / total);
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(logits + at, f32x4.mul(v128.load(logits + at), factor));
    }
    logits += bytes;
  }
}
