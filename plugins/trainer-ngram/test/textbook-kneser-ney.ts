/** A text as symbols: `context` stands before it and is not predicted; each occurrence counts `weight`. */
export interface WeightedText {
  readonly context: readonly number[];
  readonly tokens: readonly number[];
  readonly weight: number;
}

/**
 * Interpolated Kneser–Ney straight from its definition, by sets and sums over all n-grams.
 * `discounts[k]` belongs to k-grams. Gives p(token | context).
 */
export function textbookKneserNey(
  texts: readonly WeightedText[],
  shape: {
    readonly order: number;
    readonly alphabet: number;
    readonly discounts: readonly number[];
  },
): (context: readonly number[], token: number) => number {
  const { order, alphabet, discounts } = shape;
  const occurrences = new Map<string, number>();
  for (const { context, tokens, weight } of texts) {
    const all = [...context, ...tokens];
    for (let end = context.length; end < all.length; end++) {
      for (let length = 1; length <= order; length++) {
        const gram = all.slice(end - length + 1, end + 1).join(' ');
        occurrences.set(gram, (occurrences.get(gram) ?? 0) + weight);
      }
    }
  }
  const symbols = Array.from({ length: alphabet + 1 }, (_, symbol) => symbol);
  const r = (gram: readonly number[]): number => occurrences.get(gram.join(' ')) ?? 0;
  const count = (gram: readonly number[]): number =>
    gram.length === order
      ? r(gram)
      : symbols.reduce((sum, before) => sum + Math.min(1, r([before, ...gram])), 0);

  const probability = (context: readonly number[], token: number): number => {
    const length = context.length + 1;
    const discount = discounts[length]!;
    const shorter = length === 1 ? 1 / alphabet : probability(context.slice(1), token);
    const counts = symbols.slice(0, alphabet).map((symbol) => count([...context, symbol]));
    const total = counts.reduce((sum, one) => sum + one, 0);
    if (total === 0) return shorter;
    const freed = counts.reduce((sum, one) => sum + Math.min(one, discount), 0);
    return Math.max(counts[token]! - discount, 0) / total + (freed / total) * shorter;
  };
  return probability;
}
