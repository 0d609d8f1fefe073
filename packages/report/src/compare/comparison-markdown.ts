import type { ComparedQuantity, QuantityOutcome, RunComparison, RunDifference } from '@ggmi/core';
import { escapeMarkdown } from '../markdown/escape-markdown.js';
import { markdownTable } from '../markdown/markdown-table.js';
import { formatOutcome, type Signs } from '../numbers/format-outcome.js';
import { calibrationSentences } from './calibration-sentences.js';
import { comparisonTitle } from './comparison-blocks.js';
import { markedText } from './difference-cell.js';
import { DIRECTION_KEY } from './direction-marks.js';
import { heldOutAnswer } from './held-out-answer.js';
import { inputSentence } from './input-sentence.js';
import { isInformation, nameOf } from './number-blocks.js';
import {
  OVERVIEW_HEADING,
  OVERVIEW_KEY,
  overviewAnswer,
  overviewMark,
  overviewNotes,
} from './overview-blocks.js';
import { overviewRows } from './overview-rows.js';
import { lossArms, lossOf, MOST_SETTINGS } from './setting-blocks.js';
import { settingAgreement } from './setting-agreement.js';
import { settingNames } from './setting-names.js';
import { shownValue } from './shown-value.js';
import { placeText, splitInputs } from './split-inputs.js';
import { informationSentences, trustSentences } from './trust-sentences.js';
import { verdictParagraphs } from './verdict-markdown.js';

/** Input differences that a summary lists. */
const MOST_INPUTS = 20;

/** A comparison in short, for a pull request: inputs, held-out losses, information. */
export function comparisonMarkdown(comparison: RunComparison): string {
  const pairs = comparison.others.flatMap((other) => [
    [`### GGMI: ${escapeMarkdown(comparisonTitle(comparison, other))}`],
    ...inputParagraphs(other),
    ...other.leftOut.map((text) => [escapeMarkdown(text)]),
    ...resultParagraphs(other),
  ]);
  return `${[...overviewParagraphs(comparison), ...pairs]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** All runs in one table, where there are more than two. */
function overviewParagraphs(comparison: RunComparison): readonly (readonly string[])[] {
  const overview = overviewRows(comparison);
  if (overview === undefined) return [];
  const { rows } = overview;
  const { reference, others } = comparison;
  return [
    [`### GGMI: ${OVERVIEW_HEADING}`],
    others.map((other) => `- ${escapeMarkdown(overviewAnswer(other))}`),
    markdownTable(
      ['arm', reference.label, ...others.map(({ run }) => run.label)],
      rows.map(({ setting, arm, found }) => [
        setting === undefined ? arm : `${setting}, ${arm}`,
        valueText(found.find((each) => each?.here.available)?.here),
        ...found.map(overviewText),
      ]),
    ),
    [escapeMarkdown([OVERVIEW_KEY, ...overviewNotes(overview, comparison)].join(' '))],
  ];
}

function overviewText(compared: ComparedQuantity | undefined): string {
  if (compared === undefined) return 'n/a';
  const own = valueText(compared.there);
  const mark = overviewMark(compared);
  return mark === '' ? own : `${own} (${mark})`;
}

/** Without its interval, which is in the part of the run. */
function valueText(outcome: QuantityOutcome | undefined): string {
  return outcome?.available === true ? formatOutcome(outcome, 'minus-only').value : 'n/a';
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

/** Of one setting its numbers, of several the losses by setting and arm. */
function resultParagraphs(other: RunDifference): readonly (readonly string[])[] {
  const { settings } = other;
  const [only, ...more] = settings;
  if (only === undefined) return [];
  const answer = [
    [`**${escapeMarkdown(heldOutAnswer(settings))}**`],
    trustSentences(other).map((text) => escapeMarkdown(text)),
  ];
  if (more.length === 0) return [...answer, ...settingParagraphs(only)];
  return [...answer, ...sweepParagraphs(settings)];
}

function settingParagraphs(
  setting: RunDifference['settings'][number],
): readonly (readonly string[])[] {
  const { heldOut, numbers } = setting;
  const arms = heldOut.quantities.filter(({ id }) => id === 'held-out-loss');
  const information = numbers.filter((each) => isInformation(each) && each.difference.available);
  return [
    ...verdictParagraphs(setting.verdicts),
    arms.every(({ difference }) => !difference.available)
      ? []
      : markdownTable(
          ['arm, held-out loss', 'reference', 'this run', 'difference', 'taken'],
          arms.map((each) => [each.arm ?? 'run', ...cellsOf(each)]),
        ),
    heldOut.notes.map(escapeMarkdown),
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

function sweepParagraphs(settings: RunDifference['settings']): readonly (readonly string[])[] {
  const nameOfSetting = settingNames(settings);
  const { arms, equal } = lossArms(settings);
  const more = settings.length - MOST_SETTINGS;
  return [
    [escapeMarkdown(settingAgreement(settings) ?? '')],
    arms.length === 0
      ? []
      : markdownTable(
          ['setting', ...arms],
          settings
            .slice(0, MOST_SETTINGS)
            .map((setting) => [
              nameOfSetting(setting),
              ...arms.map((arm) => markedText(lossOf(setting, arm))),
            ]),
        ),
    more > 0 ? [`and ${more} more settings.`] : [],
    [
      escapeMarkdown(
        `Held-out loss, this run minus the reference: ${DIRECTION_KEY}.${equal.length === 0 ? '' : ` Equal in every setting: ${equal.join(', ')}.`}`,
      ),
    ],
    informationSentences(settings).map(escapeMarkdown),
  ].filter((lines) => lines.some((line) => line !== ''));
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
