import { demand } from '../model/demand.js';

/** Sums in another order differ by less. */
const ROUNDING = 1e-9;

/** Demands that two values agree to rounding: 1e-9 of the larger, and of 1. */
export function requireNear(
  received: number,
  wanted: number,
  { change, next }: { readonly change: string; readonly next: string },
): void {
  const scale = Math.max(1, Math.abs(wanted));
  demand(Math.abs(received - wanted) <= ROUNDING * scale, {
    message: `The value changes ${change}.`,
    received: String(received),
    wanted: `${wanted}, to ${ROUNDING}`,
    next,
  });
}
