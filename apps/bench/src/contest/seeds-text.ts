/** The seeds of a contest in words. */
export function seedsText(seeds: readonly number[]): string {
  const [first] = seeds;
  return seeds.length === 1 ? `seed ${first}` : `${seeds.length} seeds`;
}
