import { closest, distance } from 'fastest-levenshtein';

/** The name that a mistyped one probably meant: at most a third of its letters are other ones. */
export function nearestName(mistyped: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const nearest = closest(mistyped, names);
  const allowed = Math.max(1, Math.floor(nearest.length / 3));
  return distance(mistyped, nearest) <= allowed ? nearest : undefined;
}
