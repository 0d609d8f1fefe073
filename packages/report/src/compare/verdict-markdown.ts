import type { VerdictComparison } from '@ggmi/core';
import { escapeMarkdown } from '../markdown/escape-markdown.js';
import { markdownTable } from '../markdown/markdown-table.js';
import { formatOutcome } from '../numbers/format-outcome.js';
import {
  agreementSentence,
  changedEffects,
  effectName,
  effectWord,
  headlineOf,
  type RunSide,
} from './verdict-words.js';

/** Whether both runs conclude the same, as paragraphs of Markdown: the verdicts, and what changed. */
export function verdictParagraphs(verdicts: VerdictComparison): readonly (readonly string[])[] {
  const sentence = agreementSentence(verdicts);
  if (sentence === undefined) return [];
  const changed = changedEffects(verdicts);
  return [
    [`**${escapeMarkdown(sentence)}**`],
    [
      `- reference: ${escapeMarkdown(headlineOf(verdicts.here))}`,
      `- this run: ${escapeMarkdown(headlineOf(verdicts.there))}`,
    ],
    changed.length === 0
      ? []
      : markdownTable(
          ['effect', 'reference', 'this run', 'changed'],
          changed.map((effect) => [
            effectName(effect),
            effectText(effect, 'here'),
            effectText(effect, 'there'),
            effect.change,
          ]),
        ),
  ];
}

function effectText(effect: VerdictComparison['effects'][number], side: RunSide): string {
  const outcome = effect[side];
  const word = effectWord(effect, side);
  if (!outcome.available) return word;
  const { value, interval = '' } = formatOutcome(outcome, 'always');
  return `${word} ${value} ${interval}`.trim();
}
