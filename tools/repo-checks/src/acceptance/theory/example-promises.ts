import { valueIn, verdictIn, type TheoryEvaluation } from './theory-json.js';

/** What an example is stored for, as a test of its evaluation. */
export interface ExamplePromise {
  readonly says: string;
  readonly isKept: (evaluation: TheoryEvaluation) => boolean;
}

/** Enumeration rounds by a few 1e-16 per state; determinants by their condition number more. */
function same(left: number, right: number, tolerance = 1e-12): boolean {
  return Math.abs(left - right) <= tolerance;
}

/** Every stored example by its id; one that is missing here fails the acceptance. */
export const examplePromises: Readonly<Record<string, ExamplePromise>> = {
  'reversible-noise-free': {
    says: 'the GGMI bound is an equality',
    isKept: (seen) => {
      const { outcome, slack } = verdictIn(seen, 'ggmi-bound');
      return outcome === 'holds' && same(slack, 0);
    },
  },
  'additive-noise': {
    says: 'the GGMI bound fails by H(S_gen) − H(M(p)) > 0',
    isKept: (seen) => failsByCuration(seen, 1e-12),
  },
  'filtering-curation': {
    says: 'the GGMI bound holds, by H(M(p)) − H(S_gen) ≥ 0',
    isKept: (seen) => {
      const { outcome, slack } = verdictIn(seen, 'ggmi-bound');
      const removed = -valueIn(seen, 'curation-entropy');
      return outcome === 'holds' && removed > 0.01 && same(slack, removed);
    },
  },
  'deterministic-generator': {
    says: 'ΔI = 0',
    isKept: (seen) => same(valueIn(seen, 'information-gain'), 0),
  },
  'constant-generator': {
    says: "GGMI = I(S_anchor;W'), the most there is, at a held-out loss of 0.7 against 0.42",
    isKept: (seen) =>
      same(valueIn(seen, 'ggmi'), valueIn(seen, 'anchor-information')) &&
      valueIn(seen, 'ggmi') > 0.6 &&
      same(valueIn(seen, 'synthetic-risk'), 0.7) &&
      same(valueIn(seen, 'anchor-risk'), 0.42),
  },
  'information-flow-xor': {
    says: 'the information flow with δ = 0 fails by ln 2 at B_syn = 0',
    isKept: (seen) => flowFailsByLn2(seen) && same(valueIn(seen, 'compression-bottleneck'), 0),
  },
  'information-flow-curation': {
    says: 'the information flow with δ = 0 fails by ln 2, all of it curation noise',
    isKept: (seen) =>
      flowFailsByLn2(seen) && same(valueIn(seen, 'information-flow-remainder'), Math.LN2),
  },
  'constant-learner': {
    says: 'E|R_D − R̂_S| = ½ above the anchor-only bound of 0; with ln 2 the bound holds',
    isKept: (seen) => {
      const { outcome, left, right, corrections } = verdictIn(seen, 'anchor-only-bound');
      const correct = corrections.every((each) => each.outcome === 'holds');
      return outcome === 'fails' && same(left, 0.5) && same(right, 0) && correct;
    },
  },
  'shared-prompt': {
    says: 'a gap of ½ above the mixture bound √(ln 2/20) = 0.186; given the prompt the bound holds',
    isKept: (seen) => {
      const { outcome, left, right, corrections } = verdictIn(seen, 'weights-information-bound');
      const correct = corrections.every((each) => each.outcome === 'holds');
      const bound = Math.sqrt(Math.LN2 / 20);
      return outcome === 'fails' && same(left, 0.5) && same(right, bound) && correct;
    },
  },
  'memorising-learner': {
    says: 'I(S;W) = H(S) on both arms',
    isKept: (seen) =>
      same(valueIn(seen, 'anchor-information'), valueIn(seen, 'anchor-entropy')) &&
      same(valueIn(seen, 'synthetic-information'), valueIn(seen, 'synthetic-entropy')),
  },
  'linear-gaussian': {
    says: 'differential entropies, a GGMI bound that fails by what curation adds, no error bounds',
    isKept: (seen) =>
      failsByCuration(seen, 1e-9) &&
      seen.quantities.some(({ differential }) => differential) &&
      'missing' in seen.bounds,
  },
};

function failsByCuration(seen: TheoryEvaluation, tolerance: number): boolean {
  const { outcome, slack } = verdictIn(seen, 'ggmi-bound');
  const added = valueIn(seen, 'curation-entropy');
  return outcome === 'fails' && added > 0.01 && same(slack, -added, tolerance);
}

function flowFailsByLn2(seen: TheoryEvaluation): boolean {
  const { outcome, slack } = verdictIn(seen, 'information-flow');
  return outcome === 'fails' && same(slack, -Math.LN2);
}
