/**
 * Turns adjacent pairs: (x0, x1) → (x0 c − x1 s, x0 s + x1 c), in place, `columns` numbers of each
 * row, a multiple of `tableColumns`, itself one of 4. Rows of x are `xRow` numbers apart; row i of
 * `cosines` holds c0 c0 c1 c1 …, of `sines` −s0 s0 −s1 s1 … `direction` −1 turns back.
 */
export function rotatePairs(
  rows: i32,
  columns: i32,
  x: usize,
  xRow: i32,
  cosines: usize,
  sines: usize,
  tableColumns: i32,
  direction: f32,
): void {
  const sign = f32x4.splat(direction);
  const bytes: usize = 4 * usize(columns);
  const tableBytes: usize = 4 * usize(tableColumns);
  for (let i = 0; i < rows; i++) {
    for (let head: usize = 0; head < bytes; head += tableBytes) {
      for (let at: usize = 0; at < tableBytes; at += 16) {
        const value = v128.load(x + head + at);
        const swapped = v128.shuffle<f32>(value, value, 1, 0, 3, 2);
        const s = f32x4.mul(sign, v128.load(sines + at));
        const turned = f32x4.add(f32x4.mul(value, v128.load(cosines + at)), f32x4.mul(swapped, s));
        v128.store(x + head + at, turned);
      }
    }
    x += 4 * usize(xRow);
    cosines += tableBytes;
    sines += tableBytes;
  }
}
