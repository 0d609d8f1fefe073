import type { Quantity } from '@ggmi/core';

/** What is followed along a sweep: gains and gaps, which say whether synthetic data helped. */
const followed: readonly string[] = ['divergence-gap', 'reverse-divergence-gap', 'ggmi', 'ggmi-ld'];

/** The quantities of a point that are followed along a sweep, in the order of the record. */
export function pointQuantities(quantities: readonly Quantity[]): readonly Quantity[] {
  const chosen = quantities.filter(
    ({ id, versus }) => followed.includes(id) || (id === 'loss-difference' && versus === 'anchors'),
  );
  // A sweep of something else: every quantity of its first point.
  return chosen.length > 0 ? chosen : quantities;
}

/** Proxies of a point that are followed along a sweep, apart from the quantities: they are not in nats. */
export function pointProxies(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter(({ id }) => id === 'embedding-dependence-difference');
}
