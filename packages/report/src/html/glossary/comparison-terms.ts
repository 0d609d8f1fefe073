import type { GlossaryEntry } from './glossary-entry.js';

/** Words of the comparison as deployed, which alone gives the verdict. */
export const comparisonTerms: readonly GlossaryEntry[] = [
  {
    id: 'as-deployed',
    term: 'Comparison as deployed',
    written: ['comparison as deployed', 'As deployed', 'as deployed'],
    meaning:
      'Every arm is trained on all of its data, as one would in practice, and all arms are scored on one held-out set of real data. The verdict comes from this comparison alone.',
  },
  {
    id: 'held-out-loss',
    term: 'Held-out loss',
    written: ['held-out losses', 'held-out loss', 'Held-out losses', 'Held-out loss', 'R̂_D(W)'],
    meaning:
      'The mean loss of a model on real items that none of the arms was trained on. Lower is better. Where the loss of the trainer has a bound, it is scaled to [0, 1].',
  },
  {
    id: 'arm',
    term: 'Arm',
    written: ['arms', 'arm', 'Arms'],
    meaning:
      'One way of training that the run compares: the base without training, the anchors, the data of a generator, or mixtures of both.',
  },
  {
    id: 'base',
    term: 'Base',
    written: ['untrained base', 'base'],
    meaning:
      'The model before post-training. An arm that does not beat it has learned nothing useful.',
  },
  {
    id: 'anchors',
    term: 'Anchors',
    written: ['S_anchor', 'anchors'],
    meaning:
      'The scarce real data of the task, S_anchor. Generators were given some of them, or none.',
  },
  {
    id: 'anchors-twice',
    term: 'Anchors twice',
    written: ['anchors twice'],
    meaning:
      'The control for the amount of training: every anchor two times. What it gains comes from longer training alone. Anchors with about as many synthetic items that gain no more than this have added nothing beyond it. With more synthetic items the control has trained less (warning CONTROL_TRAINED_LESS), and a gain over it may be that of longer training; with fewer it has trained more.',
  },
  {
    id: 'paired-difference',
    term: 'Paired difference',
    written: ['paired differences', 'paired difference', 'Paired differences', 'difference'],
    meaning:
      'Loss of one arm minus loss of another on the same held-out items, averaged. Below 0 the first arm is better. Pairing removes what is hard about an item for both.',
  },
  {
    id: 'minus-reference',
    term: 'Minus base, minus anchors, minus anchors twice',
    written: ['minus base', 'minus anchors twice', 'minus anchors'],
    meaning:
      'The paired difference: loss of the row’s arm minus that of the model without training, of training on the anchors, or of training on them twice, on the same held-out items. Below 0 the row’s arm is better.',
  },
  {
    id: 'probability-best',
    term: 'P(best)',
    written: ['P(best)'],
    meaning:
      'The share of joint resamples of held-out items and seeds in which the arm has the lowest mean loss. It is no probability that the arm is best on other tasks.',
  },
  {
    id: 'probability-best-generator',
    term: 'P(best generator)',
    written: ['P(best generator)'],
    meaning:
      'The same share among arms that differ in the generator alone: generators’ data alone against each other, and anchors with them against each other. It compares generators; P(best) compares all arms.',
  },
  {
    id: 'nats-per-byte',
    term: 'Nats per byte',
    written: ['held-out nats per byte', 'nats/byte'],
    meaning:
      'The log-loss per byte of text, in nats, not scaled to any bound. Divide by ln 2 for bits.',
  },
  {
    id: 'generalization-gap',
    term: 'Generalization gap',
    written: ['generalization gap', 'loss gap'],
    meaning:
      'Loss on fresh items minus loss on the training data, with its sign: how much better a model seems on what it has seen.',
  },
];
