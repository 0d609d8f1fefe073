import { describe, expect, it } from 'vitest';
import { separateAtoms } from '../../src/atoms/separate-atoms.js';
import { signedDifferences } from '../../src/atoms/signed-differences.js';
import { signedPairs } from '../../src/atoms/signed-pairs.js';

const atomsOf = (runs: readonly (readonly number[])[]) =>
  separateAtoms(signedDifferences(runs.map((run) => Float64Array.from(run))));

const column = (...values: readonly number[]) => ({
  rows: values.length,
  columns: 1,
  values: Float64Array.from(values),
});

describe('atoms', () => {
  it('are counted over the other runs, with half a pair on each side', () => {
    // |T| = 1: run 0 has (2, 1) of each sign, run 1 (3, 0), run 2 (1, 1); 0.5 stands alone.
    const runs = [
      [1, 1, -1],
      [1, 1, 1, 0.5],
      [1, -1],
    ];
    const { information, counted, atoms } = atomsOf(runs);
    expect(atoms).toBe(1);
    // ln 2q, q = (a + ½)/(a + b + 1), a of the same sign: others of run 0 are (4, 1), and so on.
    const read = (a: number, b: number) => Math.log((2 * (a + 0.5)) / (a + b + 1));
    expect(information[0]).toBeCloseTo(2 * read(4, 1) + read(1, 4), 14);
    expect(information[1]).toBeCloseTo(3 * read(3, 2), 14);
    expect(information[2]).toBeCloseTo(read(5, 1) + read(1, 5), 14);
    expect(counted.map((flags) => [...flags])).toEqual([
      [1, 1, 1],
      [1, 1, 1, 0],
      [1, 1],
    ]);
  });

  it('are values that √N pairs share, whatever their sign, and two at least', () => {
    const others = Array.from({ length: 12 }, (_, i) => 10 + i);
    // N = 16: four make an atom, three do not.
    expect(atomsOf([[2, -2, 2, -2], others]).atoms).toBe(1);
    expect(atomsOf([[2, -2, 2, 3], others]).atoms).toBe(0);
    expect(atomsOf([[1], [2], [3]]).atoms).toBe(0);
  });

  it('of T = 0 tell exactly nothing, and are no atom', () => {
    const { information, counted, atoms } = atomsOf([
      [0, -0, 0],
      [0, 1],
    ]);
    expect([...information]).toEqual([0, 0]);
    expect(atoms).toBe(0);
    expect([...counted[1]!]).toEqual([1, 0]);
  });

  it('of pairs of losses are unordered pairs with the order as their sign', () => {
    const runs = signedPairs([
      { trained: column(0, 1, 0.5), heldBack: column(1, 0, 0.5) },
      { trained: column(0, 0), heldBack: column(1, 2) },
    ]);
    expect(runs.map(({ signs }) => [...signs])).toEqual([
      [1, -1, 0],
      [1, 1],
    ]);
    expect(runs[0]!.keys[0]).toBe(runs[0]!.keys[1]);
    expect(runs[0]!.keys[0]).toBe(runs[1]!.keys[0]);
    expect(runs[1]!.keys[1]).not.toBe(runs[1]!.keys[0]);
  });
});
