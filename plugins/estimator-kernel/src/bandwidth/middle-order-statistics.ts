/** Produces numbers ≥ 0 row by row, the same at every call; a row is valid during its visit only. */
export type NumberRows = (visit: (row: Float64Array) => void) => void;

/** A bin is the first 20 bits of a double: sign, exponent, 8 bits of the mantissa. */
const BINS = 2 ** 20;
const BIN_SHIFT = 12;
/** Candidates that are gathered at once: 8 MB. */
const GATHERED = 2 ** 20;
/** So many numbers are sorted at once: counting into 2^20 bins costs more. */
const SORTED = 2 ** 16;
/** Which of the two words of a double is the high one: 1 on little-endian machines. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/**
 * The two middle values of `count` numbers ≥ 0 (the same one twice where the count is odd), without
 * holding the numbers where they are many.
 *
 * Doubles that are not negative are ordered like their bits. One pass counts the leading 20 bits, a
 * second gathers the few values in the bins of the two middles; where they are too many, further
 * passes look at 20 bits more. Exact; at most 16 MB beside the row.
 */
export function middleOrderStatistics(
  count: number,
  visitRows: NumberRows,
): readonly [lower: number, upper: number] {
  const ranks = [Math.floor((count - 1) / 2), Math.floor(count / 2)] as const;
  if (count <= SORTED) {
    const all = gather(visitRows, { first: 0, last: BINS, held: count });
    return [all[ranks[0]]!, all[ranks[1]]!];
  }
  const counts = countBins(visitRows);
  const lower = binOfRank(counts, ranks[0]);
  const upper = binOfRank(counts, ranks[1]);
  const held = counts[lower.bin]! + (upper.bin === lower.bin ? 0 : counts[upper.bin]!);
  if (held > GATHERED) {
    return [
      valueWithinBin(visitRows, lower.bin, ranks[0] - lower.below),
      valueWithinBin(visitRows, upper.bin, ranks[1] - upper.below),
    ];
  }
  const values = gather(visitRows, { first: lower.bin, last: upper.bin, held });
  return [values[ranks[0] - lower.below]!, values[ranks[1] - lower.below]!];
}

/** The bin that holds the value of a rank (from 0), and how many values lie in lower bins. */
function binOfRank(counts: Float64Array, rank: number): { bin: number; below: number } {
  let bin = 0;
  let below = 0;
  while (below + counts[bin]! <= rank) below += counts[bin++]!;
  return { bin, below };
}

function wordsOf(row: Float64Array): Uint32Array {
  return new Uint32Array(row.buffer, row.byteOffset, 2 * row.length);
}

function countBins(visitRows: NumberRows): Float64Array {
  const counts = new Float64Array(BINS);
  visitRows((row) => {
    const words = wordsOf(row);
    for (let j = HIGH; j < words.length; j += 2) counts[words[j]! >>> BIN_SHIFT]!++;
  });
  return counts;
}

/** The values of two bins (with nothing between them) in ascending order. */
function gather(
  visitRows: NumberRows,
  bins: { readonly first: number; readonly last: number; readonly held: number },
): Float64Array {
  const { first, last } = bins;
  const values = new Float64Array(bins.held);
  let size = 0;
  visitRows((row) => {
    const words = wordsOf(row);
    for (let j = 0; j < row.length; j++) {
      const bin = words[2 * j + HIGH]! >>> BIN_SHIFT;
      if (bin >= first && bin <= last) values[size++] = row[j]!;
    }
  });
  return values.sort();
}

/** The value of a rank within one bin, by the next 20 bits and a tally of what shares all 40. */
function valueWithinBin(visitRows: NumberRows, bin: number, rank: number): number {
  const visitBin = (visit: (value: number, innerBin: number) => void): void => {
    visitRows((row) => {
      const words = wordsOf(row);
      for (let j = 0; j < row.length; j++) {
        const high = words[2 * j + HIGH]!;
        if (high >>> BIN_SHIFT !== bin) continue;
        visit(row[j]!, ((high & 0xfff) << 8) | (words[2 * j + 1 - HIGH]! >>> 24));
      }
    });
  };
  const counts = new Float64Array(BINS);
  visitBin((_, innerBin) => counts[innerBin]!++);
  const inner = binOfRank(counts, rank);
  const tally = new Map<number, number>();
  visitBin((value, innerBin) => {
    if (innerBin === inner.bin) tally.set(value, (tally.get(value) ?? 0) + 1);
  });
  let below = inner.below;
  for (const value of [...tally.keys()].sort((a, b) => a - b)) {
    below += tally.get(value)!;
    if (below > rank) return value;
  }
  throw new RangeError(`Rank ${rank} is not among the ${below} values of the bin.`);
}
