import type { ComparedQuantity, HeldOutComparison, InputComparison } from '@ggmi/core';
import { formatOutcome, type Value } from '../numbers/format-outcome.js';
import { directionOf, type Direction } from './difference-quantity.js';

/** Whether the inputs are the same, in a sentence. */
export function inputSentence({ samePlan, commonCells, differences }: InputComparison): string {
  const { cells, otherResults } = commonCells;
  const strange =
    otherResults === 0
      ? ''
      : ` Of ${cells} common cells ${otherResults} gave other results: something that is not in the plan has a say, such as a server, the platform or the version of a package.`;
  if (samePlan) {
    return strange === ''
      ? 'The same plan: the same results.'
      : `The same plan, which promises the same results.${strange}`;
  }
  const deciding = differences.filter(({ effect }) => effect === 'results').length;
  const others = differences.length - deciding;
  const more =
    others === 0
      ? ''
      : `; ${others} more ${others === 1 ? 'changes' : 'change'} none, or last digits alone`;
  return `${inputs(deciding)}${more}.${strange}`;
}

function inputs(count: number): string {
  return count === 1
    ? '1 input that can change results differs'
    : `${count} inputs that can change results differ`;
}

/** What the held-out losses say of the run against the reference: the greatest differences, then counts. */
export function heldOutSentence({ reason, whyEqual, quantities }: HeldOutComparison): string {
  if (reason !== undefined) return `There is no paired difference of held-out losses: ${reason}.`;
  const losses = quantities.filter(
    ({ id, difference }) => id === 'held-out-loss' && difference.available,
  );
  const { length } = losses;
  if (length === 0) return 'The runs have no arm in common.';
  const of = (direction: Direction): readonly ComparedQuantity[] =>
    losses.filter(({ difference }) => directionOf(difference) === direction);
  const [lower, higher, equal, open] = [of('lower'), of('higher'), of('equal'), of('open')];
  if (equal.length === length) {
    const all =
      length === 1 ? 'loss of the common arm is' : `losses of all ${length} common arms are`;
    return `The held-out ${all} equal, item by item${whyEqual === undefined ? '' : `: ${whyEqual}`}.`;
  }
  const counts = listed([
    `${lower.length} ${lower.length === 1 ? 'is' : 'are'} lower`,
    `${higher.length} higher`,
    ...(equal.length > 0 ? [`${equal.length} equal`] : []),
    `${open.length} not separated`,
  ]);
  const arms = length === 1 ? '1 common arm' : `${length} common arms`;
  return `${greatest(lower, higher)}. Of ${arms} ${counts} (${levelOf(losses)} paired intervals).`;
}

/** What has to be said beside the differences: of one training nobody knows how another would differ. */
export function trainingSentences(heldOut: HeldOutComparison): readonly string[] {
  const { trainings, quantities, whyEqual } = heldOut;
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

/** The arms whose loss is lower and higher by most, each with its interval. */
function greatest(lower: readonly ComparedQuantity[], higher: readonly ComparedQuantity[]): string {
  const parts = [...extreme(lower, 'lower'), ...extreme(higher, 'higher')];
  if (parts.length === 0) return 'No held-out loss is told apart from that of the reference';
  return `The held-out loss of this run is ${listed(parts)}`;
}

function extreme(
  quantities: readonly ComparedQuantity[],
  direction: 'lower' | 'higher',
): readonly string[] {
  const sizeOf = ({ difference }: ComparedQuantity): number =>
    difference.available ? Math.abs(difference.value) : 0;
  const [first] = quantities.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (first === undefined || !first.difference.available) return [];
  const size = direction === 'lower' ? negated(first.difference) : first.difference;
  const { value, interval = '' } = formatOutcome(size, 'minus-only');
  const most = quantities.length === 1 ? '' : ` (the most of ${quantities.length})`;
  return [`${direction} by ${value} ${interval} for ${first.arm ?? 'run'}${most}`];
}

/** How much lower: the difference with its sign turned, and its interval turned round. */
function negated(outcome: Value): Value {
  const { value, interval } = outcome;
  return {
    ...outcome,
    value: -value,
    ...(interval && { interval: { ...interval, lower: -interval.upper, upper: -interval.lower } }),
  };
}

function levelOf(quantities: readonly ComparedQuantity[]): string {
  for (const { difference } of quantities) {
    if (difference.available && difference.interval) {
      return `${Number((100 * difference.interval.level).toPrecision(6))} %`;
    }
  }
  return '';
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
