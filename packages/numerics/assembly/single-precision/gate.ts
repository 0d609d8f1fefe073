import { exponentialOfNonPositive } from './exponential';

/** y = g σ(g) u by row (SwiGLU): each row of `gateAndUp` holds g, then u, `hidden` numbers each. */
export function gate(rows: i32, hidden: i32, gateAndUp: usize, y: usize): void {
  const bytes: usize = 4 * usize(hidden);
  for (let i = 0; i < rows; i++) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const g = v128.load(gateAndUp + at);
      const product = f32x4.mul(f32x4.mul(g, sigmoid(g)), v128.load(gateAndUp + bytes + at));
      v128.store(y + at, product);
    }
    gateAndUp += 2 * bytes;
    y += bytes;
  }
}

/** The gradient of `gate`: dg = dy u σ(g) (1 + g (1 − σ(g))), du = dy g σ(g). */
export function gateGradient(
  rows: i32,
  hidden: i32,
  gateAndUp: usize,
  dy: usize,
  dGateAndUp: usize,
): void {
  const bytes: usize = 4 * usize(hidden);
  const one = f32x4.splat(1);
  for (let i = 0; i < rows; i++) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const g = v128.load(gateAndUp + at);
      const u = v128.load(gateAndUp + bytes + at);
      const dyAt = v128.load(dy + at);
      const s = sigmoid(g);
      const gs = f32x4.mul(g, s);
      const slope = f32x4.add(s, f32x4.mul(gs, f32x4.sub(one, s)));
      v128.store(dGateAndUp + at, f32x4.mul(f32x4.mul(dyAt, u), slope));
      v128.store(dGateAndUp + bytes + at, f32x4.mul(dyAt, gs));
    }
    gateAndUp += 2 * bytes;
    dGateAndUp += 2 * bytes;
    dy += bytes;
  }
}

function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  const e = exponentialOfNonPositive(f32x4.neg(f32x4.abs(x)));
  const positive = f32x4.div(one, f32x4.add(one, e));
  return v128.bitselect(positive, f32x4.mul(e, positive), f32x4.ge(x, f32x4.splat(0)));
}
