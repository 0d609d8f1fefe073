import { closest, distance } from 'fastest-levenshtein';

/** The model that was probably meant: another tag of the same name, or a name that is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const wanted = written.toLowerCase();
  const sameName = names.find((name) => withoutTag(name) === withoutTag(wanted));
  if (sameName !== undefined) return sameName;
  const nearest = closest(withoutTag(wanted), names.map(withoutTag));
  const furthest = Math.max(2, Math.floor(wanted.length / 3));
  if (distance(withoutTag(wanted), nearest) > furthest) return undefined;
  return names.find((name) => withoutTag(name) === nearest);
}

function withoutTag(name: string): string {
  return name.toLowerCase().replace(/:[^/]*$/, '');
}
