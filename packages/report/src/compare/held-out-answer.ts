import type { ComparedQuantity, SettingComparison } from '@ggmi/core';
import { formatOutcome, type Value } from '../numbers/format-outcome.js';
import { distinct } from '../quantities/quantity-pool.js';
import { directionOf, type Direction } from './difference-quantity.js';
import { settingNames } from './setting-names.js';

/** A held-out loss with a difference, and what it is called among all of them. */
interface NamedLoss {
  readonly name: string;
  readonly compared: ComparedQuantity;
}

/**
 * Which run has the lower held-out losses, over all arms of all common settings: by their intervals, with
 * the greatest difference; or why no run is better.
 */
export function heldOutAnswer(settings: readonly SettingComparison[]): string {
  const losses = lossesOf(settings);
  const reasons = distinct(settings.map(({ heldOut }) => heldOut.reason));
  if (losses.length === 0) {
    const [reason] = reasons;
    return reason === undefined
      ? 'The runs have no arm in common.'
      : `No held-out losses are compared: ${reason}.`;
  }
  const of = (direction: Direction): readonly NamedLoss[] =>
    losses.filter(({ compared }) => directionOf(compared.difference) === direction);
  const [lower, higher, equal, open] = [of('lower'), of('higher'), of('equal'), of('open')];
  if (equal.length === losses.length) return equalText(settings, equal.length);
  const rest = [
    ...(open.length > 0 ? [`${open.length} not separated`] : []),
    ...(equal.length > 0 ? [`${equal.length} equal`] : []),
  ];
  const how = `${levelOf(losses)} ${reasons.length === 0 ? 'paired' : 'unpaired'} intervals`;
  return `${lead({ lower, higher }, amountText(settings, losses.length))} (${[...rest, how].join(', ')}).`;
}

function lossesOf(settings: readonly SettingComparison[]): readonly NamedLoss[] {
  const nameOf = settingNames(settings);
  return settings.flatMap((setting) =>
    setting.heldOut.quantities
      .filter(({ id, difference }) => id === 'held-out-loss' && difference.available)
      .map((compared) => {
        const arm = compared.arm ?? 'run';
        return { name: settings.length === 1 ? arm : `${arm} at ${nameOf(setting)}`, compared };
      }),
  );
}

function equalText(settings: readonly SettingComparison[], count: number): string {
  const [why] = distinct(settings.map(({ heldOut }) => heldOut.whyEqual));
  const all =
    count === 1 ? 'loss of the common arm is' : `losses of all ${amountText(settings, count)} are`;
  return `The held-out ${all} equal, item by item${why === undefined ? '' : `: ${why}`}.`;
}

/** How many losses there are, of how many settings. */
function amountText({ length }: readonly SettingComparison[], count: number): string {
  const arms = count === 1 ? '1 common arm' : `${count} common arms`;
  return length <= 1 ? arms : `${arms} in ${length} settings`;
}

function lead(
  { lower, higher }: Readonly<Record<'lower' | 'higher', readonly NamedLoss[]>>,
  amount: string,
): string {
  if (lower.length > 0 && higher.length > 0) {
    return `Neither run is better throughout: of ${amount} this run has the lower held-out loss in ${lower.length}, by most in ${mostText(lower)}, and the higher one in ${higher.length}, by most in ${mostText(higher)}`;
  }
  const found = lower.length > 0 ? lower : higher;
  if (found.length === 0) {
    return `Neither run is shown to be better in any of ${amount}: no difference of held-out losses is told apart from 0`;
  }
  const whose = lower.length > 0 ? 'This run' : 'The reference';
  return `${whose} is better in ${found.length} of ${amount} and worse in none: its held-out loss is lower, by most in ${mostText(found)}`;
}

/** The arm whose loss differs by most, and by how much, whatever the sign. */
function mostText(losses: readonly NamedLoss[]): string {
  const sizeOf = ({ compared: { difference } }: NamedLoss): number =>
    difference.available ? Math.abs(difference.value) : 0;
  const [first] = losses.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (first === undefined || !first.compared.difference.available) return '';
  const { value, interval = '' } = formatOutcome(sizeOnly(first.compared.difference), 'minus-only');
  return `${first.name}: ${value} ${interval}`.trim();
}

/** A difference without its sign, its interval turned round with it. */
function sizeOnly(outcome: Value): Value {
  const { value, interval } = outcome;
  if (value >= 0) return outcome;
  return {
    ...outcome,
    value: -value,
    ...(interval && { interval: { ...interval, lower: -interval.upper, upper: -interval.lower } }),
  };
}

function levelOf(losses: readonly NamedLoss[]): string {
  for (const { compared } of losses) {
    const { difference } = compared;
    if (difference.available && difference.interval) return percentText(difference.interval.level);
  }
  return '';
}

/** A share such as a level, in percent. */
export function percentText(share: number): string {
  return `${Number((100 * share).toPrecision(6))} %`;
}
