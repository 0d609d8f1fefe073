import type { CatalogEntry } from './catalog-entry.js';

/** Informations, entropies and what the GGMI bound and the information flow are made of. */
export const informationCatalog = {
  'anchor-information': {
    symbol: "I(S_anchor;W')",
    name: 'information of the anchor-trained weights on the anchors',
    unit: 'nats/dataset',
  },
  'synthetic-information': {
    symbol: 'I(S_gen;W)',
    name: 'information of the weights on the synthetic data',
    unit: 'nats/dataset',
  },
  ggmi: {
    symbol: 'GGMI',
    name: 'generalization gain via mutual information',
    unit: 'nats/dataset',
  },
  'anchor-synthetic-information': {
    symbol: 'I(S_anchor;S_gen)',
    name: 'faithful part of the synthetic entropy',
    unit: 'nats/dataset',
  },
  'anchor-output-information': {
    symbol: 'I(S_anchor;M(p))',
    name: 'information of the raw output on the anchors',
    unit: 'nats/dataset',
  },
  'anchor-weights-information': {
    symbol: 'I(S_anchor;W)',
    name: 'information of the synthetically trained weights on the anchors',
    unit: 'nats/dataset',
  },
  'prompt-output-information': {
    symbol: 'I(p;M(p))',
    name: 'information of the raw output on the prompt',
    unit: 'nats/dataset',
  },
  'synthetic-information-given-prompt': {
    symbol: 'I(S_gen;W|p)',
    name: 'information of the weights on the synthetic data, the shared prompt known',
    unit: 'nats/dataset',
  },
  'anchor-entropy-per-item': {
    symbol: 'H(S_anchor)/m',
    name: 'entropy of one anchor item',
    unit: 'nats/item',
    entropic: true,
  },
  'anchor-entropy': {
    symbol: 'H(S_anchor)',
    name: 'entropy of the anchors',
    unit: 'nats/dataset',
    entropic: true,
  },
  'output-entropy-per-item': {
    symbol: 'H(M_1)',
    name: 'entropy of one raw output item, prompt averaged out',
    unit: 'nats/item',
    entropic: true,
  },
  'output-entropy': {
    symbol: 'H(M(p))',
    name: 'entropy of the raw output',
    unit: 'nats/dataset',
    entropic: true,
  },
  'synthetic-entropy-per-item': {
    symbol: 'H(z_1)',
    name: 'entropy of one synthetic item, prompt averaged out',
    unit: 'nats/item',
    entropic: true,
  },
  'synthetic-entropy': {
    symbol: 'H(S_gen)',
    name: 'entropy of the synthetic data',
    unit: 'nats/dataset',
    entropic: true,
  },
  'information-gain-per-item': {
    symbol: 'ΔI/n',
    name: 'information gain of one item: the conditional output entropy',
    unit: 'nats/item',
    entropic: true,
  },
  'information-gain': {
    symbol: 'ΔI',
    name: 'information gain: the conditional output entropy',
    unit: 'nats/dataset',
    entropic: true,
  },
  'generator-factor-entropy': {
    symbol: 'H(e_M)',
    name: "entropy of the generator's factor",
    unit: 'nats/dataset',
    entropic: true,
  },
  'generator-factor-information': {
    symbol: 'I(e_M;W)',
    name: "information of the weights on the generator's factor",
    unit: 'nats/dataset',
  },
  'prompt-factor-information': {
    symbol: 'I(e_p;W)',
    name: "information of the weights on the prompt's factor",
    unit: 'nats/dataset',
  },
  'compression-bottleneck': {
    symbol: 'B_syn',
    name: 'compression bottleneck',
    unit: 'nats/dataset',
  },
  'information-flow-remainder': {
    symbol: 'δ*',
    name: 'exact remainder of the information flow',
    unit: 'nats/dataset',
  },
  'information-flow-slack': {
    symbol: 'H(e_M) − ΔI',
    name: 'slack that the printed information flow adds, as one term',
    unit: 'nats/dataset',
    entropic: true,
  },
  'entropy-difference': {
    symbol: 'ΔH',
    name: 'entropy of the anchors minus entropy of the synthetic data',
    unit: 'nats/dataset',
    entropic: true,
  },
  'anchor-entropy-given-weights': {
    symbol: 'H(S_anchor|W)',
    name: 'entropy of the anchors once W is known',
    unit: 'nats/dataset',
    entropic: true,
  },
  'anchor-entropy-given-anchor-weights': {
    symbol: "H(S_anchor|W')",
    name: "entropy of the anchors once W' is known",
    unit: 'nats/dataset',
    entropic: true,
  },
  'anchor-entropy-given-output': {
    symbol: 'α H(S_anchor|W) = H(S_anchor|M(p))',
    name: 'entropy of the anchors once the raw output is known',
    unit: 'nats/dataset',
    entropic: true,
  },
  'synthetic-entropy-given-weights': {
    symbol: 'H(S_gen|W)',
    name: 'entropy of the synthetic data once W is known',
    unit: 'nats/dataset',
    entropic: true,
  },
  'synthetic-entropy-given-anchor': {
    symbol: 'H(S_gen|S_anchor)',
    name: 'diversity part of the synthetic entropy',
    unit: 'nats/dataset',
    entropic: true,
  },
  'useful-gain': {
    symbol: 'I(S_gen;Y|S_anchor)',
    name: 'part of the diversity that is about the target',
    unit: 'nats/dataset',
  },
  'off-task-diversity': {
    symbol: 'H(S_gen|S_anchor,Y)',
    name: 'rest of the diversity, off the task',
    unit: 'nats/dataset',
    entropic: true,
  },
  'prompt-weights-difference': {
    symbol: 'ε_{W,p}',
    name: "entropy of the anchors left by W minus the one left by W'",
    unit: 'nats/dataset',
  },
  alpha: {
    symbol: 'α',
    name: 'share H(S_anchor|M(p)) / H(S_anchor|W)',
    unit: 'ratio',
    entropic: true,
  },
  'ggmi-identity': {
    symbol: 'ΔH − H(S_anchor|W) + H(S_gen|W) + ε_{W,p}',
    name: 'right side of the GGMI identity',
    unit: 'nats/dataset',
  },
  'ggmi-bound': {
    symbol: 'ΔI − (α+1)H(S_anchor|W) + 2ΔH + H(S_gen|W) + ε_{W,p}',
    name: 'right side of the GGMI bound after Gan & Liu',
    unit: 'nats/dataset',
    entropic: true,
  },
  'curation-entropy': {
    symbol: 'H(S_gen) − H(M(p))',
    name: 'entropy that curation adds: missing from the GGMI bound',
    unit: 'nats/dataset',
    entropic: true,
  },
  'prompt-factor-defect': {
    symbol: 'I(h(e_p);M(p)) − I(S_anchor;M(p))',
    name: 'how far the prompt factor is from a sufficient function of the anchors',
    unit: 'nats/dataset',
  },
} as const satisfies Readonly<Record<string, CatalogEntry>>;
