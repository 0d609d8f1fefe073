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
    written: [
      'mutual information',
      'I(S_anchor;W′)',
      "I(S_anchor;W')",
      'I(S_gen;W)',
      'information',
      'I_A',
      'I_B',
    ],
    meaning:
      'How much the trained weights W tell of the data S that they were trained on, in nats. Little information means little memorising; it also bounds the generalization gap.',
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
      'The share of pairs in which the item that the model was trained on has the lower loss; ½ is chance. The intuitive face of ld-CMI.',
  },
  {
    id: 'n-aware-gain',
    term: 'n-aware gain',
    written: ['n-aware gain'],
    meaning:
      'The bound on the gap from anchors minus that from synthetic data. Other than GGMI it knows how many items both have: positive where synthetic data have the lower bound.',
  },
  {
    id: 'gap-bound',
    term: 'Bound on the gap',
    written: ['gap bound', 'anchor-only bound', 'post-training bound', 'C√(2I)'],
    meaning:
      'By information theory the expected generalization gap, with its sign, is at most √(2σ²I/n); for a loss in [0, C], σ = C/2. The post-training bound adds C times two total variation distances, for data that are not from the task.',
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
