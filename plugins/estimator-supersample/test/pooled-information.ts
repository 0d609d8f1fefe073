import type { ExactTrainer } from '@ggmi/theory';

/** What the pooled readings of pair 0 aim at, unconditional on the items; nats. */
export interface PooledInformation {
  /** I(Δ;U). */
  readonly differences: number;
  /** I(L₀,L₁;U). */
  readonly losses: number;
  /** I(f₀,L₀,f₁,L₁;U). */
  readonly predictions: number;
}

/**
 * Enumerates the trained member, its twin, the other item and W of a symmetric trainer of two items;
 * the information of the order is the Jensen–Shannon divergence of the law of (trained, held back)
 * and the law of (held back, trained).
 */
export function pooledInformation(exact: ExactTrainer): PooledInformation {
  const { itemLaw, trainer, predictions, loss } = exact;
  const laws = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const mirrored = laws.map(() => new Map<string, number>());
  const add = (map: Map<string, number>, key: string, p: number) =>
    map.set(key, (map.get(key) ?? 0) + p);
  itemLaw.forEach((p, item) => {
    itemLaw.forEach((q, twin) => {
      itemLaw.forEach((r, other) => {
        trainer[item * itemLaw.length + other]!.forEach((s, w) => {
          const share = p * q * r * s;
          const labels = [predictions[w]![item]!, predictions[w]![twin]!] as const;
          const losses = [loss[labels[0]]![item]!, loss[labels[1]]![twin]!] as const;
          const keys = ([a, b]: readonly [0 | 1, 0 | 1]) => [
            String(losses[b] - losses[a]),
            `${losses[a]};${losses[b]}`,
            `${losses[a]};${losses[b]};${labels[a]};${labels[b]}`,
          ];
          keys([0, 1]).forEach((key, i) => add(laws[i]!, key, share));
          keys([1, 0]).forEach((key, i) => add(mirrored[i]!, key, share));
        });
      });
    });
  });
  const [differences, losses, all] = laws.map((law, i) => divergence(law, mirrored[i]!));
  return { differences: differences!, losses: losses!, predictions: all! };
}

/** E ln 2p/(p + p′): the Jensen–Shannon divergence of two laws that mirror each other. */
function divergence(law: ReadonlyMap<string, number>, mirrored: ReadonlyMap<string, number>) {
  let sum = 0;
  for (const [key, p] of law) {
    if (p > 0) sum += p * Math.log((2 * p) / (p + (mirrored.get(key) ?? 0)));
  }
  return sum;
}
