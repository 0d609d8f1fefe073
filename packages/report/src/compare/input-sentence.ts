import type { InputComparison } from '@ggmi/core';

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
