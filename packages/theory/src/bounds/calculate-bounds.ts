import type { BoundInput, Contraction, SyntheticInformation } from './bound-input.js';
import { boundInputProblems } from './bound-input-problems.js';
import { absoluteErrorBound, signedErrorBound } from './information-bound.js';

/** One line of a bound's sum. */
export interface BoundPart {
  readonly symbol: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'nats/dataset' | 'loss' | 'ratio';
}

/** A bound on a generalization error, in units of the loss. */
export interface ErrorBound {
  readonly statement: string;
  readonly value: number;
  /** Whether it is no smaller than C, the largest error there can be, and so says nothing. */
  readonly vacuous: boolean;
}

/** The bounds on one arm, with every part that went into them. */
export interface ArmBounds {
  readonly parts: readonly BoundPart[];
  /** Whether the information came out negative and was set to 0 under the root. */
  readonly clamped: boolean;
  /** On the absolute value of the expected gap. */
  readonly signed: ErrorBound;
  /** On the expected absolute gap: ln 2 under the root, no contraction. */
  readonly absolute: ErrorBound;
}

/** The bounds of both arms and what they say about each other. */
export interface BoundReport {
  readonly anchor: ArmBounds;
  readonly synthetic: ArmBounds;
  /** I(S_anchor;W') − I(S_gen;W); from components only a lower bound, as they bound I(S_gen;W) above. */
  readonly ggmi: { readonly value: number; readonly kind: 'exact' | 'lower-bound' };
  /** Anchor-only bound − post-training bound: GGMI with m, n and the divergences put back. */
  readonly sizeAwareGain: { readonly signed: number; readonly absolute: number };
}

/**
 * The anchor-only bound and the post-training bound, itemised (theory, section 2).
 *
 * The post-training bound is C (D_TV(D,D_M) + D_TV(D_M,D_gen)) + η^{L/2} √(2σ² I/n), conditional on
 * the prompt where items share it. Throws RangeError with every number that is out of its range.
 */
export function calculateBounds(input: BoundInput): BoundReport {
  const problems = boundInputProblems(input);
  if (problems.length > 0) {
    const lines = problems.map(
      ({ path, received, expected }) => `${path} is ${received}; expected ${expected}.`,
    );
    throw new RangeError(lines.join('\n'));
  }
  const { anchor, synthetic, lossRange } = input;
  const spread = lossRange[1] - lossRange[0];
  const sigma = input.sigma ?? spread / 2;
  const parts = informationParts(synthetic.information);
  const information = parts.reduce((total, part) => total + part.value, 0);
  const known = synthetic.prompts.kind === 'shared-prompt' ? promptPart(synthetic.prompts) : [];
  const anchorBounds = armBounds({
    spread,
    sigma,
    items: anchor.items,
    contraction: anchor.contraction,
    information: [
      { ...nats("I(S_anchor;W')", 'information on the anchors'), value: anchor.information },
    ],
    divergences: [],
    gap: "R_D(W') − R̂_{S_anchor}(W')",
  });
  const syntheticBounds = armBounds({
    spread,
    sigma,
    items: synthetic.items,
    contraction: synthetic.contraction,
    information: [...parts, ...known],
    divergences: divergenceParts(synthetic.prompts, spread),
    gap: 'R_D(W) − R̂_{S_gen}(W)',
  });
  return {
    anchor: anchorBounds,
    synthetic: syntheticBounds,
    ggmi: {
      value: anchor.information - information,
      kind: synthetic.information.kind === 'information' ? 'exact' : 'lower-bound',
    },
    sizeAwareGain: {
      signed: anchorBounds.signed.value - syntheticBounds.signed.value,
      absolute: anchorBounds.absolute.value - syntheticBounds.absolute.value,
    },
  };
}

function armBounds(arm: {
  readonly spread: number;
  readonly sigma: number;
  readonly items: number;
  readonly contraction: Contraction | undefined;
  readonly information: readonly BoundPart[];
  readonly divergences: readonly BoundPart[];
  readonly gap: string;
}): ArmBounds {
  const information = sumOf(arm.information);
  const shift = sumOf(arm.divergences);
  const contraction = contractionFactor(arm.contraction);
  const { sigma, items } = arm;
  const signedRoot = signedErrorBound({ information, items, sigma, contraction });
  const absoluteRoot = absoluteErrorBound({ information, items, sigma });
  return {
    parts: [
      ...arm.divergences,
      ...arm.information,
      { symbol: 'η^{L/2}', name: 'contraction', value: contraction, unit: 'ratio' },
      {
        symbol: 'η^{L/2} √(2σ² I/n)',
        name: 'information part, signed',
        value: signedRoot,
        unit: 'loss',
      },
      {
        symbol: '√(2σ² (I + ln 2)/n)',
        name: 'information part, absolute',
        value: absoluteRoot,
        unit: 'loss',
      },
    ],
    clamped: information < 0,
    signed: errorBound(`|E[${arm.gap}]|`, shift + signedRoot, arm.spread),
    absolute: errorBound(`E|${arm.gap}|`, shift + absoluteRoot, arm.spread),
  };
}

function informationParts(information: SyntheticInformation): readonly BoundPart[] {
  if (information.kind === 'information') {
    return [
      { ...nats('I(S_gen;W)', 'information on the synthetic data'), value: information.nats },
    ];
  }
  const { generatorFactorEntropy, informationGain } = information;
  return [
    { ...nats('B_syn', 'compression bottleneck'), value: information.compressionBottleneck },
    // One term: where ΔI grows with H(e_M), −ΔI alone would be read as a saving that is none.
    {
      ...nats('H(e_M) − ΔI', 'slack of the information flow'),
      value: generatorFactorEntropy - informationGain,
    },
    { ...nats('δ', 'remainder of the information flow'), value: information.remainder },
  ];
}

function promptPart(prompts: { readonly promptInformation?: number }): readonly BoundPart[] {
  const value = -(prompts.promptInformation ?? 0);
  return [{ ...nats('−I(p;W)', 'what the shared prompt says about the weights'), value }];
}

function divergenceParts(
  prompts: BoundInput['synthetic']['prompts'],
  spread: number,
): readonly BoundPart[] {
  const shared = prompts.kind === 'shared-prompt';
  const task = shared ? 'C E_p D_TV(D, D_M(·|p))' : 'C D_TV(D, D_M)';
  const generation = shared ? 'C E_p D_TV(D_M(·|p), D_gen(·|p))' : 'C D_TV(D_M, D_gen)';
  return [
    { symbol: task, name: 'task divergence', value: spread * prompts.taskDivergence, unit: 'loss' },
    {
      symbol: generation,
      name: 'generation divergence',
      value: spread * prompts.generationDivergence,
      unit: 'loss',
    },
  ];
}

function errorBound(statement: string, value: number, spread: number): ErrorBound {
  return { statement, value, vacuous: value >= spread };
}

function contractionFactor(contraction: Contraction | undefined): number {
  return contraction === undefined ? 1 : contraction.rate ** (contraction.layers / 2);
}

function nats(symbol: string, name: string): Omit<BoundPart, 'value'> {
  return { symbol, name, unit: 'nats/dataset' };
}

function sumOf(parts: readonly BoundPart[]): number {
  return parts.reduce((total, part) => total + part.value, 0);
}
