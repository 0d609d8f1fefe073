import type { EstimateWarning } from '@ggmi/core';
import { ADDED, ANCHORS_TWICE } from './deployed-arm.js';

/** An arm may train on so much more than its control before the difference is also one of training. */
const MOST_MORE = 1.25;

/**
 * CONTROL_TRAINED_LESS where anchors and synthetic data are more than 1.25 times as many items as the
 * control has, the anchors twice: part of the difference may be that of longer training.
 */
export function controlWarnings(
  { arm, versus }: { readonly arm: string; readonly versus: string },
  arms: readonly { readonly arm: string; readonly trainedOn: number }[],
): readonly EstimateWarning[] {
  if (versus !== ANCHORS_TWICE || !arm.startsWith(ADDED)) return [];
  const trainedOn = (name: string): number =>
    arms.find((each) => each.arm === name)?.trainedOn ?? Number.NaN;
  const [items, control] = [trainedOn(arm), trainedOn(ANCHORS_TWICE)];
  if (!(items > MOST_MORE * control)) return [];
  const message = `${arm} trains on ${items} items, the control ${ANCHORS_TWICE} on ${control}: part of their difference may be that of longer training. To know, give the generator the \`count\` of the anchors.`;
  return [{ code: 'CONTROL_TRAINED_LESS', message }];
}
