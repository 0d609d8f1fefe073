import { ADDED, ANCHORS_TWICE } from '../../readings/deployed/deployed-arm.js';

const WITHOUT_DATA: ReadonlySet<string> = new Set(['base', 'anchors', ANCHORS_TWICE]);

/**
 * The arms that an arm is read against: the base; where it has synthetic data the anchors, which it may
 * replace; and where these are added to the anchors the anchors twice, which train as long.
 */
export function referencesOf(arm: string): readonly string[] {
  if (arm === 'base') return [];
  if (WITHOUT_DATA.has(arm)) return ['base'];
  return arm.startsWith(ADDED) ? ['base', 'anchors', ANCHORS_TWICE] : ['base', 'anchors'];
}
