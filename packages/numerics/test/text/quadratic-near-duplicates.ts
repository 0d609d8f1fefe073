import { normaliseText } from '@ggmi/numerics';

/** The set of shingles by the definition, a shorter text being one shingle of its own. */
function shingleSet(text: string, shingle: number): ReadonlySet<string> {
  const points = Array.from(normaliseText(text));
  if (points.length < shingle) return new Set([`short:${points.join('')}`]);
  const starts = Array.from({ length: points.length - shingle + 1 }, (_, start) => start);
  return new Set(starts.map((start) => points.slice(start, start + shingle).join('')));
}

/** |A ∩ B| / |A ∪ B|. */
function jaccard<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number {
  const overlap = [...left].filter((entry) => right.has(entry)).length;
  return overlap / (left.size + right.size - overlap);
}

/** Row i: the similarities of text i with all earlier ones, by comparing all pairs. */
export function quadraticSimilarities(
  texts: readonly string[],
  shingle: number,
): readonly (readonly number[])[] {
  const sets = texts.map((text) => shingleSet(text, shingle));
  return sets.map((set, position) => sets.slice(0, position).map((other) => jaccard(set, other)));
}

/** For each text the positions of the earlier texts that reach the threshold. */
export function positionsFrom(
  similarities: readonly (readonly number[])[],
  threshold: number,
): readonly (readonly number[])[] {
  return similarities.map((row) =>
    row.flatMap((similarity, earlier) => (similarity >= threshold ? [earlier] : [])),
  );
}
