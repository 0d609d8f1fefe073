import { ROTARY_BASE } from './model-shape.js';

/**
 * Cosines c0 c0 c1 c1 … and signed sines −s0 s0 −s1 s1 … of every position, `headWidth` numbers each:
 * pair i of a head turns by position · base^(−2i/headWidth) (RoPE, Su and others 2021; adjacent pairs).
 */
export function rotaryTables(
  positions: number,
  headWidth: number,
): { readonly cosines: Float64Array; readonly sines: Float64Array } {
  const cosines = new Float64Array(positions * headWidth);
  const sines = new Float64Array(positions * headWidth);
  for (let position = 0; position < positions; position++) {
    for (let column = 0; column < headWidth; column += 2) {
      const angle = position * ROTARY_BASE ** (-column / headWidth);
      const at = position * headWidth + column;
      cosines.fill(Math.cos(angle), at, at + 2);
      sines[at] = -Math.sin(angle);
      sines[at + 1] = Math.sin(angle);
    }
  }
  return { cosines, sines };
}
