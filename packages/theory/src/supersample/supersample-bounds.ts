import type { SupersampleInformation } from './supersample-information.js';

/** Bounds on |E[R(W) − R̂_S(W)]| for losses in [0, 1], tightest first. */
export interface SupersampleBounds {
  /** (1/n) Σ √(2 I(Δ_i;U_i)). */
  readonly lossDifference: number;
  /** (1/n) Σ √(2 I(L_{i,0},L_{i,1};U_i|Z̃)). */
  readonly lossPair: number;
  /** (1/n) Σ √(2 I(f_i;U_i|Z̃)). */
  readonly predictionPair: number;
  /** √((2/n) I(W;U|Z̃)). */
  readonly conditional: number;
  /** √(I(W;S)/(2n)): Xu & Raginsky with σ = ½. It may be smaller than the CMI bound, whose constant is 4 times as large. */
  readonly mutual: number;
}

/** The bounds from the informations; negative informations of rounding count as 0. */
export function supersampleBounds(information: SupersampleInformation): SupersampleBounds {
  const n = information.weights.length;
  return {
    lossDifference: meanRoot(information.lossDifference),
    lossPair: meanRoot(information.lossPair),
    predictionPair: meanRoot(information.predictionPair),
    conditional: Math.sqrt((2 / n) * Math.max(0, information.conditional)),
    mutual: Math.sqrt(Math.max(0, information.mutual) / (2 * n)),
  };
}

/**
 * The generalization gap (1/n) Σ I(Δ_i;U_i) / ln 2 that 0–1 loss and an interpolating trainer have
 * exactly (Wang & Mao 2023): Δ_i is then 0 or gives U_i away.
 */
export function interpolatingGap(information: SupersampleInformation): number {
  const total = information.lossDifference.reduce((sum, nats) => sum + nats, 0);
  return total / (information.lossDifference.length * Math.LN2);
}

function meanRoot(informations: readonly number[]): number {
  const roots = informations.map((nats) => Math.sqrt(2 * Math.max(0, nats)));
  return roots.reduce((sum, root) => sum + root, 0) / informations.length;
}
