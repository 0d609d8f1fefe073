import type { QuantityId } from '../quantity/quantity-catalog.js';
import { derive } from '../quantity/value.js';
import type { NamedStatement } from './statement.js';
import { reading, total } from './statement-terms.js';

/** What holds along every chain and needs no correction: data processing, Pinsker, convexity. */
export const generalStatements: readonly NamedStatement[] = [
  {
    id: 'data-processing-curation',
    text: 'I(S_anchor;S_gen) ≤ I(S_anchor;M(p))',
    relation: '≤',
    unit: 'nats/dataset',
    left: reading('anchor-synthetic-information'),
    right: reading('anchor-output-information'),
  },
  {
    id: 'data-processing-training',
    text: 'I(S_anchor;W) ≤ I(S_anchor;S_gen)',
    relation: '≤',
    unit: 'nats/dataset',
    left: reading('anchor-weights-information'),
    right: reading('anchor-synthetic-information'),
  },
  {
    id: 'data-processing-weights',
    text: 'I(S_anchor;W) ≤ I(S_gen;W)',
    relation: '≤',
    unit: 'nats/dataset',
    left: reading('anchor-weights-information'),
    right: reading('synthetic-information'),
  },
  {
    id: 'faithful-and-diverse',
    text: 'H(S_gen) = I(S_anchor;S_gen) + H(S_gen|S_anchor)',
    relation: '=',
    unit: 'nats/dataset',
    left: reading('synthetic-entropy'),
    right: total('anchor-synthetic-information', 'synthetic-entropy-given-anchor'),
  },
  pinsker('task', 'D_TV(D,D_M)', 'task-divergence', 'task-kl'),
  pinsker('generation', 'D_TV(D_M,D_gen)', 'generation-divergence', 'generation-kl'),
  convexity('task', 'D_TV(D,D_M)', 'task-divergence', 'task-divergence-given-prompt'),
  convexity(
    'generation',
    'D_TV(D_M,D_gen)',
    'generation-divergence',
    'generation-divergence-given-prompt',
  ),
];

function pinsker(
  name: string,
  symbol: string,
  distance: QuantityId,
  divergence: QuantityId,
): NamedStatement {
  return {
    id: `pinsker-${name}`,
    text: `2 ${symbol}² ≤ KL`,
    relation: '≤',
    unit: 'nats/item',
    left: ({ readings }) => derive([readings[distance]], (share) => 2 * share ** 2),
    right: reading(divergence),
  };
}

function convexity(
  name: string,
  symbol: string,
  mixture: QuantityId,
  givenPrompt: QuantityId,
): NamedStatement {
  return {
    id: `convexity-${name}`,
    text: `${symbol} of the mixtures ≤ its mean over known prompts`,
    relation: '≤',
    unit: 'probability',
    left: reading(mixture),
    right: reading(givenPrompt),
  };
}
