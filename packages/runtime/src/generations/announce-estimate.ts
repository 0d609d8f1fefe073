import { describeEstimate, type Prices } from '../projection/describe-estimate.js';
import type { DrawEstimate } from '../projection/estimate-draws.js';
import type { RunEvent } from '../run/run-event.js';

/** An estimate, and the model that the prices know; null where the options name none. */
export interface NeededByModel {
  readonly model: string | null;
  readonly estimate: DrawEstimate;
}

/** Tells the log, before anything of a data set is asked for, what that is expected to use and to cost. */
export function announceEstimate({
  onEvent,
  ...prices
}: Prices & { readonly onEvent: (event: RunEvent) => void }): (
  label: string,
  needed: NeededByModel,
) => void {
  return (label, { model, estimate }) =>
    onEvent({
      type: 'log',
      level: 'info',
      message: `${label}: ${describeEstimate(estimate, { ...prices, model })}`,
    });
}
