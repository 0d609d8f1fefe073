import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word probably meant: the least edit distance, if it is at most a
 * third of the longer word (at least 2), the letter case aside. Undefined where nothing is near.
 * Of two ids of one package only the parts behind the package count.
 */
export function nearestMatch(word: string, candidates: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const shared = sharedPackageLength(word, candidate);
    const [mistyped, meant] = [word, candidate].map((text) => text.slice(shared).toLowerCase());
    const edits = editsIfNear(mistyped ?? '', meant ?? '');
    if (edits < least) {
      nearest = candidate;
      least = edits;
    }
  }
  return nearest;
}

function editsIfNear(mistyped: string, meant: string): number {
  const edits = distance(mistyped, meant);
  const allowed = Math.max(2, Math.floor(Math.max(mistyped.length, meant.length) / 3));
  return edits <= allowed && edits < meant.length ? edits : Infinity;
}

function sharedPackageLength(word: string, candidate: string): number {
  const length = candidate.lastIndexOf('/') + 1;
  return word.startsWith(candidate.slice(0, length)) ? length : 0;
}
