import type { InputComparison, InputDifference, RunDifference } from '@ggmi/core';
import type { ListItem, Tone } from '../document/block.js';
import { calibrationSentences } from './calibration-sentences.js';
import { heldOutAnswer } from './held-out-answer.js';
import { inputSentence } from './input-sentence.js';
import { settingAgreement } from './setting-agreement.js';
import { shownValue } from './shown-value.js';
import { placeText } from './split-inputs.js';
import { informationSentences, trustSentences } from './trust-sentences.js';
import { agreementSentence } from './verdict-words.js';

/** What to know of two runs in ten seconds: what differs, which one is better, how far to trust it. */
export function runAnswer(other: RunDifference): readonly ListItem[] {
  const { inputs, settings, leftOut } = other;
  const [ground, ...doubts] = trustSentences(other);
  return [
    { mark: '-', text: `Differs: ${differsText(inputs)}` },
    ...items(calibrationSentences(settings)),
    ...items(leftOut, 'warning'),
    ...(settings.length === 0 ? [] : items([heldOutAnswer(settings)], 'strong')),
    ...(ground === undefined ? [] : items([ground])),
    ...items(doubts, 'warning'),
    ...items(agreementTexts(settings)),
    ...items(informationSentences(settings)),
  ];
}

function items(texts: readonly string[], tone: Tone = 'plain'): readonly ListItem[] {
  return texts.map((text) => ({ mark: '-', text, tone }));
}

function agreementTexts(settings: RunDifference['settings']): readonly string[] {
  const [first] = settings;
  const text =
    settings.length === 1 && first !== undefined
      ? agreementSentence(first.verdicts)
      : settingAgreement(settings);
  return text === undefined ? [] : [text];
}

/** Inputs and data that are named. */
const MOST_NAMED = 3;

function differsText(inputs: InputComparison): string {
  const deciding = inputs.differences.filter(({ effect }) => effect === 'results');
  if (inputs.samePlan || deciding.length === 0) return lowerFirst(inputSentence(inputs));
  const named = deciding.slice(0, MOST_NAMED).map(changeText);
  const more = deciding.length - named.length;
  const rest = more > 0 ? ` and ${more} more ${more === 1 ? 'input' : 'inputs'}` : '';
  return `${named.join(', ')}${rest}. ${dataText(inputs)}`;
}

function changeText(difference: InputDifference): string {
  const { here, there } = difference;
  const [own, other] = [shortValue(here), shortValue(there)];
  const name = placeText(difference);
  const alone = here === undefined ? other : there === undefined ? own : '';
  // A long value of one run alone compares nothing.
  if (alone.length > LONGEST_ALONE) {
    return `${name} in ${here === undefined ? 'this run' : 'the reference'} alone`;
  }
  return `${name} ${own} → ${other}`;
}

/** Characters of a value within a sentence, and of one that the other run lacks. */
const LONGEST = 40;
const LONGEST_ALONE = 16;

function shortValue(value: InputDifference['here']): string {
  const text = shownValue(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

function dataText({ data }: InputComparison): string {
  const other = data.filter(({ state }) => state !== 'same').map((each) => each.data);
  if (other.length === 0) return 'The data are the same.';
  if (other.length === data.length) return 'All data differ, or are not known to be the same.';
  return `Other data, or not known to be the same: ${other.join(', ')}.`;
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
