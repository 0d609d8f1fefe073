/**
 * One step of AdamW (Loshchilov and Hutter 2019) on `length` numbers, a multiple of 4:
 * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − decay w − rate m / (√v correction + ε),
 * g the gradient times `scale`; rate and correction hold the corrections of the bias.
 */
export function adamW(
  length: i32,
  w: usize,
  gradient: usize,
  m: usize,
  v: usize,
  scale: f32,
  beta1: f32,
  beta2: f32,
  rate: f32,
  correction: f32,
  epsilon: f32,
  decay: f32,
): void {
  const bytes: usize = 4 * usize(length);
  const scales = f32x4.splat(scale);
  const keep1 = f32x4.splat(beta1);
  const keep2 = f32x4.splat(beta2);
  const take1 = f32x4.splat(1 - beta1);
  const take2 = f32x4.splat(1 - beta2);
  const rates = f32x4.splat(rate);
  const corrections = f32x4.splat(correction);
  const least = f32x4.splat(epsilon);
  const kept = f32x4.splat(1 - decay);
  for (let at: usize = 0; at < bytes; at += 16) {
    const g = f32x4.mul(scales, v128.load(gradient + at));
    const newM = f32x4.add(f32x4.mul(keep1, v128.load(m + at)), f32x4.mul(take1, g));
    const g2 = f32x4.mul(g, g);
    const newV = f32x4.add(f32x4.mul(keep2, v128.load(v + at)), f32x4.mul(take2, g2));
    v128.store(m + at, newM);
    v128.store(v + at, newV);
    const root = f32x4.add(f32x4.mul(f32x4.sqrt(newV), corrections), least);
    const step = f32x4.div(f32x4.mul(rates, newM), root);
    v128.store(w + at, f32x4.sub(f32x4.mul(kept, v128.load(w + at)), step));
  }
}

/** Σ x² of `length` numbers, a multiple of 4, summed in double precision. */
export function sumOfSquares(length: i32, x: usize): f64 {
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  const end: usize = x + 4 * usize(length);
  for (; x < end; x += 16) {
    const value = v128.load(x);
    const first = f64x2.promote_low_f32x4(value);
    const second = f64x2.promote_low_f32x4(v128.shuffle<f32>(value, value, 2, 3, 0, 1));
    low = f64x2.add(low, f64x2.mul(first, first));
    high = f64x2.add(high, f64x2.mul(second, second));
  }
  const sums = f64x2.add(low, high);
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}
