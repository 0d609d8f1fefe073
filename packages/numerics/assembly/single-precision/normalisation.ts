import { sumOfLanes } from './exponential';

/** y = x s w by row, s = 1/√(mean x² + epsilon) in `inverse`; width a multiple of 4 (RMSNorm). */
export function normalise(
  rows: i32,
  width: i32,
  x: usize,
  weight: usize,
  epsilon: f32,
  y: usize,
  inverse: usize,
): void {
  const bytes: usize = 4 * usize(width);
  for (let i = 0; i < rows; i++) {
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const value = v128.load(x + at);
      squares = f32x4.add(squares, f32x4.mul(value, value));
    }
    const s: f32 = 1 / sqrt<f32>(sumOfLanes(squares) / f32(width) + epsilon);
    store<f32>(inverse + 4 * usize(i), s);
    const scale = f32x4.splat(s);
    for (let at: usize = 0; at < bytes; at += 16) {
      const hat = f32x4.mul(v128.load(x + at), scale);
      v128.store(y + at, f32x4.mul(hat, v128.load(weight + at)));
    }
    x += bytes;
    y += bytes;
  }
}

/**
 * Adds the gradients of `normalise`: with h = x s and g = dy w, dx += s (g − h mean(g h)) and
 * dw += Σ_rows dy h.
 */
export function normaliseGradient(
  rows: i32,
  width: i32,
  x: usize,
  weight: usize,
  inverse: usize,
  dy: usize,
  dx: usize,
  dWeight: usize,
): void {
  const bytes: usize = 4 * usize(width);
  for (let i = 0; i < rows; i++) {
    const scale = v128.load32_splat(inverse + 4 * usize(i));
    let products = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const h = f32x4.mul(v128.load(x + at), scale);
      const dyAt = v128.load(dy + at);
      const product = f32x4.mul(dyAt, h);
      v128.store(dWeight + at, f32x4.add(v128.load(dWeight + at), product));
      products = f32x4.add(products, f32x4.mul(product, v128.load(weight + at)));
    }
    const mean = f32x4.splat(sumOfLanes(products) / f32(width));
    for (let at: usize = 0; at < bytes; at += 16) {
      const h = f32x4.mul(v128.load(x + at), scale);
      const g = f32x4.mul(v128.load(dy + at), v128.load(weight + at));
      const change = f32x4.mul(scale, f32x4.sub(g, f32x4.mul(h, mean)));
      v128.store(dx + at, f32x4.add(v128.load(dx + at), change));
    }
    x += bytes;
    dy += bytes;
    dx += bytes;
  }
}
