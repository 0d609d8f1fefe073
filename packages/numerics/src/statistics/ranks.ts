/**
 * Ranks from 1 to n; tied values share the mean of their ranks.
 * Throws RangeError for NaN, which has no rank.
 */
export function ranks(values: Float64Array): Float64Array {
  const n = values.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(values[i]!)) throw new RangeError(`Value ${i} is NaN and has no rank.`);
    order[i] = i;
  }
  order.sort((a, b) => values[a]! - values[b]! || a - b);

  const result = new Float64Array(n);
  let start = 0;
  while (start < n) {
    let end = start + 1;
    while (end < n && values[order[end]!] === values[order[start]!]) end += 1;
    const shared = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) result[order[i]!] = shared;
    start = end;
  }
  return result;
}
