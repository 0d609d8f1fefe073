import { ADDED, ANCHORS_TWICE } from './deployed-arm.js';
import { describeDifference, type DifferenceOf } from './paired-difference.js';

/**
 * The decision about the data, where both arms were compared: anchors and synthetic data are more data
 * than the anchors, so that what they are worth is what they give beyond training twice on the anchors.
 * Undefined without that control, or without data that were added to the anchors.
 */
export function decisionClause(
  arms: readonly string[],
  difference: DifferenceOf,
): string | undefined {
  const added = arms.filter((arm) => arm.startsWith(ADDED));
  if (added.length === 0 || !arms.includes(ANCHORS_TWICE)) return undefined;
  const compared = added
    .map((arm) => ({ arm, ...difference(arm, ANCHORS_TWICE) }))
    .toSorted((a, b) => a.value - b.value);
  const helping = compared.filter(({ upper }) => upper < 0);
  const nearest = describeDifference(compared[0]!);
  if (helping.length > 0) {
    const names = inWords(helping.map(({ arm }) => arm.slice(ADDED.length)));
    const most = `${helping.length > 1 ? 'most: ' : ''}${describeDifference(helping[0]!)}`;
    return `the data of ${names}, added to the anchors, help beyond training twice as long on the anchors (${most} against that)`;
  }
  const only = added.length === 1 ? added[0]!.slice(ADDED.length) : undefined;
  const data = only === undefined ? "no generator's data" : `the data of ${only}`;
  const place = `training twice as long on the anchors (${only === undefined ? 'nearest: ' : ''}${nearest} against that)`;
  if (compared.every(({ lower }) => lower > 0)) {
    return `${data} ${only === undefined ? 'help' : 'do not help'} as much as ${place}`;
  }
  if (only !== undefined) return `${data} are not separated from ${place}`;
  return compared.some(({ lower }) => lower > 0)
    ? `${data} are shown to help beyond ${place}`
    : `${data} are separated from ${place}`;
}

function inWords(names: readonly string[]): string {
  const last = names.at(-1)!;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
