/** η and L of the contraction η^{L/2} (Zhang, Liu & Tao 2018); η = 1 or L = 0 is Xu & Raginsky. */
export interface Contraction {
  /** η in (0, 1]: how much information one layer keeps. */
  readonly rate: number;
  /** L ≥ 0. */
  readonly layers: number;
}

/** I(S_gen;W) as it is known: as one number, or by what the information flow bounds it with. */
export type SyntheticInformation =
  | { readonly kind: 'information'; readonly nats: number }
  | {
      readonly kind: 'components';
      /** ΔI and H(e_M), which enter as the one term H(e_M) − ΔI. */
      readonly informationGain: number;
      readonly generatorFactorEntropy: number;
      /** B_syn = I(e_M;W) + I(e_p;W). */
      readonly compressionBottleneck: number;
      /** δ, 0 or more as the paper has it; the exact remainder is δ*, with ΔI and H(e_M) left out. */
      readonly remainder: number;
    };

/** How the synthetic items came by their prompts, and with it which divergences bound the shift. */
export type PromptSharing =
  | {
      /** Every item has its own independent prompt: items are i.i.d. from the mixture. */
      readonly kind: 'own-prompts';
      /** D_TV(D, D_M) and D_TV(D_M, D_gen) with the prompt averaged out. */
      readonly taskDivergence: number;
      readonly generationDivergence: number;
    }
  | {
      /** Items share one prompt: everything is conditional on it. */
      readonly kind: 'shared-prompt';
      /** E_p D_TV(D, D_M(·|p)) and E_p D_TV(D_M(·|p), D_gen(·|p)). */
      readonly taskDivergence: number;
      readonly generationDivergence: number;
      /** I(p;W), which I(S_gen;W|p) = I(S_gen;W) − I(p;W) is smaller by. Default 0: valid, looser. */
      readonly promptInformation?: number;
    };

/** What the bounds of a post-training comparison are computed from. Informations in nats. */
export interface BoundInput {
  /** The interval that the loss lies in; C is its length. */
  readonly lossRange: readonly [lowest: number, highest: number];
  /** σ of the sub-Gaussian loss. Default: half of C (Hoeffding). */
  readonly sigma?: number;
  readonly anchor: {
    /** m ≥ 1. */
    readonly items: number;
    /** I(S_anchor;W'). */
    readonly information: number;
    readonly contraction?: Contraction;
  };
  readonly synthetic: {
    /** n ≥ 1. */
    readonly items: number;
    readonly information: SyntheticInformation;
    readonly prompts: PromptSharing;
    readonly contraction?: Contraction;
  };
}
