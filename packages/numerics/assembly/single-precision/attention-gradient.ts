import { maskTail, QUERY_BLOCK } from './attention';
import { exponentialOfNonPositive, sumOfLanes } from './exponential';
import { packPanels, panelBytes } from './panels';
import { multiplyPacked } from './product';

/**
 * The gradient of `attend`: writes that of the queries `first` … rows − 1 and adds those of keys and
 * values, in rows of `dQkv` as in `qkv`. Weights are computed again from `peaks` and `inverses`.
 *
 * `scratch`: room for (3 · stride + 2 · 32) · 8⌈headWidth/8⌉ + 64 · stride numbers, stride = 8⌈rows/8⌉.
 */
export function attendGradient(
  first: i32,
  rows: i32,
  heads: i32,
  headWidth: i32,
  qkv: usize,
  y: usize,
  dy: usize,
  peaks: usize,
  inverses: usize,
  dQkv: usize,
  scratch: usize,
): void {
  const width = heads * headWidth;
  const qkvRow = 3 * width;
  const stride = (rows + 7) & ~7;
  const wide = usize((headWidth + 7) & ~7);
  const keysAcross = scratch;
  const valuesAcross = keysAcross + 4 * wide * usize(stride);
  const keys = valuesAcross + 4 * wide * usize(stride);
  const queryPanels = keys + 4 * wide * usize(stride);
  const dyPanels = queryPanels + 4 * wide * usize(QUERY_BLOCK);
  const weights = dyPanels + 4 * wide * usize(QUERY_BLOCK);
  const dWeights = weights + 4 * usize(QUERY_BLOCK) * usize(stride);
  const shallow = panelBytes(headWidth);
  for (let head = 0; head < heads; head++) {
    const column: usize = 4 * usize(head * headWidth);
    const key: usize = qkv + column + 4 * usize(width);
    packPanels(headWidth, rows, key, 1, qkvRow, keysAcross);
    packPanels(headWidth, rows, key + 4 * usize(width), 1, qkvRow, valuesAcross);
    packPanels(rows, headWidth, key, qkvRow, 1, keys);
    const dKey = dQkv + column + 4 * usize(width);
    for (let start = first; start < rows; start += QUERY_BLOCK) {
      const count = min(QUERY_BLOCK, rows - start);
      const end = start + count;
      // Whole panels: what stands after `end` is never read.
      const across = (end + 7) & ~7;
      const query: usize = qkv + column + 4 * usize(start) * usize(qkvRow);
      const outAt = column + 4 * usize(start) * usize(width);
      const statistics: usize = 4 * (usize(head) * usize(rows) + usize(start));
      multiplyPacked(
        count,
        across,
        headWidth,
        query,
        qkvRow,
        1,
        keysAcross,
        shallow,
        weights,
        stride,
        0,
      );
      multiplyPacked(
        count,
        across,
        headWidth,
        dy + outAt,
        width,
        1,
        valuesAcross,
        shallow,
        dWeights,
        stride,
        0,
      );
      for (let i = 0; i < count; i++) {
        const line: usize = 4 * usize(i) * usize(stride);
        const place: usize = outAt + 4 * usize(i) * usize(width);
        const product = dot(headWidth, dy + place, y + place);
        const at: usize = statistics + 4 * usize(i);
        weighGradient(
          weights + line,
          dWeights + line,
          start + i + 1,
          end,
          headWidth,
          peaks + at,
          inverses + at,
          product,
        );
      }
      const dQuery = dQkv + column + 4 * usize(start) * usize(qkvRow);
      multiplyPacked(
        count,
        headWidth,
        end,
        dWeights,
        stride,
        1,
        keys,
        panelBytes(rows),
        dQuery,
        qkvRow,
        0,
      );
      packPanels(count, headWidth, dy + outAt, width, 1, dyPanels);
      packPanels(count, headWidth, query, qkvRow, 1, queryPanels);
      const deep = panelBytes(count);
      multiplyPacked(
        end,
        headWidth,
        count,
        dWeights,
        1,
        stride,
        queryPanels,
        deep,
        dKey,
        qkvRow,
        1,
      );
      multiplyPacked(
        end,
        headWidth,
        count,
        weights,
        1,
        stride,
        dyPanels,
        deep,
        dKey + 4 * usize(width),
        qkvRow,
        1,
      );
    }
  }
}

/** Of one query: scores become weights w, and their gradients dw become scale · w (dw − Σ w dw). */
function weighGradient(
  row: usize,
  dRow: usize,
  valid: i32,
  end: i32,
  headWidth: i32,
  peak: usize,
  inverse: usize,
  product: f32,
): void {
  const whole = maskTail(row, valid, end);
  maskTail(dRow, valid, end);
  const scale: f32 = 1 / sqrt<f32>(f32(headWidth));
  const scales = f32x4.splat(scale);
  const tops = v128.load32_splat(peak);
  const inverses = v128.load32_splat(inverse);
  const products = f32x4.splat(product);
  for (let at = row; at < whole; at += 16) {
    const shifted = f32x4.sub(f32x4.mul(v128.load(at), scales), tops);
    const weight = f32x4.mul(exponentialOfNonPositive(shifted), inverses);
    v128.store(at, weight);
    const change = f32x4.sub(v128.load(dRow), products);
    v128.store(dRow, f32x4.mul(f32x4.mul(weight, change), scales));
    dRow += 16;
  }
}

function dot(length: i32, x: usize, y: usize): f32 {
  let sums = f32x4.splat(0);
  for (let at: usize = 0; at < 4 * usize(length); at += 16) {
    sums = f32x4.add(sums, f32x4.mul(v128.load(x + at), v128.load(y + at)));
  }
  return sumOfLanes(sums);
}
