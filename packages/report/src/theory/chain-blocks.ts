import type { ChainEvaluation, JudgedStatement, Verdicts } from '@ggmi/theory';
import type { Block } from '../document/block.js';
import { boundBlocks } from './bound-blocks.js';
import { chainQuantityBlocks } from './chain-quantity-blocks.js';
import { statementBlocks } from './statement-blocks.js';

/** What theory says about one chain: what it shows, its quantities, the statements, the bounds. */
export function chainBlocks(shown: {
  /** What the chain is and what to look at in it. */
  readonly headline: string;
  readonly evaluation: ChainEvaluation;
}): readonly Block[] {
  const { quantities, verdicts, bounds } = shown.evaluation;
  return [
    { type: 'paragraph', text: shown.headline, tone: 'strong' },
    { type: 'paragraph', text: countSentence(verdicts) },
    ...chainQuantityBlocks(quantities),
    ...statementBlocks(verdicts),
    ...('missing' in bounds
      ? [
          { type: 'heading' as const, text: 'Bounds' },
          {
            type: 'paragraph' as const,
            text: `not available: ${bounds.missing}`,
            tone: 'warning' as const,
          },
        ]
      : boundBlocks(bounds)),
  ];
}

function countSentence({ paper, general }: Verdicts): string {
  const corrected = paper.flatMap(({ corrections }) => corrections);
  return `Of the statements of the paper ${count(paper)}; of the corrected ones ${count(corrected)}; of the general laws ${count(general)}.`;
}

function count(statements: readonly JudgedStatement[]): string {
  const number = (wanted: JudgedStatement['outcome']): number =>
    statements.filter(({ outcome }) => outcome === wanted).length;
  const missing = number('unavailable');
  const rest = missing === 0 ? '' : `, ${missing} not judged`;
  return `${number('holds')} hold, ${number('fails')} fail${rest}`;
}
