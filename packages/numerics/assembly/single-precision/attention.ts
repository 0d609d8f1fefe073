import { exponentialOfNonPositive, greatestLane, sumOfLanes } from './exponential';
import { packPanels, panelBytes } from './panels';
import { multiplyPacked } from './product';

/** Queries whose scores are held at once. */
export const QUERY_BLOCK: i32 = 32;
/** A score that has no weight. */
const MASKED: f32 = -1e30;

/**
 * Causal attention of the queries `first` … rows − 1 over all earlier positions. Each row of
 * `qkv` holds query, key and value, heads·headWidth numbers each, headWidth a multiple of 4. By head and row,
 * `peaks` keeps the greatest scaled score m and `inverses` 1/Σ exp(s − m): `attendGradient` needs them.
 *
 * `scratch`: room for 2 · 8⌈headWidth/8⌉ · 8⌈rows/8⌉ + 32 · 8⌈rows/8⌉ numbers.
 */
export function attend(
  first: i32,
  rows: i32,
  heads: i32,
  headWidth: i32,
  qkv: usize,
  y: usize,
  peaks: usize,
  inverses: usize,
  scratch: usize,
): void {
  const width = heads * headWidth;
  const stride = (rows + 7) & ~7;
  const keys = scratch;
  const values = keys + 4 * usize(headWidth) * usize(stride);
  const scores = values + 4 * usize((headWidth + 7) & ~7) * usize(stride);
  const scale: f32 = 1 / sqrt<f32>(f32(headWidth));
  for (let head = 0; head < heads; head++) {
    const queries = qkv + 4 * usize(head * headWidth);
    packPanels(headWidth, rows, queries + 4 * usize(width), 1, 3 * width, keys);
    packPanels(rows, headWidth, queries + 8 * usize(width), 3 * width, 1, values);
    const at: usize = 4 * usize(head) * usize(rows);
    for (let start = first; start < rows; start += QUERY_BLOCK) {
      const count = min(QUERY_BLOCK, rows - start);
      const end = start + count;
      // Whole panels: what stands after `end` is never read.
      const across = (end + 7) & ~7;
      const query: usize = queries + 12 * usize(start) * usize(width);
      multiplyPacked(
        count,
        across,
        headWidth,
        query,
        3 * width,
        1,
        keys,
        panelBytes(headWidth),
        scores,
        stride,
        0,
      );
      for (let i = 0; i < count; i++) {
        const row: usize = scores + 4 * usize(i) * usize(stride);
        const place: usize = at + 4 * usize(start + i);
        weigh(row, start + i + 1, end, scale, peaks + place, inverses + place);
      }
      const out: usize = y + 4 * (usize(start) * usize(width) + usize(head * headWidth));
      multiplyPacked(
        count,
        headWidth,
        end,
        scores,
        stride,
        1,
        values,
        panelBytes(rows),
        out,
        width,
        0,
      );
      for (let i = 0; i < count; i++) {
        const inverse = v128.load32_splat(inverses + at + 4 * usize(start + i));
        const row: usize = out + 4 * usize(i) * usize(width);
        for (let p: usize = 0; p < 4 * usize(headWidth); p += 16) {
          v128.store(row + p, f32x4.mul(v128.load(row + p), inverse));
        }
      }
    }
  }
}

/** Scores of one query become exp(scale s − m); those from `valid` up to `end` become 0. */
function weigh(row: usize, valid: i32, end: i32, scale: f32, peak: usize, inverse: usize): void {
  const whole = maskTail(row, valid, end);
  let greatest = f32x4.splat(MASKED);
  for (let at = row; at < whole; at += 16) greatest = f32x4.max(greatest, v128.load(at));
  const top = greatestLane(greatest) * scale;
  const tops = f32x4.splat(top);
  const scales = f32x4.splat(scale);
  let sums = f32x4.splat(0);
  for (let at = row; at < whole; at += 16) {
    const shifted = f32x4.sub(f32x4.mul(v128.load(at), scales), tops);
    const value = exponentialOfNonPositive(shifted);
    v128.store(at, value);
    sums = f32x4.add(sums, value);
  }
  store<f32>(peak, top);
  store<f32>(inverse, 1 / sumOfLanes(sums));
}

/** Masks up to the next multiple of four, zeros after it; the end of the part that has weight. */
export function maskTail(row: usize, valid: i32, end: i32): usize {
  const whole = (valid + 3) & ~3;
  for (let j = valid; j < whole; j++) store<f32>(row + 4 * usize(j), MASKED);
  for (let j = whole; j < end; j++) store<f32>(row + 4 * usize(j), 0);
  return row + 4 * usize(whole);
}
