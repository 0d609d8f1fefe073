import type { CheckSince } from '../model/check.js';

/** The first minor of the kit: nobody passed an earlier one, so its checks hold from the start. */
const FIRST_MINOR = '0.1';

/**
 * Why a check that fails only warns: the kit's own minor brought it, so that an update of the kit
 * alone turns nobody red. Undefined where a failure is a failure.
 *
 * @param kit Version of the kit, such as `0.3.1`.
 */
export function graceOf({ kit: minor }: CheckSince, kit: string): string | undefined {
  if (minor === FIRST_MINOR || !kit.startsWith(`${minor}.`)) return undefined;
  return `new in kit ${minor}; fails from the next minor version on`;
}
