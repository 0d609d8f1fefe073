import { GgmiError } from '@ggmi/core';
import type { RunOutcome } from '@ggmi/runtime';

/**
 * Sees to it that all evaluations have one held-out set: losses are paired item by item, by id. Those
 * without a comparison as deployed have none to pair.
 *
 * @throws HELD_OUT_DIFFERS
 */
export function requireSameItems(
  evaluations: readonly {
    readonly contestant: string;
    readonly seed: number;
    readonly outcome?: Pick<RunOutcome, 'armLosses'>;
  }[],
): void {
  const sets = evaluations.flatMap(({ contestant, seed, outcome }) =>
    (outcome?.armLosses ?? []).map(({ arm, items }) => ({
      name: `${contestant}, seed ${seed}, arm '${arm}'`,
      items,
    })),
  );
  const [first, ...rest] = sets;
  if (first === undefined) return;
  const wanted = new Set(first.items);
  for (const set of rest) {
    const own = new Set(set.items);
    const other = [
      ...first.items.filter((id) => !own.has(id)),
      ...set.items.filter((id) => !wanted.has(id)),
    ][0];
    if (other !== undefined) throw heldOutDiffers([first.name, set.name], other);
  }
}

/** HELD_OUT_DIFFERS: losses of different items cannot be paired. */
function heldOutDiffers(names: readonly string[], item: string): GgmiError {
  return new GgmiError({
    code: 'HELD_OUT_DIFFERS',
    message: `Losses are compared item by item, and the held-out sets differ: only one of these has the item '${item}': ${names.join('; ')}.`,
    next: 'Give a held-out set whose items have the same ids at every seed, such as a file, or compare one seed at a time.',
    fields: { evaluations: [...names], item },
  });
}
