/**
 * The pairs of one run, each as what it is without its order (`keys`) and which way round it lies
 * (`signs`: +1, −1, or 0 where both ways round look the same).
 */
export interface SignedRun {
  readonly keys: readonly (string | number)[];
  readonly signs: Int8Array;
}

/** The part of a sample that is counted rather than smoothed. */
export interface SeparatedAtoms {
  /** By run and pair: 1 for a pair that lies on an atom or tells nothing, 0 for the rest. */
  readonly counted: readonly Uint8Array[];
  /** By run: the sum over its counted pairs of ln 2q, nats; q from the counts of the other runs. */
  readonly information: Float64Array;
  /** Atoms found, pairs that tell nothing apart. */
  readonly atoms: number;
}

/**
 * Separates the atoms of a pooled sample and reads them by counting.
 *
 * An atom is a key that at least √N of all N pairs share, and at least two. Any value of positive
 * probability is an atom so at large N; a continuous law that was rounded finely is not, and stays
 * with the smooth part, which ties do not harm; and the bias of counting, −1/(2N) for every atom, is
 * at most 1/(2√N) in all. A pair of sign 0 contributes exactly 0.
 *
 * With a and b other runs' pairs of the key that lie as this one does and the other way round,
 * q = (a + ½)/(a + b + 1): a fair pseudo-pair (Krichevsky & Trofimov 1981) keeps ln 2q above
 * −ln(a + b + 1), and leaves the sum a lower bound in expectation, as any q from other runs does.
 */
export function separateAtoms(runs: readonly SignedRun[]): SeparatedAtoms {
  const atoms = atomCounts(runs);
  const information = new Float64Array(runs.length);
  const counted = runs.map((run, index) => {
    const own = countKeys([run], (key) => atoms.has(key));
    const flags = new Uint8Array(run.keys.length);
    for (const [pair, key] of run.keys.entries()) {
      const sign = run.signs[pair]!;
      const all = atoms.get(key);
      if (sign !== 0 && all === undefined) continue;
      flags[pair] = 1;
      if (all === undefined) continue;
      const here = own.get(key)!;
      const plus = all.plus - here.plus;
      const minus = all.minus - here.minus;
      information[index]! += Math.log((2 * (sign > 0 ? plus : minus) + 1) / (plus + minus + 1));
    }
    return flags;
  });
  return { counted, information, atoms: atoms.size };
}

interface Count {
  plus: number;
  minus: number;
}

function atomCounts(runs: readonly SignedRun[]): Map<string | number, Count> {
  const pairs = runs.reduce((sum, run) => sum + run.keys.length, 0);
  const fewest = Math.max(2, Math.sqrt(pairs));
  const counts = countKeys(runs, () => true);
  for (const [key, { plus, minus }] of counts) if (plus + minus < fewest) counts.delete(key);
  return counts;
}

function countKeys(
  runs: readonly SignedRun[],
  wanted: (key: string | number) => boolean,
): Map<string | number, Count> {
  const counts = new Map<string | number, Count>();
  for (const { keys, signs } of runs) {
    for (const [pair, key] of keys.entries()) {
      const sign = signs[pair]!;
      if (sign === 0 || !wanted(key)) continue;
      const count = counts.get(key) ?? { plus: 0, minus: 0 };
      if (sign > 0) count.plus += 1;
      else count.minus += 1;
      counts.set(key, count);
    }
  }
  return counts;
}
