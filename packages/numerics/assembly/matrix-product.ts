/** Columns of B, and rows of A, that one pass holds in registers. */
const TILE: i32 = 4;
/** Terms of the inner sums per pass: a packed panel of B of 4 × 256 doubles stays in the first-level cache. */
const DEPTH: i32 = 256;

/**
 * C = C + A·B for A m × k, B k × n, C m × n row-major; entry (i, p) of A lies at a + 8 (i aRow + p aColumn),
 * likewise B, so that a transposed operand needs no copy. `panels` is scratch memory of 4·256 doubles
 * for B and 4·256 for every four rows of A.
 *
 * Every entry of C is summed in ascending p and nothing is reassociated: the bits are those of the
 * plain triple loop.
 */
export function addMatrixProduct(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  aRow: i32,
  aColumn: i32,
  b: usize,
  bRow: i32,
  bColumn: i32,
  c: usize,
  panels: usize,
): void {
  const panelOfB = panels;
  const panelsOfA = panels + usize(8 * TILE * DEPTH);
  for (let first = 0; first < k; first += DEPTH) {
    const depth = min(DEPTH, k - first);
    for (let i = 0; i < m; i += TILE) {
      const panel = panelsOfA + usize(i) * usize(8 * DEPTH);
      pack(
        panel,
        a + 8 * (usize(i) * aRow + usize(first) * aColumn),
        min(TILE, m - i),
        depth,
        aRow,
        aColumn,
      );
    }
    for (let j = 0; j < n; j += TILE) {
      const columns = min(TILE, n - j);
      pack(
        panelOfB,
        b + 8 * (usize(first) * bRow + usize(j) * bColumn),
        columns,
        depth,
        bColumn,
        bRow,
      );
      for (let i = 0; i < m; i += TILE) {
        const target = c + 8 * (usize(i) * n + j);
        addTile(
          panelsOfA + usize(i) * usize(8 * DEPTH),
          panelOfB,
          depth,
          target,
          n,
          min(TILE, m - i),
          columns,
        );
      }
    }
  }
}

/** Copies `count` ≤ 4 lines of `depth` entries interleaved by four; missing lines are zeros. */
function pack(target: usize, source: usize, count: i32, depth: i32, line: i32, step: i32): void {
  for (let q = 0; q < TILE; q++) {
    let from = source + 8 * usize(q) * line;
    let to = target + 8 * q;
    for (let p = 0; p < depth; p++) {
      store<f64>(to, q < count ? load<f64>(from) : 0);
      from += 8 * usize(step);
      to += 8 * TILE;
    }
  }
}

/** Adds a product of two packed panels to a tile of at most 4 × 4 entries of C. */
function addTile(a: usize, b: usize, depth: i32, c: usize, n: i32, rows: i32, columns: i32): void {
  const row = usize(n) * 8;
  const whole = rows === TILE && columns === TILE;
  const from = whole ? c : edge;
  const step = whole ? row : 32;
  if (!whole) copyTile(edge, 32, c, row, rows, columns);
  let c00 = v128.load(from);
  let c01 = v128.load(from, 16);
  let c10 = v128.load(from + step);
  let c11 = v128.load(from + step, 16);
  let c20 = v128.load(from + 2 * step);
  let c21 = v128.load(from + 2 * step, 16);
  let c30 = v128.load(from + 3 * step);
  let c31 = v128.load(from + 3 * step, 16);
  const end = a + 32 * usize(depth);
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load64_splat(a);
    c00 = f64x2.add(c00, f64x2.mul(a0, b0));
    c01 = f64x2.add(c01, f64x2.mul(a0, b1));
    const a1 = v128.load64_splat(a, 8);
    c10 = f64x2.add(c10, f64x2.mul(a1, b0));
    c11 = f64x2.add(c11, f64x2.mul(a1, b1));
    const a2 = v128.load64_splat(a, 16);
    c20 = f64x2.add(c20, f64x2.mul(a2, b0));
    c21 = f64x2.add(c21, f64x2.mul(a2, b1));
    const a3 = v128.load64_splat(a, 24);
    c30 = f64x2.add(c30, f64x2.mul(a3, b0));
    c31 = f64x2.add(c31, f64x2.mul(a3, b1));
    a += 32;
    b += 32;
  }
  v128.store(from, c00);
  v128.store(from, c01, 16);
  v128.store(from + step, c10);
  v128.store(from + step, c11, 16);
  v128.store(from + 2 * step, c20);
  v128.store(from + 2 * step, c21, 16);
  v128.store(from + 3 * step, c30);
  v128.store(from + 3 * step, c31, 16);
  if (!whole) copyTile(c, row, edge, 32, rows, columns);
}

/** Sixteen doubles for tiles at the right and lower edge of C. */
const edge: usize = memory.data(128, 16);

function copyTile(
  to: usize,
  toStep: usize,
  from: usize,
  fromStep: usize,
  rows: i32,
  columns: i32,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      store<f64>(to + usize(i) * toStep + 8 * j, load<f64>(from + usize(i) * fromStep + 8 * j));
    }
  }
}
