/** What stands where a figure does not exist. */
const absent = '–';

/** With a fixed number of decimals. */
export function decimals(value: number | null | undefined, digits: number): string {
  return value === null || value === undefined ? absent : value.toFixed(digits);
}

/** With its sign, also where it is positive. */
export function signed(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined) return absent;
  return value > 0 ? `+${value.toFixed(digits)}` : value.toFixed(digits);
}

/** A share as a percentage. */
export function percent(share: number | null): string {
  return share === null ? absent : `${(100 * share).toFixed(0)} %`;
}

/** A length of time in the unit that suits it. */
export function durationOfMs(milliseconds: number | null): string {
  if (milliseconds === null) return absent;
  if (milliseconds < 1000) return `${milliseconds.toPrecision(3)} ms`;
  return `${(milliseconds / 1000).toPrecision(3)} s`;
}

/** A p-value; very small ones by their bound. */
export function pValueText(pValue: number): string {
  return pValue < 0.0001 ? '< 0.0001' : pValue.toFixed(4);
}

/** Counts by code, such as `NEAR_LOG_N 3, TIES_FOUND 1`. */
export function countsText(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts);
  return entries.length === 0 ? absent : entries.map(([code, n]) => `${code} ${n}`).join(', ');
}
