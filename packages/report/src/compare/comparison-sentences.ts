import type { ComparedQuantity, HeldOutComparison, InputComparison } from '@ggmi/core';
import { formatOutcome } from '../numbers/format-outcome.js';
import { directionOf } from './difference-quantity.js';

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
  const more = others === 0 ? '' : `; ${others} more change none, or last digits alone`;
  return `${inputs(deciding)}${more}.${strange}`;
}

function inputs(count: number): string {
  return count === 1
    ? '1 input that can change results differs'
    : `${count} inputs that can change results differ`;
}

/** What the held-out losses say of the run against the reference, in a sentence. */
export function heldOutSentence({ reason, quantities }: HeldOutComparison): string {
  if (reason !== undefined) return `There is no paired difference of held-out losses: ${reason}.`;
  const losses = quantities.filter(
    ({ id, difference }) => id === 'held-out-loss' && difference.available,
  );
  if (losses.length === 0) return 'The runs have no arm in common.';
  const of = (direction: string): readonly ComparedQuantity[] =>
    losses.filter(({ difference }) => directionOf(difference) === direction);
  const [lower, higher, equal, open] = [of('lower'), of('higher'), of('equal'), of('open')];
  if (equal.length === losses.length) {
    return `The held-out losses of all ${losses.length} common arms are equal, item by item.`;
  }
  const parts = [
    ...(lower.length > 0 ? [`lower for ${lower.length}${most(lower, 1)}`] : []),
    ...(higher.length > 0 ? [`higher for ${higher.length}${most(higher, -1)}`] : []),
    ...(equal.length > 0 ? [`equal for ${equal.length}`] : []),
    ...(open.length > 0 ? [`not separated for ${open.length}`] : []),
  ];
  return `Of ${losses.length} common arms the held-out loss is ${listed(parts)} (${levelOf(losses)} paired intervals).`;
}

/** The greatest difference in one direction, with its interval. */
function most(quantities: readonly ComparedQuantity[], sign: number): string {
  const valueOf = ({ difference }: ComparedQuantity): number =>
    difference.available ? sign * difference.value : 0;
  const [first] = quantities.toSorted((a, b) => valueOf(a) - valueOf(b));
  if (first === undefined || !first.difference.available) return '';
  const { value, interval = '' } = formatOutcome(first.difference, 'always');
  return ` (most: ${first.arm ?? 'run'}, ${value} ${interval})`;
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
