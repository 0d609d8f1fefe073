import { demand } from '../model/demand.js';

/** Demands that two results are the same to the last bit, in every field. */
export function requireSameBits(
  received: unknown,
  wanted: unknown,
  { change }: { readonly change: string },
): void {
  const [shown, expected] = [bitsOf(received), bitsOf(wanted)];
  demand(shown === expected, {
    message: `The result differs after ${change}.`,
    received: shown,
    wanted: expected,
    next: 'Draw every random number from the given stream, and keep no state between calls.',
  });
}

/** Text that differs where any number does: JSON writes doubles so that they read back the same. */
function bitsOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    // JSON takes a typed array for an object; each of them lists its numbers.
    if (ArrayBuffer.isView(each)) return Array.from(each as Float64Array);
    if (typeof each === 'number' && (!Number.isFinite(each) || Object.is(each, -0))) {
      return Object.is(each, -0) ? '-0' : String(each);
    }
    return each;
  });
}
