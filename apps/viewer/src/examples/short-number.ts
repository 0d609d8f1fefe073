/** A number to four digits, never 0 where it is not. Its digits in full stand beside it for programs. */
export function shortNumber(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e7) return minus(String(value));
  return minus(value.toPrecision(4));
}

function minus(text: string): string {
  return text.replace(/^-/, '−');
}
