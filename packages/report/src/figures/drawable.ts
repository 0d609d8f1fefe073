/** Beyond it the span of an axis, or a step between its labels, is no double any more. */
const LARGEST = 1e300;
const SMALLEST = 1e-300;

/** What stands in a figure in the place of a number that is not drawn. */
export const NOT_DRAWN = 'cannot be drawn';

/** Whether an axis can hold all of these numbers; what is absent is in nobody's way. */
export function isDrawable(...values: readonly (number | undefined)[]): boolean {
  return values.every((value = 0) => {
    const size = Math.abs(value);
    return size === 0 || (size >= SMALLEST && size <= LARGEST);
  });
}

/** How many numbers of a figure are not drawn, as a sentence after others; empty where all are. */
export function notDrawnText(count: number): string {
  if (count === 0) return '';
  return ` ${count === 1 ? 'One number is' : `${count} numbers are`} not drawn: an axis reaches from 1e-300 to 1e+300. The data of the figure have all.`;
}
