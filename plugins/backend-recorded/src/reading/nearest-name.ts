import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, `undefined` where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const nearest = closest(
    written.toLowerCase(),
    names.map((name) => name.toLowerCase()),
  );
  const name = names.find((each) => each.toLowerCase() === nearest);
  const furthest = Math.max(2, Math.floor(written.length / 3));
  return distance(written.toLowerCase(), nearest) <= furthest ? name : undefined;
}
