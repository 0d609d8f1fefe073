/** Columns of B in one panel: two vectors of four. */
export const PANEL_COLUMNS: i32 = 8;

/** Bytes of one panel of `depth` rows. */
export function panelBytes(depth: i32): usize {
  return usize(depth) * 4 * PANEL_COLUMNS;
}

/**
 * Copies B, depth × columns, into panels of eight columns, row after row; missing columns are zeros.
 * Entry (p, j) lies at b + 4 (p bRow + j bColumn).
 */
export function packPanels(
  depth: i32,
  columns: i32,
  b: usize,
  bRow: i32,
  bColumn: i32,
  panels: usize,
): void {
  let to = panels;
  const rowStep: usize = 4 * usize(bRow);
  const columnStep: usize = 4 * usize(bColumn);
  for (let j = 0; j < columns; j += PANEL_COLUMNS) {
    const from: usize = b + usize(j) * columnStep;
    const width = min(PANEL_COLUMNS, columns - j);
    if (width < PANEL_COLUMNS) packEdge(depth, width, from, rowStep, columnStep, to);
    else if (bColumn === 1) packRows(depth, from, rowStep, to);
    else packColumns(depth, from, rowStep, columnStep, to);
    to += panelBytes(depth);
  }
}

function packRows(depth: i32, b: usize, rowStep: usize, panel: usize): void {
  const end: usize = panel + panelBytes(depth);
  for (let to = panel; to < end; to += 32) {
    v128.store(to, v128.load(b));
    v128.store(to, v128.load(b, 16), 16);
    b += rowStep;
  }
}

/** Eight columns whose rows are `rowStep` apart, four rows at a time where they are neighbours. */
function packColumns(depth: i32, b: usize, rowStep: usize, columnStep: usize, panel: usize): void {
  let p = 0;
  if (rowStep === 4) {
    for (; p + 4 <= depth; p += 4) {
      const from: usize = b + 4 * usize(p);
      const to: usize = panel + 32 * usize(p);
      transposeFour(from, columnStep, to);
      transposeFour(from + 4 * columnStep, columnStep, to + 16);
    }
  }
  packEdge(
    depth - p,
    PANEL_COLUMNS,
    b + usize(p) * rowStep,
    rowStep,
    columnStep,
    panel + 32 * usize(p),
  );
}

/** Four lines of four numbers, `line` bytes apart, become columns of rows 32 bytes apart. */
function transposeFour(from: usize, line: usize, to: usize): void {
  const v0 = v128.load(from);
  const v1 = v128.load(from + line);
  const v2 = v128.load(from + 2 * line);
  const v3 = v128.load(from + 3 * line);
  const low01 = v128.shuffle<f32>(v0, v1, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(v0, v1, 2, 6, 3, 7);
  const low23 = v128.shuffle<f32>(v2, v3, 0, 4, 1, 5);
  const high23 = v128.shuffle<f32>(v2, v3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7), 32);
  v128.store(to, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5), 64);
  v128.store(to, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7), 96);
}

function packEdge(
  depth: i32,
  width: i32,
  b: usize,
  rowStep: usize,
  columnStep: usize,
  panel: usize,
): void {
  for (let p = 0; p < depth; p++) {
    let from = b + usize(p) * rowStep;
    const to: usize = panel + 32 * usize(p);
    for (let j = 0; j < PANEL_COLUMNS; j++) {
      store<f32>(to + 4 * usize(j), j < width ? load<f32>(from) : 0);
      if (j + 1 < width) from += columnStep;
    }
  }
}
