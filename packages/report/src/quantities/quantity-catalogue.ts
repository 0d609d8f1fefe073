import type { Signs } from '../numbers/format-outcome.js';

/** How a known quantity is shown; what it means is said by the quantity itself. */
export interface CatalogueEntry {
  /** Short form for a column. */
  readonly heading: string;
  readonly signs: Signs;
}

/**
 * The quantities that reports know by id, in the order in which lists show them. An id that is not
 * here is shown all the same, after these.
 */
const catalogue = new Map<string, CatalogueEntry>(
  Object.entries({
    'held-out-loss': { heading: 'held-out loss', signs: 'minus-only' },
    'held-out-nats-per-byte': { heading: 'held-out nats per byte', signs: 'minus-only' },
    'loss-difference': { heading: 'difference', signs: 'always' },
    'probability-best': { heading: 'P(best)', signs: 'minus-only' },
    'probability-best-generator': { heading: 'P(best generator)', signs: 'minus-only' },
    'mutual-information': { heading: 'information', signs: 'minus-only' },
    ggmi: { heading: 'GGMI', signs: 'always' },
    'ggmi-of-reading': { heading: 'GGMI of the reading', signs: 'always' },
    'ggmi-ld': { heading: 'GGMI_ld', signs: 'always' },
    'n-aware-gain': { heading: 'n-aware gain', signs: 'always' },
    'membership-accuracy': { heading: 'membership accuracy', signs: 'minus-only' },
    'generalization-bound': { heading: 'gap bound', signs: 'minus-only' },
    'generalization-gap': { heading: 'generalization gap', signs: 'always' },
    'loss-gap': { heading: 'loss gap', signs: 'always' },
    'anchor-bound': { heading: 'anchor-only bound', signs: 'minus-only' },
    'post-training-bound': { heading: 'post-training bound', signs: 'minus-only' },
    'information-gain-per-item': { heading: 'ΔI per item', signs: 'minus-only' },
    'information-gain': { heading: 'ΔI', signs: 'minus-only' },
    'output-entropy': { heading: 'H(M(p))', signs: 'minus-only' },
    'output-entropy-lower-bound': { heading: 'H(M(p)), from below', signs: 'minus-only' },
    'output-entropy-upper-bound': { heading: 'H(M(p)), from above', signs: 'minus-only' },
    'prompt-information-lower-bound': { heading: 'I(p;M(p)), from below', signs: 'minus-only' },
    'prompt-information-upper-bound': { heading: 'I(p;M(p)), from above', signs: 'minus-only' },
    'entropy-item': { heading: 'entropy per item', signs: 'minus-only' },
    divergence: { heading: 'divergence', signs: 'minus-only' },
    'divergence-gap': { heading: 'divergence gap', signs: 'always' },
    'divergence-gap-median': { heading: 'median gap', signs: 'always' },
    'reverse-divergence-gap': { heading: 'reverse divergence gap', signs: 'always' },
    'reverse-divergence-gap-median': { heading: 'median reverse gap', signs: 'always' },
    'task-divergence': { heading: 'task divergence', signs: 'minus-only' },
    'generation-divergence': { heading: 'generation divergence', signs: 'minus-only' },
    'task-kl': { heading: 'task divergence, KL', signs: 'minus-only' },
    'generation-kl': { heading: 'generation divergence, KL', signs: 'minus-only' },
    'data-divergence': { heading: 'divergence from anchors', signs: 'minus-only' },
    'data-divergence-reference': { heading: 'anchors against anchors', signs: 'minus-only' },
    'embedding-dependence': { heading: 'dependence', signs: 'minus-only' },
    'embedding-dependence-base': { heading: 'dependence, base', signs: 'minus-only' },
    'embedding-dependence-difference': { heading: 'dependence, difference', signs: 'always' },
    'weights-information': { heading: 'information by weights', signs: 'minus-only' },
    'run-loss-difference': { heading: 'difference of runs', signs: 'always' },
    'run-difference': { heading: 'difference of runs', signs: 'always' },
    strength: { heading: 'strength', signs: 'minus-only' },
    'strength-information': { heading: 'information at strength', signs: 'minus-only' },
  }),
);

const order = new Map([...catalogue.keys()].map((id, index) => [id, index]));

/** Place of an id in lists: unknown ids come last. */
export function catalogueOrder(id: string): number {
  return order.get(id) ?? order.size;
}

/** Whether the catalogue has an id. */
export function isInCatalogue(id: string): boolean {
  return catalogue.has(id);
}

/** How an id is shown; an unknown one by its id. */
export function catalogueEntry(id: string): CatalogueEntry {
  return catalogue.get(id) ?? { heading: id, signs: 'minus-only' };
}
