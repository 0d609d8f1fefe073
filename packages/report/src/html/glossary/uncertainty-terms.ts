import type { GlossaryEntry } from './glossary-entry.js';

/** Words that stand beside every number. */
export const uncertaintyTerms: readonly GlossaryEntry[] = [
  {
    id: 'kind-exact',
    term: '= exact',
    written: ['exact', 'closed form'],
    meaning: 'Computed from known laws, to floating-point accuracy.',
  },
  {
    id: 'kind-estimate',
    term: '≈ estimate',
    written: ['estimates', 'estimate'],
    meaning:
      'Aims at the quantity itself. It is a draw of chance: its standard error (±) and interval say how far it may be off.',
  },
  {
    id: 'kind-lower-bound',
    term: '≥ lower bound',
    written: ['lower bounds', 'lower-bound', 'lower bound', 'from below'],
    meaning:
      'Aims at a number that the quantity is not below. The quantity itself may be much larger.',
  },
  {
    id: 'kind-upper-bound',
    term: '≤ upper bound',
    written: ['upper bounds', 'upper-bound', 'upper bound', 'from above'],
    meaning:
      'Aims at a number that the quantity is not above. The quantity itself may be much smaller.',
  },
  {
    id: 'kind-proxy',
    term: '~ proxy',
    written: ['proxies', 'Proxies', 'proxy'],
    meaning:
      'Moves with the quantity but is not it, and not in its unit. Never held against a number in nats.',
  },
  {
    id: 'interval',
    term: 'Interval',
    written: ['paired intervals', 'intervals', 'interval'],
    meaning:
      'A range that covers what it aims at with the stated probability, such as 90 %, if what is drawn were drawn again. What that is depends on the number. Held-out losses and their differences (bootstrap): held-out items, and training seeds where there are two or more, with the data of every arm as they are. Readings at matched n (jackknife, or Student’s t): runs, from the same pools. Replicates (subsampling, or Student’s t): whole repetitions of drawing data, generating and training. Embedded data and log-probabilities: items or prompts, with all else as it is.',
  },
  {
    id: 'standard-error',
    term: 'Standard error',
    written: ['standard error'],
    meaning:
      'The standard deviation of a number over what its interval is over, estimated; written after ±: held-out items and training seeds, runs at matched n, replicates, or items.',
  },
  {
    id: 'permutation-p',
    term: 'p',
    written: ['permutation test', 'p-value'],
    meaning:
      'Permutation p-value: how often shuffled data, in which the effect cannot be, show as much. Small: chance alone rarely does this.',
  },
  {
    id: 'nats',
    term: 'Nats',
    written: ['nats/dataset', 'nats/item', 'nats'],
    meaning:
      'The unit of information with natural logarithms; 1 nat = 1.443 bits. Per item or per data set, as the unit says.',
  },
  {
    id: 'truth',
    term: 'Truth',
    written: ['truth'],
    meaning:
      'The exact value, known where the laws of source, generator and trainer are. An estimate covers it where its interval holds it.',
  },
];
