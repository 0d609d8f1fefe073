import { derive } from '../quantity/value.js';
import type { PaperStatement } from './statement.js';
import {
  absolutePart,
  divergencePart,
  flowWithoutRemainder,
  magnitude,
  plus,
  reading,
  signedPart,
  total,
} from './statement-terms.js';

const mixtureDivergences = divergencePart('task-divergence', 'generation-divergence');
const promptDivergences = divergencePart(
  'task-divergence-given-prompt',
  'generation-divergence-given-prompt',
);
const givenPrompt = reading('synthetic-information-given-prompt');

/**
 * The statements of Gan & Liu (arXiv 2410.01720) that a chain can be held against, at η = 1, each
 * with the statements of this project that hold for every chain.
 */
export const paperStatements: readonly PaperStatement[] = [
  {
    id: 'error-decomposition',
    name: 'error decomposition (Lemma 3.1)',
    status: 'printed',
    text: 'E|R_D(W) − R̂_{S_gen}(W)| ≤ C (D_TV(D,D_M) + D_TV(D_M,D_gen)) + E|R_{D_gen}(W) − R̂_{S_gen}(W)|',
    relation: '≤',
    unit: 'loss',
    left: reading('synthetic-error'),
    right: plus(mixtureDivergences, reading('synthetic-error-own-law')),
    corrections: [
      {
        id: 'error-decomposition-given-prompt',
        text: 'E|R_D(W) − R̂_{S_gen}(W)| ≤ C E_p[D_TV(D,D_M(·|p)) + D_TV(D_M(·|p),D_gen(·|p))] + E|R_{D_gen|p}(W) − R̂_{S_gen}(W)|',
        relation: '≤',
        unit: 'loss',
        left: reading('synthetic-error'),
        right: plus(promptDivergences, reading('synthetic-error-given-prompt')),
      },
    ],
  },
  {
    id: 'weights-information-bound',
    name: 'mutual-information bound on S_gen, prompt averaged out',
    status: 'printed',
    text: 'E[R_{D_gen}(W) − R̂_{S_gen}(W)] ≤ √(2σ² I(S_gen;W)/n)',
    relation: '≤',
    unit: 'loss',
    left: reading('synthetic-gap-own-law'),
    right: signedPart(reading('synthetic-information'), 'synthetic'),
    corrections: [
      {
        id: 'weights-information-bound-given-prompt',
        text: '|E[R_{D_gen|p}(W) − R̂_{S_gen}(W)]| ≤ √(2σ² I(S_gen;W|p)/n)',
        relation: '≤',
        unit: 'loss',
        left: magnitude('synthetic-gap-given-prompt'),
        right: signedPart(givenPrompt, 'synthetic'),
      },
      {
        id: 'weights-information-bound-absolute',
        text: 'E|R_{D_gen|p}(W) − R̂_{S_gen}(W)| ≤ √(2σ² (I(S_gen;W|p) + ln 2)/n)',
        relation: '≤',
        unit: 'loss',
        left: reading('synthetic-error-given-prompt'),
        right: absolutePart(givenPrompt, 'synthetic'),
      },
    ],
  },
  {
    id: 'information-flow',
    name: 'information flow with δ = 0',
    status: 'after Gan & Liu',
    text: 'I(S_gen;W) ≤ B_syn + [H(e_M) − ΔI]',
    relation: '≤',
    unit: 'nats/dataset',
    left: reading('synthetic-information'),
    right: flowWithoutRemainder,
    corrections: [
      {
        id: 'information-flow-exact',
        text: 'I(S_gen;W) = B_syn + δ*, δ* = I(e_M;e_p|W) − I(e_M;e_p) + I(ε;W|e_M,e_p)',
        relation: '=',
        unit: 'nats/dataset',
        left: reading('synthetic-information'),
        right: total('compression-bottleneck', 'information-flow-remainder'),
      },
    ],
  },
  {
    id: 'anchor-only-bound',
    name: 'anchor-only bound, absolute value inside',
    status: 'after Gan & Liu',
    text: "E|R_D(W') − R̂_{S_anchor}(W')| ≤ √(2σ² I(S_anchor;W')/m)",
    relation: '≤',
    unit: 'loss',
    left: reading('anchor-error'),
    right: signedPart(reading('anchor-information'), 'anchor'),
    corrections: [
      {
        id: 'anchor-only-bound-signed',
        text: "|E[R_D(W') − R̂_{S_anchor}(W')]| ≤ √(2σ² I(S_anchor;W')/m)",
        relation: '≤',
        unit: 'loss',
        left: magnitude('anchor-gap'),
        right: signedPart(reading('anchor-information'), 'anchor'),
      },
      {
        id: 'anchor-only-bound-absolute',
        text: "E|R_D(W') − R̂_{S_anchor}(W')| ≤ √(2σ² (I(S_anchor;W') + ln 2)/m)",
        relation: '≤',
        unit: 'loss',
        left: reading('anchor-error'),
        right: absolutePart(reading('anchor-information'), 'anchor'),
      },
    ],
  },
  {
    id: 'post-training-bound',
    name: 'post-training bound with δ = 0, absolute value inside',
    status: 'after Gan & Liu',
    text: 'E|R_D(W) − R̂_{S_gen}(W)| ≤ C (D_TV(D,D_M) + D_TV(D_M,D_gen)) + √(2σ² (B_syn + [H(e_M) − ΔI])/n)',
    relation: '≤',
    unit: 'loss',
    left: reading('synthetic-error'),
    right: plus(mixtureDivergences, signedPart(flowWithoutRemainder, 'synthetic')),
    corrections: [
      {
        id: 'post-training-bound-signed',
        text: '|E[R_D(W) − R̂_{S_gen}(W)]| ≤ C E_p[D_TV(D,D_M(·|p)) + D_TV(D_M(·|p),D_gen(·|p))] + √(2σ² I(S_gen;W|p)/n)',
        relation: '≤',
        unit: 'loss',
        left: magnitude('synthetic-gap'),
        right: plus(promptDivergences, signedPart(givenPrompt, 'synthetic')),
      },
      {
        id: 'post-training-bound-absolute',
        text: 'E|R_D(W) − R̂_{S_gen}(W)| ≤ C E_p[D_TV(D,D_M(·|p)) + D_TV(D_M(·|p),D_gen(·|p))] + √(2σ² (I(S_gen;W|p) + ln 2)/n)',
        relation: '≤',
        unit: 'loss',
        left: reading('synthetic-error'),
        right: plus(promptDivergences, absolutePart(givenPrompt, 'synthetic')),
      },
    ],
  },
  {
    id: 'ggmi-bound',
    name: 'GGMI bound',
    status: 'after Gan & Liu',
    text: 'GGMI ≤ ΔI − (α+1)H(S_anchor|W) + 2ΔH + H(S_gen|W) + ε_{W,p}',
    relation: '≤',
    unit: 'nats/dataset',
    left: reading('ggmi'),
    right: reading('ggmi-bound'),
    corrections: [
      {
        id: 'ggmi-bound-exact',
        text: 'GGMI = ΔI − (α+1)H(S_anchor|W) + 2ΔH + H(S_gen|W) + ε_{W,p} + [H(S_gen) − H(M(p))] + [I(h(e_p);M(p)) − I(S_anchor;M(p))]',
        relation: '=',
        unit: 'nats/dataset',
        left: reading('ggmi'),
        right: total('ggmi-bound', 'curation-entropy', 'prompt-factor-defect'),
      },
      {
        id: 'ggmi-identity',
        text: 'GGMI = ΔH − H(S_anchor|W) + H(S_gen|W) + ε_{W,p}',
        relation: '=',
        unit: 'nats/dataset',
        left: reading('ggmi'),
        right: reading('ggmi-identity'),
      },
    ],
  },
  {
    id: 'alpha-range',
    name: 'range of α',
    status: 'after Gan & Liu',
    text: '|α − ½| ≤ ½, that is α ∈ [0, 1]',
    relation: '≤',
    unit: 'ratio',
    left: ({ readings }) => derive([readings.alpha], (alpha) => Math.abs(alpha - 0.5)),
    right: () => 0.5,
    corrections: [
      {
        id: 'alpha-range-undivided',
        text: 'H(S_anchor|M(p)) ≤ H(S_anchor|W)',
        relation: '≤',
        unit: 'nats/dataset',
        left: reading('anchor-entropy-given-output'),
        right: reading('anchor-entropy-given-weights'),
      },
    ],
  },
];
