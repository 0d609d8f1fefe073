import type { ComparedQuantity, QuantityOutcome, RunComparison, RunDifference } from '@ggmi/core';
import { escapeMarkdown } from '../markdown/escape-markdown.js';
import { markdownTable } from '../markdown/markdown-table.js';
import { formatOutcome, type Signs } from '../numbers/format-outcome.js';
import { heldOutSentence, inputSentence } from './comparison-sentences.js';
import { comparisonTitle } from './comparison-blocks.js';
import { placeText } from './input-blocks.js';
import { isInformation, nameOf } from './number-blocks.js';
import { settingText } from './setting-blocks.js';

/** Input differences that a summary lists. */
const MOST_INPUTS = 20;

/** A comparison in short, for a pull request: inputs, held-out losses, information. */
export function comparisonMarkdown(comparison: RunComparison): string {
  const paragraphs = comparison.others.flatMap((other) => [
    [`### GGMI: ${escapeMarkdown(comparisonTitle(comparison, other))}`],
    ...inputParagraphs(other),
    ...other.leftOut.map((text) => [escapeMarkdown(text)]),
    ...other.settings.flatMap((setting) => settingParagraphs(setting, other.settings.length)),
  ]);
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function inputParagraphs({ inputs }: RunDifference): readonly (readonly string[])[] {
  const deciding = inputs.differences.filter(({ effect }) => effect !== 'none');
  const other = inputs.data.filter(({ state }) => state !== 'same');
  const more = deciding.length - MOST_INPUTS;
  return [
    [`**Inputs:** ${escapeMarkdown(inputSentence(inputs))}`],
    deciding.length === 0
      ? []
      : markdownTable(
          ['input', 'reference', 'this run'],
          deciding
            .slice(0, MOST_INPUTS)
            .map((each) => [placeText(each), shortText(each.here), shortText(each.there)]),
        ),
    more > 0 ? [`and ${more} more.`] : [],
    other.length === 0
      ? []
      : [
          `Data that differ or are not known: ${other
            .map(({ data, state }) => escapeMarkdown(`${data} (${state})`))
            .join(', ')}.`,
        ],
  ];
}

function shortText(value: unknown): string {
  if (value === undefined) return 'absent';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function settingParagraphs(
  setting: RunDifference['settings'][number],
  settings: number,
): readonly (readonly string[])[] {
  const { heldOut, numbers } = setting;
  const arms = heldOut.quantities.filter(({ id }) => id === 'held-out-loss');
  const information = numbers.filter((each) => isInformation(each) && each.difference.available);
  return [
    settings === 1 ? [] : [`**${escapeMarkdown(settingText(setting))}**`],
    [escapeMarkdown(heldOutSentence(heldOut))],
    arms.every(({ difference }) => !difference.available)
      ? []
      : markdownTable(
          ['arm, held-out loss', 'reference', 'this run', 'difference', 'taken'],
          arms.map((each) => [each.arm ?? 'run', ...cellsOf(each)]),
        ),
    information.length === 0
      ? []
      : markdownTable(
          ['information', 'reference', 'this run', 'difference', 'taken'],
          information.map((each) => [
            `${nameOf(each)} by ${each.source === 'exact' ? 'truth' : each.source}`,
            ...cellsOf(each),
          ]),
        ),
  ];
}

function cellsOf({ here, there, difference, pairing }: ComparedQuantity): readonly string[] {
  return [
    textOf(here, 'minus-only'),
    textOf(there, 'minus-only'),
    textOf(difference, 'always'),
    pairing ?? '',
  ];
}

function textOf(outcome: QuantityOutcome, signs: Signs): string {
  if (!outcome.available) return 'n/a';
  const { value, interval = '' } = formatOutcome(outcome, signs);
  const unit = outcome.unit === 'dimensionless' ? '' : outcome.unit;
  return [value, interval, unit].filter((part) => part !== '').join(' ');
}
