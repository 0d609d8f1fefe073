/** Stands behind the end of a text that is shorter than a shingle: no code point. */
const BEYOND_THE_END = -1;

/**
 * The code points of a text, at least `shingle` of them: a shorter text is filled up behind its end,
 * and is then one shingle of its own, which equals no shingle of a longer text. Half of a surrogate
 * pair counts as one code point.
 */
export function shinglePoints(text: string, shingle: number): Int32Array {
  const points = new Int32Array(Math.max(text.length, shingle));
  let count = 0;
  for (let unit = 0; unit < text.length; unit++) {
    // Within the loop's bound there is always a code point.
    const point = text.codePointAt(unit)!;
    if (point > 0xffff) unit += 1;
    points[count] = point;
    count += 1;
  }
  const length = Math.max(count, shingle);
  points.fill(BEYOND_THE_END, count, length);
  return points.subarray(0, length);
}
