/** How many digits a number is shown with. */
export type Digits =
  | { readonly type: 'decimals'; readonly decimals: number }
  | { readonly type: 'significant'; readonly digits: number };

/** Beyond these a number is written with an exponent. */
const largestPlain = 1e7;
const mostDecimals = 8;

/** Zeros that end the decimals, with the point where nothing else follows it. */
const trailingZeros = /(?:\.0+|(?<=\.\d*[1-9])0+)(?=e|$)/;

/**
 * A number as text: rounded for reading, but never to 0 when it is not 0, and never without its
 * sign. NaN and infinities are named as they are.
 */
export function formatNumber(value: number, digits: Digits): string {
  if (!Number.isFinite(value)) return String(value);
  if (digits.type === 'significant') return formatSignificant(value, digits.digits);
  if (value === 0) return (0).toFixed(Math.min(digits.decimals, mostDecimals));
  if (digits.decimals > mostDecimals || Math.abs(value) >= largestPlain) {
    const leading = Math.floor(Math.log10(Math.abs(value))) + digits.decimals;
    return value.toExponential(Math.min(15, Math.max(1, leading)));
  }
  const text = value.toFixed(digits.decimals);
  return Number(text) === 0 ? formatSignificant(value, 2) : text;
}

/** The same with an explicit plus sign, for numbers whose sign is the message. */
export function formatSigned(value: number, digits: Digits): string {
  const text = formatNumber(value, digits);
  return value > 0 ? `+${text}` : text;
}

/**
 * Decimals that leave two significant digits of a standard error (or of another scale of
 * uncertainty); none where the scale is no positive number.
 */
export function decimalsForScale(scale: number | undefined): number | undefined {
  if (scale === undefined || !Number.isFinite(scale) || scale <= 0) return undefined;
  return Math.max(0, 1 - Math.floor(Math.log10(scale)));
}

function formatSignificant(value: number, digits: number): string {
  if (value === 0) return '0';
  if (Number.isSafeInteger(value) && Math.abs(value) < largestPlain) return String(value);
  return value.toPrecision(digits).replace(trailingZeros, '');
}
