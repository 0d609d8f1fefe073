const bars = '▁▂▃▄▅▆▇█';

/**
 * Values as a row of bars between the least and the largest, a blank for a missing one; a dot each
 * where all are equal.
 */
export function sparkline(values: readonly (number | undefined)[]): string {
  const there = values.filter((value) => value !== undefined);
  const low = Math.min(...there);
  const high = Math.max(...there);
  return values
    .map((value) => {
      if (value === undefined) return ' ';
      if (low === high) return '·';
      return bars[Math.round(((value - low) / (high - low)) * (bars.length - 1))]!;
    })
    .join('');
}
