import type { RunDifference, SettingComparison } from '@ggmi/core';
import { distinct } from '../quantities/quantity-pool.js';
import { directionOf } from './difference-quantity.js';
import { percentText } from './held-out-answer.js';
import { isInformation } from './number-blocks.js';

/** Fewer held-out items than this say little, whatever their interval. */
const FEW_ITEMS = 30;

/** How far the held-out losses of two runs can be trusted: what they stand on, then what they do not know. */
export function trustSentences({ settings, inputs }: RunDifference): readonly string[] {
  const compared = settings.filter(({ heldOut }) =>
    heldOut.quantities.some(({ difference }) => difference.available),
  );
  if (compared.length === 0) return [];
  const isTrainer = inputs.differences.some(
    ({ path, effect }) => effect === 'results' && /^trainer\b/.test(path),
  );
  return [
    groundText(compared),
    ...distinct(compared.flatMap(({ heldOut }) => trainingSentences(heldOut))),
    ...(isTrainer
      ? ['The trainer differs: where it scales the loss, differences are partly of the scale.']
      : []),
  ];
}

function groundText(settings: readonly SettingComparison[]): string {
  const reasons = distinct(settings.map(({ heldOut }) => heldOut.reason));
  if (reasons.length > 0) {
    return `Not paired, so that only large differences show: ${reasons.join('; ')}.`;
  }
  const counts = settings.map(({ heldOut }) => heldOut.items?.common ?? 0);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const items = least === most ? String(least) : `${least} to ${most}`;
  const few = least < FEW_ITEMS ? ' These are few: an interval of so few items is rough.' : '';
  return `Paired over ${items} common held-out items.${few}`;
}

/** What has to be said beside the differences: of one training nobody knows how another would differ. */
export function trainingSentences({
  trainings,
  quantities,
  whyEqual,
}: SettingComparison['heldOut']): readonly string[] {
  if (trainings === undefined || whyEqual !== undefined) return [];
  if (!quantities.some(({ difference }) => difference.available)) return [];
  const { here, there } = trainings;
  if (here > 1 && there > 1) return [];
  const whose =
    here === 1 && there === 1
      ? 'One training of each arm'
      : `One training of each arm in ${here === 1 ? 'the reference' : 'this run'}`;
  return [
    `${whose}: unless training draws nothing, another training may differ by as much, and the intervals do not know of it.`,
  ];
}

/** How many numbers of information moved, beside how many would by chance alone. */
export function informationSentences(settings: readonly SettingComparison[]): readonly string[] {
  const found = settings
    .flatMap(({ numbers }) => numbers.filter(isInformation))
    .flatMap(({ difference }) => (difference.available && difference.interval ? [difference] : []));
  const [first] = found;
  const moved = found.filter((each) => ['lower', 'higher'].includes(directionOf(each))).length;
  const open = found.filter((each) => directionOf(each) === 'open').length;
  const level = first?.interval?.level;
  if (level === undefined || moved + open === 0) return [];
  const share = percentText(Number((1 - level).toPrecision(6)));
  return [
    `Information: ${moved} of ${moved + open} differences are told apart from 0; with ${percentText(level)} intervals about ${share} are by chance alone.`,
  ];
}
