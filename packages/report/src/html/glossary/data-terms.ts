import type { GlossaryEntry } from './glossary-entry.js';

/** Words on the data themselves. */
export const dataTerms: readonly GlossaryEntry[] = [
  {
    id: 'generator',
    term: 'Generator',
    written: ['generators', 'generator', 'S_gen', 'synthetic data'],
    meaning:
      'What the synthetic data S_gen come from: a model, a recorded file, or a law that is known.',
  },
  {
    id: 'curation',
    term: 'Curation',
    written: ['curation', 'Curation'],
    meaning:
      'What is done to synthetic items before training: some are dropped, some only flagged. Every one is counted, with its reason.',
  },
  {
    id: 'divergence',
    term: 'Divergence',
    written: ['total variation', 'divergence gap', 'divergence', 'D_TV', 'MMD²'],
    meaning:
      'How far two laws are apart. A small divergence from the anchors is no proof of use, and a large one no harm. Of texts it is taken between embeddings, which decide what can be seen.',
  },
  {
    id: 'principal-components',
    term: 'Principal components',
    written: ['principal components'],
    meaning:
      'The plane in which the rows vary most. Distances in it are true as far as the plane goes: the share of the variance that it shows stands beside it.',
  },
  {
    id: 'neighbour-embedding',
    term: 'Neighbour embedding',
    written: ['neighbour embedding'],
    meaning:
      'A plane (UMAP) in which rows that are near stay near. Distances, sizes and densities of clusters mean nothing in it; only who is beside whom does.',
  },
  {
    id: 'density',
    term: 'Density lines',
    written: ['density lines', 'Density lines'],
    meaning:
      'Lines of equal density of a Gaussian kernel estimate, drawn for each kind of point by itself: where most of them lie. They are for the eye, and no number is read from them.',
  },
  {
    id: 'embedding-dependence',
    term: 'Dependence of embeddings',
    written: ['dependence', 'HSIC'],
    meaning:
      'How much the embeddings of training items and the model’s own embeddings of them vary together. A proxy: not in nats, and no bound on information follows.',
  },
  {
    id: 'leakage',
    term: 'Leakage and copies',
    written: ['leakage', 'Leakage', 'repetition', 'near-duplicate'],
    meaning:
      'Items that stand in both training data and held-out set make the held-out loss too low. Copies of anchors count these twice and add nothing new.',
  },
];
