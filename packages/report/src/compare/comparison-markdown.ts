import type { ComparedQuantity, QuantityOutcome, RunComparison, RunDifference } from '@ggmi/core';
import { escapeMarkdown } from '../markdown/escape-markdown.js';
import { markdownTable } from '../markdown/markdown-table.js';
import { formatOutcome, type Signs } from '../numbers/format-outcome.js';
import { calibrationSentences } from './calibration-sentences.js';
import { heldOutSentence, inputSentence, trainingSentences } from './comparison-sentences.js';
import { comparisonTitle } from './comparison-blocks.js';
import { directionOf } from './difference-quantity.js';
import { isInformation, nameOf } from './number-blocks.js';
import { directionMarks, OVERVIEW_HEADING, OVERVIEW_KEY, overviewRows } from './overview-blocks.js';
import { settingText } from './setting-blocks.js';
import { shownValue } from './shown-value.js';
import { placeText, splitInputs } from './split-inputs.js';
import { verdictParagraphs } from './verdict-markdown.js';

/** Input differences that a summary lists. */
const MOST_INPUTS = 20;

/** A comparison in short, for a pull request: inputs, held-out losses, information. */
export function comparisonMarkdown(comparison: RunComparison): string {
  const pairs = comparison.others.flatMap((other) => [
    [`### GGMI: ${escapeMarkdown(comparisonTitle(comparison, other))}`],
    ...inputParagraphs(other),
    ...other.leftOut.map((text) => [escapeMarkdown(text)]),
    ...other.settings.flatMap((setting) => settingParagraphs(setting, other.settings.length)),
  ]);
  return `${[...overviewParagraphs(comparison), ...pairs]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** All runs in one table, where there are more than two. */
function overviewParagraphs(comparison: RunComparison): readonly (readonly string[])[] {
  const rows = overviewRows(comparison);
  if (rows.length === 0) return [];
  const { reference, others } = comparison;
  return [
    [`### GGMI: ${OVERVIEW_HEADING}`],
    markdownTable(
      ['arm', reference.label, ...others.map(({ run }) => run.label)],
      rows.map(({ arm, found }) => [
        arm,
        textOf(
          found.find((each) => each?.here.available)?.here ?? { available: false, reason: '' },
          'minus-only',
        ),
        ...found.map(overviewText),
      ]),
    ),
    [escapeMarkdown(OVERVIEW_KEY)],
  ];
}

function overviewText(compared: ComparedQuantity | undefined): string {
  if (compared === undefined) return 'n/a';
  const { there, difference } = compared;
  const own = textOf(there, 'minus-only');
  if (!difference.available) return own;
  const { value } = formatOutcome(difference, 'always');
  return `${own} (${directionMarks[directionOf(difference)]} ${value})`;
}

function inputParagraphs({ inputs, settings }: RunDifference): readonly (readonly string[])[] {
  const deciding = inputs.differences.filter(({ effect }) => effect !== 'none');
  const other = inputs.data.filter(({ state }) => state !== 'same');
  const { rows, folded } = splitInputs(deciding);
  const more = rows.length - MOST_INPUTS;
  return [
    [`**Inputs:** ${escapeMarkdown(inputSentence(inputs))}`],
    ...calibrationSentences(settings).map((text) => [escapeMarkdown(text)]),
    rows.length === 0
      ? []
      : markdownTable(
          ['input', 'reference', 'this run'],
          rows
            .slice(0, MOST_INPUTS)
            .map((each) => [placeText(each), shownValue(each.here), shownValue(each.there)]),
        ),
    more > 0 ? [`and ${more} more.`] : [],
    ...folded.map((text) => [escapeMarkdown(text)]),
    other.length === 0
      ? []
      : [
          `Data that differ or are not known: ${other
            .map(({ data, state }) => escapeMarkdown(`${data} (${state})`))
            .join(', ')}.`,
        ],
  ];
}

function settingParagraphs(
  setting: RunDifference['settings'][number],
  settings: number,
): readonly (readonly string[])[] {
  const { heldOut, numbers } = setting;
  const { notes } = heldOut;
  const arms = heldOut.quantities.filter(({ id }) => id === 'held-out-loss');
  const information = numbers.filter((each) => isInformation(each) && each.difference.available);
  return [
    settings === 1 ? [] : [`**${escapeMarkdown(settingText(setting))}**`],
    ...verdictParagraphs(setting.verdicts),
    [escapeMarkdown(heldOutSentence(heldOut))],
    ...trainingSentences(heldOut).map((text) => [`**${escapeMarkdown(text)}**`]),
    arms.every(({ difference }) => !difference.available)
      ? []
      : markdownTable(
          ['arm, held-out loss', 'reference', 'this run', 'difference', 'taken'],
          arms.map((each) => [each.arm ?? 'run', ...cellsOf(each)]),
        ),
    notes.map(escapeMarkdown),
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
