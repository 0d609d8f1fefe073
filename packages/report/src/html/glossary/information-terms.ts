import type { GlossaryEntry } from './glossary-entry.js';

/** Words of the readings of information, which explain and never rank. */
export const informationTerms: readonly GlossaryEntry[] = [
  {
    id: 'ggmi-ld',
    term: 'GGMI_ld',
    written: ['GGMI_ld'],
    meaning:
      'GGMI as read from losses at the same number n of items: n(I_A − I_B), between −n ln 2 and n ln 2. A consistent comparison of two lower bounds, and no bound on GGMI itself.',
  },
  {
    id: 'ggmi',
    term: 'GGMI',
    written: ['GGMI', 'Generalization Gain via Mutual Information'],
    meaning:
      'Generalization gain via mutual information: I(S_anchor;W′) − I(S_gen;W), what a model keeps of the real data minus what it keeps of the synthetic. It explains and never ranks: a generator that emits one constant has the largest GGMI and no use.',
  },
  {
    id: 'mutual-information',
    term: 'Mutual information of data and weights',
    written: ['I(S_anchor;W′)', "I(S_anchor;W')", 'I(S_gen;W)'],
    meaning:
      'How much the trained weights W tell of all the data S that they were trained on, in nats per data set. Little information means little memorising; it also bounds the generalization gap.',
  },
  {
    id: 'information-per-item',
    term: 'I per item: I_A, I_B',
    written: ['I per item', 'I_A', 'I_B'],
    meaning:
      'What the losses or predictions of a model tell of which of two twins it was trained on, in nats per item, by the estimator that is named beside it (ld-CMI: by the difference of the losses); I_A of the anchors, I_B of synthetic data. It lies between 0 and ln 2 ≈ 0.693, and is a lower bound on what the weights keep of one item, not I(S;W) of the whole data set.',
  },
  {
    id: 'information',
    term: 'Information',
    written: ['mutual information', 'information'],
    meaning:
      'Mutual information: how much one thing tells of another, in nats. From replicates it is I(S;W), what the weights tell of the data set; from a supersample it is I per item, what losses tell of which twin was trained on.',
  },
  {
    id: 'ld-cmi',
    term: 'ld-CMI, pooled',
    written: ['pooled ld-CMI', 'ld-CMI', 'ld-cmi-kernel', 'ld-cmi'],
    meaning:
      'Loss-difference conditional mutual information (Wang & Mao 2023): how well the difference T of two losses tells which of two twins a model was trained on, pooled over pairs and runs. Between 0 and ln 2 ≈ 0.693 nats per item; near ln 2 it saturates, near 0 it tells nothing.',
  },
  {
    id: 'twins',
    term: 'Twins, and T',
    written: ['twins', 'twin', 'Twins'],
    meaning:
      'Two items of one pool of which the model is trained on one, by a fair coin. T is the loss of the held-back twin minus that of the trained one: if T is symmetric about 0, losses do not betray what was trained on.',
  },
  {
    id: 'supersample',
    term: 'Supersample, matched n',
    written: ['supersample', 'matched n'],
    meaning:
      'A reading in which every arm trains several times on the same number n of items, one of each pair of twins, with common random numbers: arms differ in their data alone.',
  },
  {
    id: 'replicates',
    term: 'Replicates',
    written: ['replicates of (S, W)', 'replicates'],
    meaning:
      'Independent repetitions of drawing the data, generating and training. Information is estimated over the pairs (S, W) that they give.',
  },
  {
    id: 'membership-accuracy',
    term: 'Membership accuracy',
    written: ['membership accuracy', 'membership-inference accuracy'],
    meaning:
      'The share of pairs in which the item that the model was trained on has the lower loss, equal losses counting one half; ½ is chance. The intuitive face of ld-CMI. Its interval is Student’s t of the mean over runs, which near 0 or 1 may leave [0, 1] and is not cut there.',
  },
  {
    id: 'n-aware-gain',
    term: 'n-aware gain',
    written: ['n-aware gain'],
    meaning:
      'The bound on the gap from anchors minus that from synthetic data: positive where synthetic data have the lower bound. Of I(S;W) it is the anchor-only bound minus the post-training bound, and other than GGMI it knows how many items both have. At matched n it is C(√(2I_A) − √(2I_B)), without the total variation terms.',
  },
  {
    id: 'gap-bound',
    term: 'Gap bound, C√(2I)',
    written: ['gap bound', 'C√(2I)'],
    meaning:
      'C√(2I), with I per item of the same arm and estimator, for losses in [0, C]; C is 1 where losses are scaled to [0, 1]. Wang & Mao (2023): |E gap| ≤ (C/n) Σ √(2 I(Δ;U)), one term for each of the n pairs, here all alike, so that no n is left. It bounds the size of the expected gap, not the expected size, and holds for the true I.',
  },
  {
    id: 'bound-of-data-set',
    term: 'Anchor-only and post-training bound',
    written: ['anchor-only bound', 'post-training bound'],
    meaning:
      'From I(S;W) of the whole data set of n items: |E gap| ≤ √(2σ²I(S;W)/n) (Xu & Raginsky 2017), with σ = C/2 for a loss in [0, C]; of the expected |gap| the bound is √(2σ²(I(S;W) + ln 2)/n). The post-training bound adds C times two total variation distances, for data that are not from the task.',
  },
  {
    id: 'information-gain',
    term: 'ΔI',
    written: ['information gain per item', 'information gain', 'ΔI per item', 'ΔI/n', 'ΔI'],
    meaning:
      'Information gain of the generator: what its output holds beyond the prompt, H(M(p)) − I(h(e_p);M(p)). It is 0 for a deterministic generator, and counts randomness off the task as gain too.',
  },
  {
    id: 'bottleneck',
    term: 'Compression bottleneck',
    written: ['B_syn', 'compression bottleneck'],
    meaning:
      'I(e_M;W) + I(e_p;W): what training keeps of the factors of model and prompt that the synthetic data carry.',
  },
  {
    id: 'entropy-terms',
    term: 'ΔH and ε_{W,p}',
    written: ['ΔH', 'ε_{W,p}'],
    meaning:
      'ΔH = H(S_anchor) − H(S_gen), the entropy that synthetic data lack; ε_{W,p} = H(S_anchor|W) − H(S_anchor|W′), what the synthetically trained model forgets of the anchors. Exactly, GGMI = ΔH − H(S_anchor|W) + H(S_gen|W) + ε_{W,p}.',
  },
];
