import { PANEL_COLUMNS, packPanels, panelBytes } from './panels';

/** Rows of A that one pass holds in registers. */
const TILE_ROWS: i32 = 4;
/** Room for one tile at the right or lower edge of C. */
const edge: usize = memory.data(4 * 32, 16);

/**
 * C = A·B, or C + A·B where `adds` is not 0: A m × k, B k × n, C m × n with rows cRow apart. Entry
 * (i, p) of A lies at a + 4 (i aRow + p aColumn), likewise B, so that a transposed factor needs no
 * copy. `panels` is room for k·n numbers, n rounded up to a multiple of 8.
 *
 * Every entry of C is summed in ascending p: the bits are those of the plain triple loop in single
 * precision.
 */
export function multiplySingle(
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
  cRow: i32,
  adds: i32,
  panels: usize,
): void {
  packPanels(k, n, b, bRow, bColumn, panels);
  multiplyPacked(m, n, k, a, aRow, aColumn, panels, panelBytes(k), c, cRow, adds);
}

/** The same with B in panels `panelStep` bytes apart, each of at least k rows. */
export function multiplyPacked(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  aRow: i32,
  aColumn: i32,
  panels: usize,
  panelStep: usize,
  c: usize,
  cRow: i32,
  adds: i32,
): void {
  const rowStep: usize = 4 * usize(aRow);
  const step: usize = 4 * usize(aColumn);
  const line: usize = 4 * usize(cRow);
  for (let j = 0; j < n; j += PANEL_COLUMNS) {
    const columns = min(PANEL_COLUMNS, n - j);
    let from = a;
    let to = c + 4 * usize(j);
    for (let i = 0; i < m; i += TILE_ROWS) {
      const rows = min(TILE_ROWS, m - i);
      if (rows === TILE_ROWS && columns === PANEL_COLUMNS) {
        multiplyTile(k, from, rowStep, step, panels, to, line, adds);
      } else {
        multiplyEdge(k, from, rowStep, step, panels, to, line, adds, rows, columns);
      }
      from += usize(TILE_ROWS) * rowStep;
      to += usize(TILE_ROWS) * line;
    }
    panels += panelStep;
  }
}

// Four rows of A by one panel.
function multiplyTile(
  k: i32,
  a: usize,
  rowStep: usize,
  step: usize,
  panel: usize,
  c: usize,
  line: usize,
  adds: i32,
): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  if (adds) {
    c00 = v128.load(c);
    c01 = v128.load(c, 16);
    c10 = v128.load(c + line);
    c11 = v128.load(c + line, 16);
    c20 = v128.load(c + 2 * line);
    c21 = v128.load(c + 2 * line, 16);
    c30 = v128.load(c + 3 * line);
    c31 = v128.load(c + 3 * line, 16);
  }
  let a1 = a + rowStep;
  let a2 = a1 + rowStep;
  let a3 = a2 + rowStep;
  const end: usize = panel + panelBytes(k);
  while (panel < end) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    const v0 = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(v0, b0));
    c01 = f32x4.add(c01, f32x4.mul(v0, b1));
    const v1 = v128.load32_splat(a1);
    c10 = f32x4.add(c10, f32x4.mul(v1, b0));
    c11 = f32x4.add(c11, f32x4.mul(v1, b1));
    const v2 = v128.load32_splat(a2);
    c20 = f32x4.add(c20, f32x4.mul(v2, b0));
    c21 = f32x4.add(c21, f32x4.mul(v2, b1));
    const v3 = v128.load32_splat(a3);
    c30 = f32x4.add(c30, f32x4.mul(v3, b0));
    c31 = f32x4.add(c31, f32x4.mul(v3, b1));
    a += step;
    a1 += step;
    a2 += step;
    a3 += step;
    panel += 32;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  v128.store(c + line, c10);
  v128.store(c + line, c11, 16);
  v128.store(c + 2 * line, c20);
  v128.store(c + 2 * line, c21, 16);
  v128.store(c + 3 * line, c30);
  v128.store(c + 3 * line, c31, 16);
}

/** A tile of fewer rows or columns: row by row, through `edge`. */
function multiplyEdge(
  k: i32,
  a: usize,
  rowStep: usize,
  step: usize,
  panel: usize,
  c: usize,
  line: usize,
  adds: i32,
  rows: i32,
  columns: i32,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      store<f32>(edge + 4 * usize(j), adds ? load<f32>(c + 4 * usize(j)) : 0);
    }
    let c0 = v128.load(edge);
    let c1 = v128.load(edge, 16);
    let from = a;
    for (let p = 0; p < k; p++) {
      const value = v128.load32_splat(from);
      c0 = f32x4.add(c0, f32x4.mul(value, v128.load(panel + 32 * usize(p))));
      c1 = f32x4.add(c1, f32x4.mul(value, v128.load(panel + 32 * usize(p), 16)));
      from += step;
    }
    v128.store(edge, c0);
    v128.store(edge, c1, 16);
    for (let j = 0; j < columns; j++) {
      store<f32>(c + 4 * usize(j), load<f32>(edge + 4 * usize(j)));
    }
    a += rowStep;
    c += line;
  }
}
