/** An input of the bound calculator to start from, which says what each number is. */
export const boundTemplate = `# What the bounds are computed from. Informations in nats, natural logarithms.
# Save it, put your numbers in, and run: ggmi theory bounds <file>
lossRange: [0, 1] # the interval that the loss lies in; C is its length
# sigma: 0.5      # σ of the sub-Gaussian loss; default C/2

anchor: # S_anchor, m real items, and W' trained on them
  items: 100       # m
  information: 3.2 # I(S_anchor;W')
  # contraction: { rate: 0.9, layers: 12 } # η in (0, 1] and L: the factor η^{L/2}; default 1

synthetic: # S_gen, n synthetic items, and W trained on them
  items: 1000 # n
  information:
    kind: information # I(S_gen;W), or its components:
    nats: 2.5
    # kind: components
    # informationGain: 4.0        # ΔI, which enters with H(e_M) as the one term H(e_M) − ΔI
    # generatorFactorEntropy: 4.5 # H(e_M)
    # compressionBottleneck: 1.8  # B_syn = I(e_M;W) + I(e_p;W)
    # remainder: 0.2              # δ
  prompts:
    kind: shared-prompt # items share a prompt; own-prompts: each item has its own
    # total variation, ½ of an L1 distance: given the prompt, or of the mixtures for own-prompts
    taskDivergence: 0.05       # E_p D_TV(D, D_M(·|p))
    generationDivergence: 0.01 # E_p D_TV(D_M(·|p), D_gen(·|p))
    promptInformation: 0.4     # I(p;W), shared-prompt only; default 0 is valid and looser
  # contraction: { rate: 0.9, layers: 12 }
`;
